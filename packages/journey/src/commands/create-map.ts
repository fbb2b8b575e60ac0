import type { Transaction } from '@feltline/board';
import { type MapRecords, type MapSpec, mapRecords } from './map-records.ts';

/** Makes a map with its stages, columns and lanes. */
export function createMap(tx: Transaction, spec: MapSpec): Omit<MapRecords, 'records'> {
  const { records, ...ids } = mapRecords(spec);
  for (const record of records) tx.create(record);
  return ids;
}
