import type { RecordId } from '@feltline/board';
import { holderOf } from './changes/move-objects.ts';
import type { Editor } from './editor.ts';
import { isLocked, mayUnlock } from './locks.ts';

/** Tells why nothing happens to an object that is locked, and offers to unlock it to those who may. */
export function refuse(editor: Editor, id: RecordId): void {
  const holder = holderOf(editor.board.read, editor.board.kinds, id);
  const held = !mayUnlock(editor, id) && holder !== undefined;
  const locked = held ? holder : id;
  if (!mayUnlock(editor, locked)) editor.tell({ key: 'notice.lockedProtected' });
  else
    editor.tell({
      key: held ? 'notice.lockedAround' : 'notice.locked',
      action: { label: 'action.unlock', run: () => unlock(editor, locked) },
    });
}

/** Of what is chosen nothing may change: whoever tries is told. Says whether that is so. */
export function refuseChosen(editor: Editor): boolean {
  const { focused, ids } = editor.selection;
  const first = focused?.object ?? ids[0];
  if (editor.readOnly || first === undefined || !ids.every((id) => isLocked(editor, id)))
    return false;
  refuse(editor, first);
  return true;
}

function unlock(editor: Editor, id: RecordId): void {
  if (editor.readOnly || !mayUnlock(editor, id)) return;
  editor.change('action.unlock', (tx) => tx.update(id, { props: { lock: undefined } }));
}
