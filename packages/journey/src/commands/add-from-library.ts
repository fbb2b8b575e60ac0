import type { Language, Read, RecordId, Transaction } from '@feltline/board';
import { languageIds } from '@feltline/board';
import { propsOfEntry } from '../library/find-in-library.ts';
import type { touchpointLibrary } from '../library/touchpoint-library.ts';
import { touchpointTitles } from '../library/touchpoint-titles.ts';
import { addTouchpoint, placeTouchpoint } from './touchpoints.ts';

type Entry = (typeof touchpointLibrary)[number];

/** The touchpoint of the board that was made from an entry, whatever the language, or is called as it is. */
export function onBoard(read: Read, entry: Entry): RecordId | undefined {
  const titles = new Set(languageIds.map((id) => touchpointTitles[id][entry.key].toLowerCase()));
  return read.ofKind('touchpoint').find((id) => {
    const record = read.record(id);
    return record?.problem === undefined && titles.has((record?.text ?? '').trim().toLowerCase());
  });
}

/**
 * Puts a touchpoint of the catalogue into a column, last. With `reuse` the record that stands on the board already gets
 * one more place; else, or where there is none, a new one is made.
 */
export function addFromLibrary(
  tx: Transaction,
  read: Read,
  map: RecordId,
  step: RecordId,
  entry: Entry,
  { language, reuse = false, index }: { language: Language; reuse?: boolean; index?: number },
): { touchpoint: RecordId; placement: RecordId } {
  const known = reuse ? onBoard(read, entry) : undefined;
  if (known) {
    return { touchpoint: known, placement: placeTouchpoint(tx, read, map, step, known, index) };
  }
  return addTouchpoint(tx, read, map, step, {
    title: touchpointTitles[language][entry.key],
    props: propsOfEntry(entry, language),
    ...(index !== undefined && { index }),
  });
}
