import { type Board, orderBetween, type RecordId } from '@feltline/board';
import { type Box, boxContains } from '@feltline/geometry';

/**
 * The order by which something that holds others and takes up this box (board space) lies just behind the lowest such
 * thing inside of it; nothing where there is none, or where `self` lies behind it already.
 */
export function orderBehindInner(board: Board, box: Box, self?: RecordId): string | undefined {
  const { kinds, read } = board;
  const holders = kinds
    .all()
    .flatMap((kind) => (kind.holds ? read.ofKind(kind.kind) : []))
    .filter((id) => id !== self)
    .sort((a, b) => board.compareZ(a, b));
  const lowest = holders.findIndex((id) => {
    const inner = read.box(id);
    return inner !== undefined && boxContains(box, inner);
  });
  const first = holders[lowest];
  if (first === undefined || (self && board.compareZ(self, first) < 0)) return undefined;
  const before = holders[lowest - 1];
  const above = before && read.record(before)?.order;
  const below = read.record(first)?.order;
  return below === undefined || above === below ? undefined : orderBetween(above, below);
}
