import type { Board, BoardRecord, RecordId } from '@feltline/board';
import {
  type Box,
  boxesIntersect,
  centreOf,
  inflateBox,
  pointInBox,
  unionBoxes,
} from '@feltline/geometry';

/** What of a board goes into a file. */
export type ExportWhat =
  | 'board'
  | { readonly ids: readonly RecordId[] }
  | { readonly frame: RecordId };

/** Objects to be painted, back to front, and the part of the board they are shown in. */
export interface ExportScope {
  readonly ids: readonly RecordId[];
  /** Board space. */
  readonly box: Box;
  /** Nothing outside the box is shown although objects reach there. */
  readonly clipped: boolean;
}

/** Air around what has no edge of its own; shadows need some of it. Board units. */
const AIR = 32;

/** What to paint where; nothing if there is nothing to be seen. */
export function exportScope(board: Board, what: ExportWhat): ExportScope | undefined {
  if (what !== 'board' && 'frame' in what) return frameScope(board, what.frame);
  const wanted = what === 'board' ? undefined : withContents(board, what.ids);
  const ids = board.objects().filter((id) => (!wanted || wanted.has(id)) && isVisible(board, id));
  const around = unionBoxes(ids.map((id) => board.read.box(id)!));
  return around && { ids, box: inflateBox(around, AIR), clipped: false };
}

function frameScope(board: Board, frame: RecordId): ExportScope | undefined {
  const box = board.read.box(frame);
  if (!box) return undefined;
  const ids = board.objects().filter((id) => {
    const other = isVisible(board, id) && board.read.box(id);
    return other && boxesIntersect(other, box);
  });
  return { ids, box, clipped: true };
}

/** The frames of a board in the order in which they are shown: their number, else as they are read. */
export function framesInOrder(board: Board): RecordId[] {
  const isRtl = rightToLeftBoard(board);
  const frames = board.objects().flatMap((id) => {
    const record = board.get(id);
    const box = board.read.box(id);
    return record && box && holdsOthers(board, record)
      ? [{ id, box, number: numberOf(record) }]
      : [];
  });
  frames.sort((a, b) => a.number - b.number || a.box.y - b.box.y);
  // frames whose tops differ by less than half their height stand in one row
  const rows: (typeof frames)[] = [];
  for (const frame of frames) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    const isSameRow =
      first && first.number === frame.number && frame.box.y - first.box.y < first.box.height / 2;
    if (row && isSameRow) row.push(frame);
    else rows.push([frame]);
  }
  return rows.flatMap((row) =>
    row.sort((a, b) => (isRtl ? b.box.x - a.box.x : a.box.x - b.box.x)).map(({ id }) => id),
  );
}

/** What belongs to the objects: their contents, and what lies in the frames among them. */
function withContents(board: Board, ids: readonly RecordId[]): ReadonlySet<RecordId> {
  const found = new Set(ids);
  for (const id of found) {
    const record = board.get(id);
    if (!record || record.problem !== undefined) continue;
    for (const inside of board.kinds.get(record.kind)?.contents?.(record, board.read) ?? []) {
      found.add(inside);
    }
    const box = holdsOthers(board, record) ? board.read.box(id) : undefined;
    if (!box) continue;
    for (const other of board.objects()) {
      const otherBox = board.read.box(other);
      if (other !== id && otherBox && pointInBox(centreOf(otherBox), box)) found.add(other);
    }
  }
  return found;
}

function holdsOthers(board: Board, record: BoardRecord): boolean {
  return record.problem === undefined && board.kinds.get(record.kind)?.holds === true;
}

function numberOf(record: BoardRecord): number {
  const { number } = record.props as { number?: unknown };
  return typeof number === 'number' ? number : Number.POSITIVE_INFINITY;
}

function rightToLeftBoard(board: Board): boolean {
  return /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(board.title.get());
}

function isVisible(board: Board, id: RecordId): boolean {
  const box = board.read.box(id);
  return box !== undefined && box.width + box.height > 0;
}
