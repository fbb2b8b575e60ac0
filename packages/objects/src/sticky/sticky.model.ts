import { type BoardRecord, defineObject } from '@feltline/board';
import { cellIdOf, cellOfItem } from '@feltline/journey';
import * as v from 'valibot';
import { reaction, reactionsOn } from './reaction.model.ts';
import { type StickyColor, stickyColors } from './sticky-colors.ts';
import { type StickyLook, stickyAligns, stickyTextSizes } from './sticky-look.ts';

/** A note; what it says is its text. */
export interface StickyProps extends StickyLook {
  color: StickyColor;
  tags?: readonly string[];
  /** Name of who made it. */
  author?: string;
  /** Prompt while nothing is written; never exported. */
  hint?: string;
}

const names = Object.keys(stickyColors) as StickyColor[];
const size = [200, 200] as const;

/** Free on the board, or bound to a cell of a map, which then gives it its place. */
export const sticky = defineObject<StickyProps>({
  kind: 'sticky',
  role: 'object',
  props: v.looseObject({
    color: v.optional(v.fallback(v.picklist(names), 'lemon'), 'lemon'),
    tags: v.optional(v.fallback(v.optional(v.array(v.string())), undefined)),
    textSize: v.optional(v.fallback(v.optional(v.picklist(stickyTextSizes)), undefined)),
    align: v.optional(v.fallback(v.optional(v.picklist(stickyAligns)), undefined)),
    author: v.optional(v.fallback(v.optional(v.string()), undefined)),
    hint: v.optional(v.fallback(v.optional(v.string()), undefined)),
  }),
  size,
  hasText: true,
  resize: 'proportional',
  minSize: [40, 40],
  palette: names,
  styles: [
    {
      prop: 'textSize',
      label: 'style.textSize',
      type: 'choice',
      options: stickyTextSizes.map((value) => ({ value, label: `textSize.${value}` })),
    },
    {
      prop: 'align',
      label: 'style.align',
      type: 'choice',
      options: [
        { value: 'center', label: 'align.center', icon: 'M3 6h18M7 12h10M5 18h14' },
        { value: 'start', label: 'align.start', icon: 'M3 6h18M3 12h10M3 18h14' },
        { value: 'end', label: 'align.end', icon: 'M3 6h18M11 12h10M7 18h14' },
      ],
    },
  ],
  parts: [reaction],
  derive: (record, read) => reactionsOn(record.id, read),
  box(record, read) {
    // most stand where they say
    if (record.geometry) return undefined;
    return placeOf(cellOfItem(read, record.id)?.props.from);
  },
  placedIn: (record, read) => cellOfItem(read, record.id)?.props.map,
  stacksWith: (record, read) => mapOf(record, read),
  contents(record, read) {
    const reactions = read.partsOf(record.id);
    return cellOfItem(read, record.id) ? [cellIdOf(record.id), ...reactions] : reactions;
  },
  binding: {
    of: (record, read) => mapOf(record, read),
    freeSize(record, read) {
      const from = cellOfItem(read, record.id)?.props.from;
      return from && [from[2], from[3]];
    },
    unbind(tx, record, { x, y, width, height }) {
      tx.update(record.id, { geometry: [x, y, width, height, 0] });
      tx.remove(cellIdOf(record.id));
    },
  },
});

function mapOf(record: BoardRecord<StickyProps>, read: Parameters<typeof cellOfItem>[0]) {
  const map = cellOfItem(read, record.id)?.props.map;
  return map && read.kindOf(map) === 'journey-map' ? map : undefined;
}

/** Whoever lost map and geometry to simultaneous edits is still somewhere to be found. */
function placeOf(from: BoardRecord['geometry']) {
  const [x, y, width, height] = from ?? [0, 0, ...size];
  return { x, y, width, height };
}
