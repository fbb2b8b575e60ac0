import type { BoardRecord, Read, RecordId, Transaction } from '@feltline/board';
import type { MapModel } from '../map-model.ts';
import type { CellProps } from '../records/cell.ts';

/** The bindings of a map that pass the test. */
export function cellsWhere(
  read: Read,
  map: RecordId,
  test: (cell: CellProps) => boolean,
): BoardRecord<CellProps>[] {
  return read
    .partsOf(map)
    .map((id) => read.record(id))
    .filter((record) => record?.kind === 'cell' && !record.problem)
    .map((record) => record as BoardRecord<CellProps>)
    .filter((cell) => test(cell.props));
}

/** Removes the touchpoints and items of a column; the touchpoints stay in the board's library. */
export function removeStepContents(
  tx: Transaction,
  read: Read,
  model: MapModel,
  step: RecordId,
): void {
  for (const placement of model.placementsByStep.get(step) ?? []) tx.remove(placement.id);
  removeItems(tx, read, model.map.id, (cell) => cell.column === step);
}

/** Removes the bound items, and with them their bindings. */
export function removeItems(
  tx: Transaction,
  read: Read,
  map: RecordId,
  test: (cell: CellProps) => boolean,
): void {
  for (const cell of cellsWhere(read, map, test)) {
    tx.remove(cell.props.item);
    tx.remove(cell.id);
  }
}
