import { type Lock, lockOf, type RecordId } from '@feltline/board';
import type { Editor } from '../editor.ts';
import { mayUnlock } from '../locks.ts';
import { type Action, defineAction } from './action.ts';

export const lockActions: readonly Action[] = [
  defineAction({
    id: 'lock',
    label: 'action.lock',
    // the key takes the lock off too: `unlock` has the same one
    keys: ['mod+shift+l'],
    group: 'lock',
    changes: true,
    isEnabled: (editor) => hasOpen(editor),
    run: (editor) => setLock(editor, 'action.lock', open(editor), 'on'),
  }),
  defineAction({
    id: 'unlock',
    label: 'action.unlock',
    keys: ['mod+shift+l', 'mod+shift+p'],
    group: 'lock',
    changes: true,
    onLocked: true,
    isEnabled: (editor) =>
      !hasOpen(editor) && editor.selection.ids.some((id) => mayUnlock(editor, id)),
    run: (editor) => setLock(editor, 'action.unlock', unlockable(editor), undefined),
  }),
  defineAction({
    id: 'lockProtected',
    label: 'action.lockProtected',
    keys: ['mod+shift+p'],
    group: 'lock',
    changes: true,
    onLocked: true,
    isEnabled: (editor) =>
      editor.isOwner && editor.selection.ids.some((id) => lockAt(editor, id) !== 'owner'),
    run: (editor) => setLock(editor, 'action.lockProtected', protectable(editor), 'owner'),
  }),
  defineAction({
    id: 'unlockAll',
    label: 'action.unlockAll',
    group: 'view',
    changes: true,
    isEnabled: (editor) => editor.selection.size === 0 && hasUnlockable(editor),
    run: (editor) => setLock(editor, 'action.unlockAll', allUnlockable(editor), undefined),
  }),
];

function setLock(
  editor: Editor,
  label: string,
  ids: readonly RecordId[],
  lock: Lock | undefined,
): void {
  editor.change(label, (tx) => {
    for (const id of ids) tx.update(id, { props: { lock } });
  });
}

function lockAt(editor: Editor, id: RecordId): Lock | undefined {
  const record = editor.board.get(id);
  return record && lockOf(record);
}

function open(editor: Editor): RecordId[] {
  return editor.selection.ids.filter((id) => lockAt(editor, id) === undefined);
}

function hasOpen(editor: Editor): boolean {
  return editor.selection.ids.some((id) => lockAt(editor, id) === undefined);
}

function unlockable(editor: Editor): RecordId[] {
  return editor.selection.ids.filter((id) => mayUnlock(editor, id));
}

function protectable(editor: Editor): RecordId[] {
  return editor.selection.ids.filter((id) => lockAt(editor, id) !== 'owner');
}

function hasUnlockable(editor: Editor): boolean {
  for (const id of editor.index.ids()) if (mayUnlock(editor, id)) return true;
  return false;
}

function allUnlockable(editor: Editor): RecordId[] {
  return [...editor.index.ids()].filter((id) => mayUnlock(editor, id));
}
