import { newId, type RecordId, type RecordInput } from '@feltline/board';
import { linesOf } from './lines-of.ts';
import { type CellSpec, tableRecords } from './table-records.ts';
import type { BuildOptions } from './template.ts';
import { directionOf, type TemplateLocale } from './template-locale.ts';

/** On a page: from its corner where reading begins, board units. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FieldSpec {
  readonly slot: string;
  readonly hint: string;
  readonly text?: string;
  /** Name of a sticky colour, or `#RRGGBB`. */
  readonly fill?: string;
  readonly shape?: 'rectangle' | 'rounded' | 'ellipse';
  readonly size?: 'small' | 'medium' | 'large';
  /** In the middle; from the top when left out. */
  readonly isCentred?: true;
  /** A dashed line around it: it need not be there. */
  readonly isOutlined?: true;
}

type Side = 'start' | 'end' | 'top' | 'bottom';

const quiet = '#FAF9F6';
const edge = '#E6E4DD';
const lineHeight = 1.3;

/**
 * A frame with ordinary things on it: texts, fields, notes, tables and lines. Places are given for a page that is read
 * from left to right and mirrored for the others. Pure but for the new ids.
 */
export function page(
  id: string,
  title: string,
  size: { readonly width: number; readonly height: number },
  locale: TemplateLocale,
  at: { readonly x: number; readonly y: number },
  { fill = {}, cells: more = {}, title: called, touchpoint, from }: BuildOptions = {},
) {
  const dir = directionOf(locale);
  const isRtl = dir === 'rtl';
  const records: RecordInput[] = [
    {
      id: newId(),
      kind: 'frame',
      geometry: [at.x, at.y, size.width, size.height, 0],
      props: {
        fill: 'white',
        template: id,
        ...(touchpoint ? { touchpoint } : {}),
        ...(from ? { from } : {}),
      },
      text: called ?? title,
    },
  ];
  const left = (x: number, width: number) => at.x + (isRtl ? size.width - x - width : x);
  const add = (record: RecordInput): RecordId => {
    const made = newId();
    records.push({ id: made, ...record });
    return made;
  };
  const put = (kind: string, { x, y, width, height }: Place, props: object, text: string) =>
    add({ kind, geometry: [left(x, width), at.y + y, width, height, 0], props, text });
  const filled = (slot: string, text = '') => fill[slot] ?? text;
  const slotProp = (slot: string) => ({ slot: `${id}.${slot}` });

  return {
    records,

    /** Words that stay as they are. */
    words(text: string, at: { x: number; y: number; width: number; size: number; color?: string }) {
      const { x, y, width, size: letters, color } = at;
      const height = linesOf(text, width, letters) * letters * lineHeight;
      const place = { x, y, width, height };
      const props = { size: letters, width, ...(color ? { color } : {}) };
      // words of another script begin at the other side by themselves
      const isForeign = isRtl && !/[\u05D0-\u05EA]/.test(text);
      put('text', place, { ...props, ...(isForeign ? { align: 'end' } : {}) }, text);
    },

    /** A box to write in, with a prompt. */
    field(place: Place, spec: FieldSpec): RecordId {
      const { slot, hint, text, fill: paper = quiet, shape = 'rectangle', size = 'medium' } = spec;
      return put(
        'shape',
        place,
        {
          shape,
          fill: paper,
          stroke: spec.isOutlined ? 'gray' : paper === quiet ? edge : 'none',
          strokeWidth: spec.isOutlined ? 2 : 1,
          dash: spec.isOutlined ? 'dashed' : 'solid',
          textSize: size,
          align: spec.isCentred ? 'center' : 'start',
          ...(spec.isCentred ? {} : { valign: 'top' }),
          hint,
          ...slotProp(slot),
        },
        filled(slot, text),
      );
    },

    /** A coloured area that things lie on. */
    area(place: Place, color: string) {
      const props = { shape: 'rounded', fill: color, stroke: 'none' };
      put('shape', place, props, '');
    },

    note(x: number, y: number, side: number, color: string, slot: string, hint?: string) {
      const place = { x, y, width: side, height: side };
      put('sticky', place, { color, ...(hint ? { hint } : {}), ...slotProp(slot) }, filled(slot));
    },

    /** @returns how high it is, board units */
    table(
      x: number,
      y: number,
      widths: readonly number[],
      rows: readonly (readonly CellSpec[])[],
      options: { header?: boolean; rowHeight?: number } = {},
    ): number {
      const width = widths.reduce((sum, one) => sum + one, 0);
      const made = tableRecords({
        at: { x: left(x, width), y: at.y + y },
        dir,
        widths,
        rows: rows.map((cells) =>
          cells.map(({ slot, ...cell }) =>
            slot
              ? { ...cell, ...more[slot], text: filled(slot, cell.text), ...slotProp(slot) }
              : cell,
          ),
        ),
        ...options,
      });
      records.push(...made.records);
      return made.height;
    },

    line(from: RecordId, to: RecordId, sides: readonly [Side, Side], props: object = {}) {
      const [start, end] = sides.map((side) => sideOf(side, isRtl));
      add({
        kind: 'connector',
        props: {
          from: { object: from, side: start, x: 0, y: 0 },
          to: { object: to, side: end, x: 0, y: 0 },
          route: 'elbow',
          stroke: 'gray',
          ...props,
        },
        text: '',
      });
    },

    /** A line between two places of the page. */
    arrow(from: { x: number; y: number }, to: { x: number; y: number }) {
      const end = ({ x, y }: { x: number; y: number }) => ({ x: left(x, 0), y: at.y + y });
      const props = { from: end(from), to: end(to), route: 'straight', stroke: 'gray' };
      add({ kind: 'connector', props, text: '' });
    },
  };
}

function sideOf(side: Side, isRtl: boolean): 'left' | 'right' | 'top' | 'bottom' {
  if (side === 'top' || side === 'bottom') return side;
  return (side === 'start') === isRtl ? 'right' : 'left';
}
