import { readFileSync } from 'node:fs';
import { Board, defineObject, Kinds, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import * as Y from 'yjs';
import { planTouchpointCsv, type TouchpointCsvOptions } from '../src/csv/read-touchpoint-csv.ts';
import { journeyRecords } from '../src/records/journey-records.ts';

/** A note that can stand on a board; how it behaves in a cell is no business of this package. */
const note = defineObject({
  kind: 'sticky',
  role: 'object',
  hasText: true,
  props: v.looseObject({}),
});

export function newBoard(): Board {
  return new Board(new Y.Doc(), new Kinds([...journeyRecords, note]));
}

/** A file of the example journey. */
export function golden(name: string): string {
  return readFileSync(new URL(`golden/${name}.csv`, import.meta.url), 'utf8');
}

/** Imports a file that must be in order. */
export function importCsv(
  board: Board,
  source: string | Uint8Array,
  options: TouchpointCsvOptions = { map: 'new' },
) {
  const plan = planTouchpointCsv(source, board, options);
  if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
  const { created, updated, skipped, rows, warnings } = plan;
  const { map } = board.transact((tx) => plan.apply(tx));
  return { map: map as RecordId, created, updated, skipped, rows, warnings };
}

/** Two boards that hear of each other's changes only when told. */
export function twoPeers(): { a: Board; b: Board; exchange(): void } {
  const a = newBoard();
  const b = newBoard();
  const exchange = () => {
    const [toB, toA] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc)];
    Y.applyUpdate(b.doc, toB);
    Y.applyUpdate(a.doc, toA);
  };
  return { a, b, exchange };
}
