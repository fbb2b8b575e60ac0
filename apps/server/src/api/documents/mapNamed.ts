import { type Board, RecordId } from '@feltline/board';
import { Problem, shown } from '../Problem.ts';

/** The map a call names, or the only one of the board. @throws Problem where there is none, or which one is open */
export function mapNamed(board: Board, name: string | undefined): RecordId {
  const maps = mapsOf(board);
  const [only] = maps;
  if (name !== undefined) {
    if (maps.includes(RecordId(name))) return RecordId(name);
    throw noSuchMap(board, shown(name), 'the id of a map on this board');
  }
  if (!only) throw noSuchMap(board, 'a board without a map', 'a board with a map');
  if (maps.length === 1) return only;
  throw new Problem('several-maps', {
    got: 'no map=',
    expected: 'map= with the id of one of them',
    maps: titled(board),
  });
}

/** The map a call names, or `new`. @throws Problem where there is none of this name */
export function mapOrNew(board: Board, name: string): RecordId | 'new' {
  if (name === 'new' || mapsOf(board).includes(RecordId(name))) return name as RecordId | 'new';
  throw noSuchMap(board, shown(name), 'the id of a map on this board, or new');
}

/** Maps that can be read. */
export function mapsOf(board: Board): readonly RecordId[] {
  const { read } = board;
  return read.ofKind('journey-map').filter((id) => read.record(id)?.problem === undefined);
}

export function noSuchMap(board: Board, got: string, expected: string): Problem {
  return new Problem('no-such-map', { got, expected, maps: titled(board) });
}

function titled(board: Board): { id: string; title: string }[] {
  return mapsOf(board).map((id) => ({ id, title: board.get(id)?.text ?? '' }));
}
