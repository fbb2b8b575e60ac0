import { add, type Box, centreOf, type Point, sub, unionBoxes } from '@feltline/geometry';
import type { Board } from './board.ts';
import type { NativeRecord } from './native-record.ts';
import { groupsOf } from './object-props.ts';
import { type BoardRecord, type Geometry, RecordId } from './record.ts';
import { renewedIds, renewIn } from './renew-ids.ts';
import type { Transaction } from './transaction.ts';

/** What the clipboard carries: plain JSON. */
export interface ClipboardPayload {
  format: 'feltline-clipboard';
  version: 1;
  /** The copied ids without their contents, back to front. */
  roots: string[];
  records: NativeRecord[];
  /** Records the copies need but share: used where the board has them, else created. */
  references: NativeRecord[];
  /** Bounds of the roots at the time of copying, `board` space. */
  boxes: Record<string, Box>;
  /** Roots that are inside a container which is not among the copies, with its id. */
  bound: Record<string, string>;
}

export interface PasteOptions {
  /** Moves the copies by this much, board units. */
  offset?: Point;
  /** Puts the centre of the copies here, `board` space. */
  at?: Point;
  /** Copies stay in the container of the original where that one is on this board. */
  keepBindings?: boolean;
}

/** Copies records with their contents and what they refer to. */
export function copyRecords(board: Board, ids: readonly RecordId[]): ClipboardPayload {
  const { kinds, read } = board;
  const kindOf = (record: BoardRecord) =>
    record.problem === undefined ? kinds.get(record.kind) : undefined;
  const present = ids.filter((id) => board.get(id) !== undefined);
  const insideOf = (id: RecordId) =>
    closure([id], (one) => kindOf(one)?.contents?.(one, read) ?? []);
  const closure = (
    from: readonly RecordId[],
    next: (record: BoardRecord) => readonly RecordId[],
  ) => {
    const found = new Set(from);
    for (const id of found) {
      const record = board.get(id);
      if (record === undefined) found.delete(id);
      else for (const other of next(record)) found.add(other);
    }
    return found;
  };
  const inside = new Set(present.flatMap((id) => [...insideOf(id)].slice(1)));
  const roots = [...new Set(present.filter((id) => !inside.has(id)))].sort((a, b) =>
    board.compareZ(a, b),
  );
  const all = new Set([...roots, ...inside]);
  const needed = closure([...all], (record) => kindOf(record)?.references?.(record, read) ?? []);
  const payload: ClipboardPayload = {
    format: 'feltline-clipboard',
    version: 1,
    roots,
    records: board.storedRecords([...all]).map((record) => withLastSeen(board, record)),
    references: board.storedRecords([...needed].filter((id) => !all.has(id))),
    boxes: {},
    bound: {},
  };
  for (const id of roots) {
    const box = read.box(id);
    if (box !== undefined) payload.boxes[id] = box;
    const record = board.get(id)!;
    const container = kindOf(record)?.binding?.of(record, read);
    if (container !== undefined && !all.has(container)) payload.bound[id] = container;
  }
  return payload;
}

function withLastSeen({ kinds, read }: Board, record: NativeRecord): NativeRecord {
  const shown = read.record(RecordId(record.id));
  const seen =
    shown && shown.problem === undefined
      ? kinds.get(record.kind)?.lastSeen?.(shown, read)
      : undefined;
  return seen ? { ...record, props: { ...record.props, ...seen } } : record;
}

/** Writes copies with new ids; returns those of the roots, back to front. */
export function pasteRecords(
  tx: Transaction,
  payload: ClipboardPayload,
  options: PasteOptions = {},
): RecordId[] {
  const ids = renewedIds(
    payload.records.map((record) => record.id),
    [
      ...payload.references
        .filter((record) => (tx.record(RecordId(record.id))?.kind ?? record.kind) !== record.kind)
        .map((record) => record.id),
      // copies are grouped among themselves, not with their originals
      ...new Set(payload.records.flatMap(({ props }) => groupsOf({ props: props ?? {} }))),
    ],
  );
  const delta = pasteOffset(payload, options);
  for (const record of payload.references) {
    if (tx.record(ids(record.id)) === undefined)
      tx.create(copyOf(record, ids, { x: 0, y: 0 }), { asStored: true });
  }
  const roots = new Set(payload.roots);
  // roots in their order: without an order of their own they are put on top one after the other
  const byId = new Map(payload.records.map((record) => [record.id, record]));
  const records = [
    ...payload.records.filter((record) => !roots.has(record.id)),
    ...payload.roots.flatMap((root) => byId.get(root) ?? []),
  ];
  // what is read after something was written has to be reckoned anew: all is asked first
  const missing = records.filter((record) => tx.record(ids(record.id)) === undefined);
  for (const record of missing) {
    const copy = copyOf(record, ids, delta);
    const onTop = roots.has(record.id) && tx.kinds.get(record.kind)?.role !== 'part';
    const { order, ...unordered } = copy;
    tx.create(onTop ? unordered : copy, { asStored: true, placeLast: onTop });
  }
  for (const [root, container] of Object.entries(payload.bound)) {
    if (options.keepBindings && tx.record(RecordId(container)) !== undefined) continue;
    const copy = tx.record(ids(root));
    const box = payload.boxes[root] ?? { x: 0, y: 0, width: 0, height: 0 };
    const place = { ...box, x: box.x + delta.x, y: box.y + delta.y };
    if (copy !== undefined) tx.kinds.get(copy.kind)?.binding?.unbind(tx, copy, place);
  }
  const copies = new Set(payload.records.map((record) => ids(record.id)));
  for (const id of delta.x === 0 && delta.y === 0 ? [] : copies) {
    const copy = tx.record(id);
    if (copy && !copy.geometry && copy.problem === undefined)
      tx.kinds.get(copy.kind)?.mapPoints?.(tx, copy, (point) => add(point, delta), copies, tx.read);
  }
  return payload.roots.map(ids).filter((id) => tx.record(id) !== undefined);
}

function copyOf(
  record: NativeRecord,
  ids: (id: string) => RecordId,
  by: Point,
): NativeRecord & { id: RecordId } {
  const { geometry, props } = record;
  return {
    ...record,
    id: ids(record.id),
    ...(geometry && { geometry: movedGeometry(geometry, by) }),
    ...(props && { props: renewIn(props, ids) as Record<string, unknown> }),
  };
}

const movedGeometry = ([x, y, width, height, degrees]: Geometry, by: Point): Geometry => [
  x + by.x,
  y + by.y,
  width,
  height,
  degrees,
];

function pasteOffset(payload: ClipboardPayload, { offset, at }: PasteOptions): Point {
  const box = unionBoxes(Object.values(payload.boxes));
  if (at !== undefined && box !== undefined) return sub(at, centreOf(box));
  return offset ?? { x: 0, y: 0 };
}
