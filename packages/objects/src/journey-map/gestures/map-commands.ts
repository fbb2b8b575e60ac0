import type { RecordId, Transaction } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import {
  moveLane,
  movePlacement,
  moveStage,
  moveStep,
  removeLane,
  removePersona,
  removePlacement,
  removeStage,
  removeStep,
} from '@feltline/journey';
import { cellPart } from '../journey-map.model.ts';
import { asksFromWhere } from './ask-from-where.ts';
import { layoutOf, type MapPart } from './map-part.ts';

/** Removes a stage, column, lane or touchpoint; what stood in it waits in the tray. Says whether the part is one of these. */
export function removePart(editor: Editor, map: RecordId, part: MapPart): boolean {
  if (part.kind === 'cell') return true; // an empty place cannot be removed, and the map must not be by mistake
  if (part.kind === 'emotion') return false;
  const next = neighbourOf(editor, map, part);
  const { id } = part;
  if (part.kind === 'card' && asksFromWhere(editor, map, id, next)) return true;
  if (part.kind === 'stage')
    editor.change('journey.removeStage', (tx) => removeStage(tx, tx.read, id));
  else if (part.kind === 'step')
    editor.change('journey.removeStep', (tx) => removeStep(tx, tx.read, id));
  else if (part.kind === 'lane')
    editor.change('journey.removeLane', (tx) => removeLane(tx, tx.read, id));
  else if (part.kind === 'persona')
    editor.change('journey.removePersona', (tx) => removePersonaFrom(tx, map, id));
  else editor.change('journey.removeTouchpoint', (tx) => removePlacement(tx, tx.read, id));
  editor.selection.focus(next === undefined ? { object: map } : { object: map, part: next });
  return true;
}

/** A persona with feelings on another map stays there. */
function removePersonaFrom(tx: Transaction, map: RecordId, persona: RecordId): void {
  const emotions = tx.read.ofKind('emotion').flatMap((id) => tx.read.record(id) ?? []);
  const own = emotions.filter(
    (emotion) => emotion.problem === undefined && emotion.props.persona === persona,
  );
  const other = own.find((emotion) => emotion.props.map !== map)?.props.map;
  if (other === undefined) return removePersona(tx, tx.read, persona);
  for (const { id, props } of own) if (props.map === map) tx.remove(id);
  tx.update(persona, { props: { map: other } });
}

/** Where the focus goes when a part is removed: to its like beside it, from a card to its cell. */
function neighbourOf(editor: Editor, map: RecordId, part: MapPart): string | undefined {
  const layout = layoutOf(map, editor.board.read);
  if (!layout || part.kind === 'cell' || part.kind === 'emotion') return undefined;
  if (part.kind === 'persona')
    return layout.curves.find(({ persona }) => persona !== part.id)?.persona;
  if (part.kind === 'card') {
    const lane = layout.lanes.find((one) => one.type === 'touchpoints');
    const step = editor.board.get(part.id)?.props.step as RecordId | undefined;
    return lane && step && layout.columns.some((column) => column.id === step)
      ? cellPart(lane.id, step)
      : undefined;
  }
  const like =
    part.kind === 'stage' ? layout.stages : part.kind === 'lane' ? layout.lanes : layout.stepTitles;
  const at = like.findIndex((one) => one.id === part.id);
  return (like[at + 1] ?? like[at - 1])?.id;
}

/** Moves a part one place with an arrow key, in the direction people see. Says whether the key means something for it. */
export function moveBy(editor: Editor, map: RecordId, part: MapPart, key: string): boolean {
  const layout = layoutOf(map, editor.board.read);
  if (!layout) return false;
  const along = alongOf(key, layout.dir);
  const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (along === 0 && down === 0) return false;
  if (part.kind === 'stage' && along) return moveStageBy(editor, map, part.id, along);
  if (part.kind === 'step' && along) return moveStepBy(editor, map, part.id, along);
  if (part.kind === 'lane' && down) return moveLaneBy(editor, map, part.id, down);
  return part.kind === 'card' ? moveCardBy(editor, map, part.id, along, down) : false;
}

function alongOf(key: string, dir: 'ltr' | 'rtl'): number {
  const right = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return dir === 'rtl' ? -right : right;
}

/** `by` places later (1) or earlier (−1) in the journey. Says so even at the end: the key was meant for it. */
export function moveStageBy(editor: Editor, map: RecordId, stage: RecordId, by: number): boolean {
  const stages = layoutOf(map, editor.board.read)?.stages ?? [];
  const place = stages.findIndex((one) => one.id === stage) + by;
  if (place >= 0 && place < stages.length)
    editor.change('journey.moveStage', (tx) => moveStage(tx, tx.read, stage, place));
  return true;
}

export function moveLaneBy(editor: Editor, map: RecordId, lane: RecordId, by: number): boolean {
  const lanes = layoutOf(map, editor.board.read)?.lanes ?? [];
  const place = lanes.findIndex((one) => one.id === lane) + by;
  if (place >= 0 && place < lanes.length)
    editor.change('journey.moveLane', (tx) => moveLane(tx, tx.read, lane, place));
  return true;
}

/** Within its stage, then into the next one. */
export function moveStepBy(editor: Editor, map: RecordId, step: RecordId, by: number): boolean {
  const stages = layoutOf(map, editor.board.read)?.stages ?? [];
  const own = stages.findIndex((stage) => stage.columns.includes(step));
  const stage = stages[own];
  if (!stage) return true;
  const index = stage.columns.indexOf(step) + by;
  const inside = index >= 0 && index < stage.columns.length;
  const other = stages[own + by];
  if (inside)
    editor.change('journey.moveStep', (tx) =>
      moveStep(tx, tx.read, step, { stage: stage.id, index }),
    );
  else if (other) {
    const place = by > 0 ? 0 : other.columns.length;
    editor.change('journey.moveStep', (tx) =>
      moveStep(tx, tx.read, step, { stage: other.id, index: place }),
    );
  }
  return true;
}

export function moveCardBy(
  editor: Editor,
  map: RecordId,
  placement: RecordId,
  along: number,
  down: number,
): boolean {
  const layout = layoutOf(map, editor.board.read);
  const step = editor.board.get(placement)?.props.step as RecordId | undefined;
  if (!layout || !step) return true;
  const at = layout.columns.findIndex((column) => column.id === step);
  const inColumn = cardsIn(editor, map, step);
  const index = inColumn.indexOf(placement);
  const column = layout.columns[at + along]?.id;
  const place = along ? Math.max(0, index) : index + down;
  if (!column || place < 0 || (!along && place >= inColumn.length)) return true;
  editor.change('journey.moveTouchpoint', (tx) =>
    movePlacement(tx, tx.read, placement, column, place),
  );
  return true;
}

function cardsIn(editor: Editor, map: RecordId, step: RecordId): RecordId[] {
  const { read } = editor.board;
  const cards = layoutOf(map, read)?.cards ?? [];
  return cards
    .filter((card) => read.record(card.placement)?.props.step === step)
    .map((card) => card.placement);
}
