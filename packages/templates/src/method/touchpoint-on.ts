import type { BoardRecord, Read } from '@feltline/board';
import { type Subject, sheetsOf, type TouchpointProps } from '@feltline/journey';

/** The touchpoint a method is about: the one that is named, else the one of the sheet that goes before. */
export function touchpointOn(
  read: Read,
  { touchpoint, sheet }: Subject,
): BoardRecord<TouchpointProps> | undefined {
  const id = touchpoint ?? sheetsOf(read).find((one) => one.id === sheet)?.touchpoint;
  const record = id && read.record(id);
  return record?.kind === 'touchpoint' && record.problem === undefined
    ? (record as BoardRecord<TouchpointProps>)
    : undefined;
}
