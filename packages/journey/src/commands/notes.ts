import type { BoardRecord, Read, RecordId, Transaction } from '@feltline/board';
import { type NoteType, notesOn } from '../notes-on.ts';
import { readMap } from '../read-map.ts';
import { cellIdOf } from '../records/cell.ts';
import { stickyColorFor } from '../records/lane-type.ts';
import type { PlacementProps } from '../records/placement.ts';
import { bindToCell, cellOfItem } from './cells.ts';
import { addLane } from './lanes.ts';
import { partOfMap } from './part-of-map.ts';

/** Side of a note that stands outside of cells, board units. */
const noteSize = 200;

/** Where a note comes from and what the rows of a map that has none for it yet are called. */
export interface NewNote {
  readonly text: string;
  /** Title of the row that is made where the map has none for this sign. */
  readonly laneTitle: string;
}

/**
 * A sticky under a placement that speaks of its touchpoint. A map without a row for this sign gets one.
 * @throws if the placement waits in the tray: there is no cell for it
 */
export function addNoteOn(
  tx: Transaction,
  read: Read,
  placement: RecordId,
  type: NoteType,
  { text, laneTitle }: NewNote,
): RecordId {
  const { part } = placed(read, placement);
  const item = tx.create({
    kind: 'sticky',
    text,
    geometry: [0, 0, noteSize, noteSize, 0],
    props: { color: stickyColorFor(type) },
  });
  bindNote(tx, read, item, part, type, laneTitle);
  return item;
}

/** Moves a note between what works and what does not; it goes on speaking of the same touchpoint. */
export function turnNote(
  tx: Transaction,
  read: Read,
  item: RecordId,
  placement: RecordId,
  type: NoteType,
  laneTitle: string,
): void {
  const { part } = placed(read, placement);
  bindNote(tx, read, item, part, type, laneTitle);
  tx.update(item, { props: { color: stickyColorFor(type) } });
}

/** Takes a note off the board. */
export function removeNote(tx: Transaction, read: Read, item: RecordId): void {
  const cell = cellOfItem(read, item);
  tx.remove(item);
  if (cell) tx.remove(cell.id);
}

/** Makes the notes of one sign say these lines, one each: those that stay keep their stickies. Blank lines say nothing. */
export function setNotes(
  tx: Transaction,
  read: Read,
  placement: RecordId,
  type: NoteType,
  lines: readonly string[],
  laneTitle: string,
): void {
  const { part, model } = placed(read, placement);
  const wanted = lines.map((line) => line.trim()).filter(Boolean);
  const left = [...wanted];
  const changed = notesOn(model, read, part, type).filter((item) => {
    const same = left.indexOf((read.record(item)?.text ?? '').trim());
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  for (const item of changed) {
    const text = left.shift();
    if (text === undefined) removeNote(tx, read, item);
    else tx.setText(item, text);
  }
  for (const text of left) addNoteOn(tx, read, placement, type, { text, laneTitle });
}

function placed(read: Read, placement: RecordId) {
  const found = partOfMap<PlacementProps>(read, placement, 'placement');
  if (!found.model.placementsByStep.has(found.part.props.step)) {
    throw new Error(`got ${placement}, which waits in the tray, expected one in a column`);
  }
  return found;
}

function bindNote(
  tx: Transaction,
  read: Read,
  item: RecordId,
  { props: { map, step, touchpoint } }: BoardRecord<PlacementProps>,
  type: NoteType,
  laneTitle: string,
): void {
  const { lanes } = readMap(map, read);
  const lane =
    lanes.find(({ props }) => props.type === type)?.id ??
    addLane(tx, read, map, { type, title: laneTitle });
  bindToCell(tx, read, item, lane, step);
  tx.update(cellIdOf(item), { props: { touchpoint } });
}
