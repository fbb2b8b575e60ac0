import { defineObject, Kinds, type Read, RecordId } from '@feltline/board';
import { boxFromPoints, centreOf, pointInBox } from '@feltline/geometry';
import * as v from 'valibot';
import type { KindGestures } from '../src/index.ts';

const props = v.looseObject({ color: v.optional(v.string(), 'red') });

/** A note with words that can lie on a shelf. */
const note = defineObject({
  kind: 'note',
  role: 'object',
  props,
  size: [100, 100],
  minSize: [20, 20],
  hasText: true,
  resize: 'proportional',
  palette: ['red', 'green', 'blue'],
  dependsOn: (record) => [seatOf(record.id)],
  box(record, read) {
    const shelf = shelfOf(record.id, read);
    const box = shelf && read.box(shelf);
    const board = read.record(seatOf(record.id))?.props.board;
    return (
      box && { x: box.x + (board === 'right' ? 210 : 10), y: box.y + 50, width: 40, height: 40 }
    );
  },
  stacksWith: (record, read) => shelfOf(record.id, read),
  contents: (record, read) => (read.record(seatOf(record.id)) ? [seatOf(record.id)] : []),
  binding: {
    of: (record, read) => shelfOf(record.id, read),
    unbind(tx, record, { x, y, width, height }) {
      tx.remove(seatOf(record.id));
      tx.update(record.id, { geometry: [x, y, width, height, 0] });
    },
  },
});

/** Four hundred wide: a left and a right half take notes, the top 40 units do not. */
const shelf = defineObject({
  kind: 'shelf',
  role: 'object',
  props: v.looseObject({}),
  resize: 'none',
  contents: (record, read) =>
    read.partsOf(record.id).flatMap((id) => [id, RecordId(id.slice(0, -5))]),
  container: {
    targetAt(record, point, _item, read) {
      const box = read.box(record.id);
      if (!box || point.y < box.y + 40) return undefined;
      const halves = ['left', 'right'].map((part, i) => ({
        part,
        box: { x: box.x + i * 200, y: box.y + 40, width: 200, height: box.height - 40 },
      }));
      return halves.find((half) => pointInBox(point, half.box));
    },
    bind(tx, record, item, part) {
      const id = seatOf(item.id);
      const seat = { shelf: record.id, board: part };
      if (tx.record(id)) tx.update(id, { props: seat });
      else tx.create({ id, kind: 'seat', props: seat });
      tx.update(item.id, { geometry: null });
    },
  },
});

const seat = defineObject({
  kind: 'seat',
  role: 'part',
  props: v.looseObject({ shelf: v.string(), board: v.string() }),
  partOf: (record) => RecordId(record.props.shelf),
});

/** Words that are as large as they are. */
const words = defineObject({
  kind: 'words',
  role: 'object',
  props,
  size: [100, 20],
  hasText: true,
  resize: 'free',
});

/** What lies on it goes with it. */
const tray = defineObject({
  kind: 'tray',
  role: 'object',
  props: v.looseObject({}),
  resize: 'free',
  holds: true,
});

interface LinkEnd {
  x: number;
  y: number;
  to?: string;
}

const end = v.looseObject({ x: v.number(), y: v.number(), to: v.optional(v.string()) });

/** A line between two points; an end that names an object stays on it. */
const link = defineObject<{ from: LinkEnd; to: LinkEnd }>({
  kind: 'link',
  role: 'object',
  props: v.looseObject({ from: end, to: end }) as never,
  dependsOn: ({ props: { from, to } }) => [from, to].flatMap((one) => one.to ?? []).map(RecordId),
  box({ props: { from, to } }, read) {
    const [a, b] = [from, to].map((one) => {
      const box = one.to === undefined ? undefined : read.box(RecordId(one.to));
      return box ? centreOf(box) : one;
    });
    return a && b && boxFromPoints(a, b);
  },
  mapPoints(tx, record, map) {
    const { from, to } = record.props;
    const moved = (one: LinkEnd) => (one.to === undefined ? { ...one, ...map(one) } : one);
    tx.update(record.id, { props: { from: moved(from), to: moved(to) } });
  },
});

export const toyKinds = new Kinds([note, shelf, seat, words, tray, link]);

function seatOf(id: RecordId): RecordId {
  return RecordId(`${id}:seat`);
}

function shelfOf(id: RecordId, read: Read): RecordId | undefined {
  const on = read.record(seatOf(id))?.props.shelf;
  return typeof on === 'string' && read.record(RecordId(on)) ? RecordId(on) : undefined;
}

const typing = {
  align: 'center',
  valign: 'middle',
  weight: 400,
  lineHeight: 1.2,
  color: '#000',
} as const;

const noteGestures: KindGestures = {
  kind: 'note',
  tools: [
    {
      name: 'note',
      label: 'tool.note',
      keys: ['n'],
      icon: 'M4 4h16v16h-16z',
      order: 10,
      onDoubleClick: true,
      fromText: true,
      create: (at, editor) => ({
        kind: 'note',
        geometry: [at.x - 50, at.y - 50, 100, 100, 0],
        props: { ...editor.lastProps.get('note') },
      }),
    },
  ],
  textParts(record, _part, read) {
    const box = read.box(record.id);
    return box && { ...typing, recordId: record.id, box, fit: { min: 10, max: 64 } };
  },
};

/** Its two halves are parts; pressing keys on one writes them down. */
const shelfGestures: KindGestures = {
  kind: 'shelf',
  parts(record, read) {
    const { x = 0, y = 0, height = 0 } = read.box(record.id) ?? {};
    return ['left', 'right'].map((part, i) => ({
      part,
      box: { x: x + i * 200, y, width: 200, height },
      role: 'cell',
      label: () => part,
      row: 0,
      column: i,
    }));
  },
  hitPart(record, point, _slop, read) {
    const { x = 0, y = 0 } = read.box(record.id) ?? {};
    return point.y < y + 40 ? undefined : point.x < x + 200 ? 'left' : 'right';
  },
};

const wordsGestures: KindGestures = {
  kind: 'words',
  discardEmpty: true,
  tools: [
    {
      name: 'words',
      label: 'tool.words',
      keys: ['t'],
      icon: 'M4 6h16M12 6v14',
      order: 20,
      create: (at) => ({ kind: 'words', geometry: [at.x, at.y, 100, 20, 0] }),
      fromWords: (text, at) => ({ kind: 'words', text, geometry: [at.x, at.y, 100, 20, 0] }),
    },
  ],
  textParts(record, _part, read) {
    const box = read.box(record.id);
    return box && { ...typing, recordId: record.id, box, fit: { size: 16 } };
  },
  fitText(record, measure) {
    const [x = 0, y = 0] = record.geometry ?? [];
    const { width, height } = measure(record.text ?? '', {
      size: 16,
      weight: 400,
      lineHeight: 1.25,
    });
    return [x, y, width, height, 0];
  },
};

export const toyGestures: ReadonlyMap<string, KindGestures> = new Map(
  [noteGestures, shelfGestures, wordsGestures].map((one) => [one.kind, one]),
);
