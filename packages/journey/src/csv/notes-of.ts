import type { Read, RecordId } from '@feltline/board';
import type { MapModel } from '../map-model.ts';
import { type NoteType, notesOn } from '../notes-on.ts';
import type { PlacementProps } from '../records/placement.ts';

/** What the notes of one sign say that speak of a placement, in their order; blank ones say nothing. */
export function notesOf(
  model: MapModel,
  read: Read,
  placement: { id: RecordId; props: PlacementProps },
  type: NoteType,
): string[] {
  return notesOn(model, read, placement, type)
    .map((item) => read.record(item)?.text ?? '')
    .filter((text) => text.trim() !== '');
}
