import { type Read, RecordId, type Transaction } from '@feltline/board';
import { readMap } from '../../read-map.ts';
import type { LaneType } from '../../records/lane-type.ts';
import { bindToCell } from '../cells.ts';
import { setEmotion } from '../emotions.ts';
import { addLane } from '../lanes.ts';
import { addStage } from '../stages.ts';
import { addStep } from '../steps.ts';
import { addTouchpoint, placeTouchpoint } from '../touchpoints.ts';
import type { CopiedLane, CopiedNote, CopiedPart, CopiedStage } from './copied-part.ts';
import { columnsOf } from './copy-part.ts';

/**
 * Puts a copied lane or stage into a map, after one of its own kind or last. Cells of a lane go into the columns of the
 * same number; what stands beyond the last column goes into that one. Touchpoints that the board has are placed once
 * more, others are made; feelings go to personas of the same name, notes into lanes like theirs.
 * @returns the new lane or stage
 */
export function pastePart(
  tx: Transaction,
  map: RecordId,
  part: CopiedPart,
  after?: RecordId,
): RecordId {
  return 'lane' in part
    ? pasteLane(tx, map, part.lane, after)
    : pasteStage(tx, map, part.stage, after);
}

function pasteLane(
  tx: Transaction,
  map: RecordId,
  { type, title, hint, columns }: CopiedLane,
  after: RecordId | undefined,
): RecordId {
  const place = after === undefined ? {} : { after };
  const lane = addLane(tx, tx.read, map, { type, title, ...(hint && { hint }), ...place });
  if (columns.every((notes) => notes.length === 0)) return lane;
  if (columnsOf(readMap(map, tx.read)).length === 0) addStage(tx, tx.read, map);
  const own = columnsOf(readMap(map, tx.read));
  for (const [i, notes] of columns.entries()) {
    const column = own[Math.min(i, own.length - 1)] as RecordId;
    for (const note of notes) addNote(tx, lane, column, note);
  }
  return lane;
}

function pasteStage(
  tx: Transaction,
  map: RecordId,
  { title, phase, color, steps }: CopiedStage,
  after: RecordId | undefined,
): RecordId {
  const place = after === undefined ? {} : { after };
  const { stage, step: first } = addStage(tx, tx.read, map, { title, phase, color, ...place });
  const personas = readMap(map, tx.read).personas;
  for (const [i, { title: name, cards, notes }] of steps.entries()) {
    if (i === 0 && name !== '') tx.setText(first, name);
    const step = i === 0 ? first : addStep(tx, tx.read, stage, { title: name });
    for (const card of cards) {
      const placement = isHere(tx.read, card.touchpoint)
        ? placeTouchpoint(tx, tx.read, map, step, RecordId(card.touchpoint))
        : addTouchpoint(tx, tx.read, map, step, { title: card.title, props: card.props }).placement;
      for (const { id, text = '' } of personas) {
        const tenths = card.felt[text];
        if (tenths !== undefined) setEmotion(tx, tx.read, id, placement, tenths);
      }
    }
    for (const { lane, note } of notes) addNote(tx, laneLike(tx, map, lane), step, note);
  }
  return stage;
}

function isHere(read: Read, touchpoint: string): boolean {
  const record = read.record(RecordId(touchpoint));
  return record?.kind === 'touchpoint' && !record.problem;
}

/** The lane of this type and title, else the first of this type, else a new one. */
function laneLike(
  tx: Transaction,
  map: RecordId,
  { type, title }: { readonly type: LaneType; readonly title: string },
): RecordId {
  const alike = readMap(map, tx.read).lanes.filter((lane) => lane.props.type === type);
  const same = alike.find(({ text = '' }) => text === title) ?? alike[0];
  return same?.id ?? addLane(tx, tx.read, map, { type, title });
}

function addNote(
  tx: Transaction,
  lane: RecordId,
  column: RecordId,
  { kind, text, props = {} }: CopiedNote,
): void {
  const item = tx.create({ kind, ...(text !== undefined && { text }), props });
  bindToCell(tx, tx.read, item, lane, column);
}
