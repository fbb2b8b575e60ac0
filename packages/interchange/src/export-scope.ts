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

function isVisible(board: Board, id: RecordId): boolean {
  const box = board.read.box(id);
  return box !== undefined && box.width + box.height > 0;
}
