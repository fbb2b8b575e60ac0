import { newId, type RecordId, type RecordInput } from '@feltline/board';
import { type Box, boxesIntersect, inflateBox, type Point } from '@feltline/geometry';
import { holderOf } from '../changes/move-objects.ts';
import type { Editor } from '../editor.ts';
import { boundsOf, outlineOf } from '../outline.ts';
import { sameTarget, type Target } from '../target.ts';
import { createBound } from '../tools/create-at.ts';
import { textDirection } from './text-direction.ts';

/** Where writing goes on: in reading direction, against it, or underneath. */
export type Beside = 'after' | 'before' | 'below';
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Air between an object and the next one written beside it, board units. */
export const besideGap = 20;

/** Words written last tell which way the next empty ones go. */
const lastDirection = new WeakMap<Editor, 'ltr' | 'rtl'>();

/**
 * From what is being written to what is written next: a part's own neighbour (a cell's), the next place in the container
 * it lies in, the neighbour that stands there already, or a new one like it. Says whether there was somewhere to go.
 */
export function writeBeside(editor: Editor, from: Target, where: Beside): boolean {
  const record = editor.board.get(from.object);
  const gestures = editor.gesturesOf(from.object);
  if (!record || !gestures || editor.readOnly) return false;
  if (from.part !== undefined)
    return goTo(editor, from, gestures.nextText?.(record.id, from, where, editor));
  const holder = holderOf(editor.board.read, editor.board.kinds, record.id);
  if (holder !== undefined)
    return goTo(editor, from, editor.gesturesOf(holder)?.nextText?.(holder, from, where, editor));
  const side = where === 'below' ? 'bottom' : sideOf(editor, record.text ?? '', where);
  return addBeside(editor, from.object, side);
}

/** Enters the neighbour of an object at this side, or makes one like it there. Says whether it could. */
export function addBeside(editor: Editor, object: RecordId, side: Side): boolean {
  const record = editor.board.get(object);
  const place = record && placeBeside(editor, object, side);
  const like = record && editor.gestures.get(record.kind)?.repeats?.(record, editor);
  if (!place || !like || editor.readOnly) return false;
  const there = writableAt(editor, place.bounds, object);
  if (there !== undefined) return enter(editor, { object: there });
  const { x, y, width, height } = place.box;
  const input = { ...like, id: newId(), geometry: [x, y, width, height, place.degrees] as const };
  editor.change('step.create', (tx) => tx.create(input));
  return enter(editor, { object: input.id });
}

function goTo(editor: Editor, from: Target, next: Target | Point | undefined): boolean {
  if (!next) return false;
  if ('object' in next) return !sameTarget(next, from) && enter(editor, next);
  const record = editor.board.get(from.object);
  const like = record && editor.gestures.get(record.kind)?.repeats?.(record, editor);
  if (!record || !like) return false;
  const [width, height] = editor.board.kinds.get(record.kind)?.size ?? [0, 0];
  const input: RecordInput = {
    ...like,
    id: newId(),
    geometry: [next.x - width / 2, next.y - height / 2, width, height, 0],
  };
  const [made] = createBound(editor, [{ input, at: next }]);
  return made !== undefined && enter(editor, { object: made });
}

function enter(editor: Editor, target: Target): boolean {
  if (!editor.startEditing(target, 'end')) return false;
  const box = editor.editingPart?.box ?? boundsOf(editor.board.read, target.object);
  if (box) editor.camera.reveal(box);
  return true;
}

function sideOf(editor: Editor, text: string, where: 'after' | 'before'): Side {
  const direction = textDirection(text) ?? lastDirection.get(editor) ?? 'ltr';
  lastDirection.set(editor, direction);
  return (direction === 'ltr') === (where === 'after') ? 'right' : 'left';
}

function placeBeside(
  editor: Editor,
  object: RecordId,
  side: Side,
): { box: Box; bounds: Box; degrees: number } | undefined {
  const { read } = editor.board;
  const outline = outlineOf(read, object);
  const bounds = boundsOf(read, object);
  if (!outline || !bounds) return undefined;
  const across = bounds.width + besideGap;
  const down = bounds.height + besideGap;
  const by = {
    x: side === 'right' ? across : side === 'left' ? -across : 0,
    y: side === 'bottom' ? down : side === 'top' ? -down : 0,
  };
  const moved = (box: Box) => ({ ...box, x: box.x + by.x, y: box.y + by.y });
  return { box: moved(outline.box), bounds: moved(bounds), degrees: outline.degrees };
}

/** The object with words of its own that takes up this place already: the nearest to its middle. */
function writableAt(editor: Editor, place: Box, not: RecordId): RecordId | undefined {
  const { board, index } = editor;
  const core = inflateBox(place, -Math.min(place.width, place.height) / 4);
  const found = index.search(core).filter((id) => {
    const record = board.get(id);
    const kind = record && board.kinds.get(record.kind);
    if (!record || id === not || record.problem !== undefined || kind?.container || kind?.holds)
      return false;
    const bounds = boundsOf(board.read, id);
    const isThere = bounds !== undefined && boxesIntersect(core, bounds);
    return (
      isThere &&
      editor.gestures
        .get(record.kind)
        ?.textParts?.(record, undefined, board.read, editor.camera) !== undefined
    );
  });
  const distance = (id: RecordId) => {
    const box = boundsOf(board.read, id);
    return box ? Math.hypot(box.x - place.x, box.y - place.y) : Number.POSITIVE_INFINITY;
  };
  return found.sort((a, b) => distance(a) - distance(b))[0];
}
