import type { Editor } from './editor.ts';
import type { Target } from './target.ts';

/** Chooses what a click on the target means: the thing itself, or the group it is in. */
export function choose(editor: Editor, target: Target): void {
  const whole = editor.groups.wholeOf(target.object);
  if (whole.length === 1) editor.selection.focus(target);
  else editor.selection.set(whole);
}

/** Adds what a click on the target means to what is chosen, or takes it away again. */
export function toggleChosen(editor: Editor, target: Target): void {
  const { groups, selection } = editor;
  const whole = groups.wholeOf(target.object);
  const [only] = whole;
  if (whole.length === 1 && only) return selection.toggle(only);
  if (!selection.has(target.object)) return selection.add(whole);
  const gone = new Set(whole);
  selection.set(selection.ids.filter((id) => !gone.has(id)));
}

/** A double click on something in a group goes into it. Says whether there was a group. */
export function enterGroupAt(editor: Editor, target: Target): boolean {
  if (!editor.groups.enter(target.object)) return false;
  choose(editor, target);
  return true;
}

/** Out of the group gone into: chooses the whole of it. Says whether one was left. */
export function leaveGroup(editor: Editor): boolean {
  const members = editor.groups.leaveOne();
  if (members.length === 0) return false;
  editor.selection.set(editor.groups.whole(members));
  return true;
}
