import type { RecordInput } from '@feltline/board';
import { mergeRows } from './merge-rows.ts';
import { readTouchpointRows } from './read-rows.ts';
import { newMapDraft, type TouchpointCsvOptions } from './read-touchpoint-csv.ts';

/**
 * The records of a new map with the rows of several files, one after the other, as an import on an
 * empty board would make it.
 * @throws if a file is not in order
 */
export function touchpointCsvRecords(
  sources: readonly string[],
  options: Omit<TouchpointCsvOptions, 'map'>,
): readonly RecordInput[] {
  const files = sources.map((source) => {
    const file = readTouchpointRows(source);
    if (!('errors' in file)) return file;
    const [error] = file.errors;
    throw new Error(`row ${error?.row}: got ${error?.got}, expected ${error?.expected}`);
  });
  const [first] = files;
  if (!first) throw new Error('got no file, expected at least one');
  const draft = newMapDraft(first, options);
  for (const file of files) mergeRows(draft, file);
  return draft.records;
}
