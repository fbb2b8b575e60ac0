import { holderOf } from '../changes/move-objects.ts';
import type { Editor } from '../editor.ts';
import { focusOn, objectsInReadingOrder } from '../navigation.ts';
import { partsOf } from '../parts-of.ts';
import { type Action, defineAction } from './action.ts';

/** The ends of what one is walking through: the parts of an object, what lies in a container, or the board. */
export const goActions: readonly Action[] = [
  defineAction({
    id: 'goFirst',
    label: 'action.goFirst',
    keys: ['alt+shift+Home'],
    group: 'go',
    isEnabled: (editor) => editor.index.size > 0,
    run: (editor) => goTo(editor, 0),
  }),
  defineAction({
    id: 'goLast',
    label: 'action.goLast',
    keys: ['alt+shift+End'],
    group: 'go',
    isEnabled: (editor) => editor.index.size > 0,
    run: (editor) => goTo(editor, -1),
  }),
];

function goTo(editor: Editor, at: 0 | -1): void {
  const { board, selection } = editor;
  const { focused } = selection;
  if (focused?.part !== undefined) {
    const part = partsOf(editor, focused.object).at(at)?.part;
    if (part !== undefined) focusOn(editor, { object: focused.object, part });
    return;
  }
  const last = selection.ids.at(-1);
  const holder = last && holderOf(board.read, board.kinds, last);
  const object = objectsInReadingOrder(editor)
    .filter((id) => holder === undefined || holderOf(board.read, board.kinds, id) === holder)
    .at(at);
  if (object) focusOn(editor, { object });
}
