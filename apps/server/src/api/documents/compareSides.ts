import { type Board, RecordId } from '@feltline/board';
import { type ComparisonReport, comparisonReport, journeyFacts } from '@feltline/journey';
import { Problem, shown } from '../Problem.ts';
import { mapNamed, mapsOf, noSuchMap } from './mapNamed.ts';
import { versionOf } from './versionOf.ts';

/** One side of a comparison: the id as it was given and, if it is that of a version, what was kept. */
export interface ComparedSide {
  id: string;
  kept?: Uint8Array;
}

export interface CompareWishes {
  /** Which map, where both sides are versions. */
  map: string | undefined;
  from: ComparedSide;
  to: ComparedSide;
}

interface Side {
  map: string;
  title: string;
  version?: string;
}

export interface Compared extends ComparisonReport {
  from: Side;
  to: Side;
}

/** Two maps of a board, or a map now and in a version. @throws Problem where a map is missing */
export function compareSides(board: Board, { map, from, to }: CompareWishes): Compared {
  const named = [from, to].find(({ kept }) => !kept)?.id ?? map;
  const [before, after] = [from, to].map((side) => open(board, side, named)) as [Opened, Opened];
  return {
    from: before.side,
    to: after.side,
    ...comparisonReport(before.facts, after.facts),
  };
}

type Opened = ReturnType<typeof open>;

function open(now: Board, { id, kept }: ComparedSide, named: string | undefined) {
  const board = kept ? versionOf(kept) : now;
  const map = kept ? mapIn(board, id, named) : known(board, id);
  const side: Side = { map, title: board.get(map)?.text ?? '', ...(kept && { version: id }) };
  return { facts: journeyFacts(map, board.read), side };
}

function known(board: Board, id: string): RecordId {
  if (mapsOf(board).includes(RecordId(id))) return RecordId(id);
  throw noSuchMap(board, shown(id), 'the id of a map on this board, or of a version of it');
}

/** In a version the map is that of the other side. */
function mapIn(board: Board, version: string, named: string | undefined): RecordId {
  if (named === undefined || mapsOf(board).includes(RecordId(named))) return mapNamed(board, named);
  throw new Problem('no-such-map', {
    got: shown(named),
    expected: `the id of a map that the version ${version} holds`,
  });
}
