import type { RecordId } from '@feltline/board';
import type { Editor } from './editor.ts';
import { withHeld } from './held.ts';
import { unlocked } from './locks.ts';

/** What goes along when these are copied: what lies on them too, but nothing that is locked. */
export function copyable(editor: Editor, ids: readonly RecordId[]): readonly RecordId[] {
  return unlocked(editor, withHeld(editor, unlocked(editor, ids)));
}
