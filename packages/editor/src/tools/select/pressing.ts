import { choose, toggleChosen } from '../../choose.ts';
import type { Editor } from '../../editor.ts';
import { groundAt } from '../../ground.ts';
import { openLink } from '../../links.ts';
import { isLocked } from '../../locks.ts';
import { dragThreshold, type Pointer } from '../../pointer.ts';
import { refuse } from '../../refuse.ts';
import type { Target } from '../../target.ts';
import type { ToolState } from '../../tool-state.ts';
import { panning } from '../panning.ts';
import { dragging } from './dragging.ts';
import { marquee } from './marquee.ts';

/** A button is down on something; whether it is a click, which may mean `click` there, or a drag shows next. */
export function pressing(
  editor: Editor,
  target: Target,
  press: Pointer,
  click?: () => void,
): ToolState {
  const { selection } = editor;
  const adds = press.shift || press.mod;
  // what is pressed shows at once that it is chosen, unless the press may turn out to be about a part of it
  const chooses = !adds && !click && target.part === undefined && !selection.has(target.object);
  if (chooses && !isLocked(editor, target.object)) choose(editor, target);
  return {
    name: 'pressing',
    cursor: editor.cursor,
    pointerMove(now) {
      if (!wandered(press, now)) return;
      goOn(editor, dragOf(editor, target, press), now);
    },
    pointerUp() {
      if (press.mod && openLink(editor, target.object)) return editor.enter();
      if (adds) toggleChosen(editor, target);
      else if (click) click();
      else choose(editor, target);
      editor.enter();
    },
  };
}

/** A button is down on nothing: a drag draws the marquee. */
export function pressingEmpty(editor: Editor, press: Pointer): ToolState {
  return {
    name: 'pressing',
    pointerMove(now) {
      if (wandered(press, now)) goOn(editor, marquee(editor, press), now);
    },
    pointerUp() {
      clickEmpty(editor, press);
      editor.enter();
    },
  };
}

/** A click on nothing chooses the frame around it, else lets go of the selection. */
export function clickEmpty(editor: Editor, press: Pointer): void {
  const ground = groundAt(editor, press.board);
  const adds = press.shift || press.mod;
  if (ground === undefined) {
    if (!adds) editor.selection.clear();
  } else if (adds) toggleChosen(editor, { object: ground });
  else choose(editor, { object: ground });
}

/** A button is down on a handle: a click runs it, a drag begins its gesture. */
export function pressingHandle(
  editor: Editor,
  press: Pointer,
  handle: { readonly start?: () => ToolState | undefined; readonly click?: () => void },
): ToolState {
  return {
    name: 'pressing',
    cursor: editor.cursor,
    pointerMove(now) {
      if (!wandered(press, now)) return;
      const state = handle.start?.();
      if (state) goOn(editor, state, now);
    },
    pointerUp() {
      editor.enter();
      handle.click?.();
    },
  };
}

function dragOf(editor: Editor, target: Target, press: Pointer): ToolState {
  const { groups, selection } = editor;
  // what is locked is ground to draw a marquee on
  if (isLocked(editor, target.object) && !editor.readOnly)
    return press.pointerType === 'touch'
      ? panning(editor, press)
      : marquee(editor, press, () => refuse(editor, target.object));
  const own = editor.gesturesOf(target.object)?.gesture?.(target, press, editor);
  if (own) return own;
  if (editor.readOnly) return panning(editor, press);
  if (!selection.has(target.object)) {
    if (press.shift) selection.add(groups.wholeOf(target.object));
    else choose(editor, { object: target.object });
  }
  return dragging(editor, press);
}

function goOn(editor: Editor, state: ToolState, now: Pointer): void {
  editor.enter(state);
  state.pointerMove?.(now);
}

function wandered(press: Pointer, now: Pointer): boolean {
  const way = Math.hypot(now.screen.x - press.screen.x, now.screen.y - press.screen.y);
  return way > dragThreshold(press.pointerType);
}
