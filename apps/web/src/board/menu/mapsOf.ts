import type { Board, RecordId } from '@feltline/board';

/** The maps of a board that can be written as lists, in the order in which they stand. */
export function mapsOf(board: Board): { id: RecordId; title: string }[] {
  return board.read.ofKind('journey-map').flatMap((id) => {
    const map = board.get(id);
    return map && map.problem === undefined ? [{ id, title: map.text ?? '' }] : [];
  });
}
