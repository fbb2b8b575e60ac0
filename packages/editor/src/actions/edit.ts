import { duplicate } from '../duplicate.ts';
import { leaveFocused, objectsInReadingOrder } from '../navigation.ts';
import { openTarget } from '../open-target.ts';
import { type Action, defineAction } from './action.ts';

export const editActions: readonly Action[] = [
  defineAction({
    id: 'duplicate',
    label: 'action.duplicate',
    keys: ['mod+d'],
    group: 'edit',
    changes: true,
    isEnabled: (editor) => editor.selection.size > 0,
    run: duplicate,
  }),
  defineAction({
    id: 'delete',
    label: 'action.delete',
    keys: ['Delete', 'Backspace'],
    group: 'edit',
    changes: true,
    // with the focus on a part, the key is the part's; what it does not take must not remove the whole
    isEnabled: (editor) =>
      editor.selection.size > 0 && editor.selection.focused?.part === undefined,
    run(editor) {
      const { ids } = editor.selection;
      editor.change('action.delete', (tx) => {
        for (const id of ids) tx.remove(id);
      });
      editor.selection.clear();
    },
  }),
  defineAction({
    id: 'selectAll',
    label: 'action.selectAll',
    keys: ['mod+a'],
    group: 'edit',
    isEnabled: (editor) => editor.index.size > 0,
    run: (editor) => editor.selection.set(objectsInReadingOrder(editor)),
  }),
  defineAction({
    id: 'startEditing',
    label: 'action.startEditing',
    keys: ['Enter', 'F2'],
    group: 'edit',
    changes: true,
    isEnabled: (editor) => editor.selection.focused !== undefined,
    run(editor) {
      const { focused } = editor.selection;
      if (focused) openTarget(editor, focused);
    },
  }),
  defineAction({
    id: 'deselect',
    label: 'action.deselect',
    keys: ['Escape'],
    group: 'edit',
    isEnabled: (editor) => editor.selection.size > 0,
    run: (editor) => void leaveFocused(editor),
  }),
];
