import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { TouchpointPictureProps } from './records/touchpoint-picture.ts';

/** The pictures of a touchpoint that can be read, in the order they were added. */
export function picturesOf(
  touchpoint: RecordId,
  read: Read,
): readonly BoardRecord<TouchpointPictureProps>[] {
  return read.partsOf(touchpoint).flatMap((id) => {
    const record = read.record(id) as BoardRecord<TouchpointPictureProps> | undefined;
    return record?.kind === 'touchpoint-picture' && record.problem === undefined ? [record] : [];
  });
}
