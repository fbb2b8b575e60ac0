import type { BoardRecord, RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import type { Box } from '@feltline/geometry';
import { placeOfRecord } from '../view/flyToRecord.ts';

/** Something that people see on a board, and the records of it that are meant. */
export interface ChangedObject {
  /** The record that stands for it: flying there shows it. */
  readonly id: RecordId;
  readonly kind: string;
  readonly text: string;
  /** Where it is, `board` space; nothing for what has no place. */
  readonly box: Box | undefined;
  readonly records: readonly RecordId[];
}

/** Says nothing by itself: what it is about is listed with it, or is where it was. */
const silentKinds = new Set(['cell', 'emotion', 'map-view']);

/**
 * What these records are to somebody who looks at the board: those that make up one thing (a note and its place in a
 * map, a touchpoint and its feelings) are one, in the order in which they are named first.
 */
export function changedObjects(editor: Editor, ids: Iterable<string>): ChangedObject[] {
  const found = new Map<string, { -readonly [K in keyof ChangedObject]: ChangedObject[K] }>();
  for (const id of ids as Iterable<RecordId>) {
    const record = editor.board.get(id);
    if (!record) continue;
    const place = placeOfRecord(editor, standsFor(record) ?? id);
    const isSilent = silentKinds.has(record.kind);
    if (!place && (isSilent || !record.text?.trim())) continue;
    const key = place ? `${place.target.object} ${place.target.part ?? ''}` : id;
    const known = found.get(key);
    if (known) {
      known.records = [...known.records, id];
      continue;
    }
    const shown = place ? (place.target.part ?? place.target.object) : id;
    const meant = editor.board.get(shown as RecordId) ?? record;
    found.set(key, {
      id: meant.id,
      kind: meant.kind,
      text: wordsOf(editor, meant),
      box: place?.box,
      records: [id],
    });
  }
  return [...found.values()];
}

/** A place in a map stands for what is there. */
function standsFor(record: BoardRecord): RecordId | undefined {
  const { item, placement } = record.props as Record<string, RecordId | undefined>;
  return record.kind === 'cell' ? item : placement;
}

/** A touchpoint's words stand in another record than its place. */
function wordsOf({ board }: Editor, record: BoardRecord): string {
  const { touchpoint } = record.props as { touchpoint?: RecordId };
  const words = record.text?.trim() || (touchpoint && board.get(touchpoint)?.text?.trim());
  return (words ?? '').replace(/\s+/g, ' ');
}
