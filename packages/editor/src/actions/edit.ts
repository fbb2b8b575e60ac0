import type { RecordId } from '@feltline/board';
import { enterGroupAt } from '../choose.ts';
import { duplicate, duplicateTowards } from '../duplicate.ts';
import type { Editor } from '../editor.ts';
import { keptForList } from '../kept-for-list.ts';
import { hasUnlocked, isLocked, isRemovable, unlocked } from '../locks.ts';
import { leaveFocused, objectsInReadingOrder } from '../navigation.ts';
import { openTarget } from '../open-target.ts';
import { removeObjects } from '../remove-objects.ts';
import { type Action, defineAction } from './action.ts';

export const editActions: readonly Action[] = [
  defineAction({
    id: 'duplicate',
    label: 'action.duplicate',
    keys: ['mod+d'],
    group: 'edit',
    changes: true,
    isEnabled: (editor) => hasUnlocked(editor, editor.selection.ids),
    run: duplicate,
  }),
  ...(['Left', 'Right', 'Up', 'Down'] as const).map((way) =>
    defineAction({
      id: `duplicate${way}`,
      label: `action.duplicate${way}`,
      keys: [`alt+Arrow${way}`],
      group: 'edit',
      changes: true,
      isEnabled: (editor) => hasUnlocked(editor, editor.selection.ids),
      run: (editor) => duplicateTowards(editor, way),
    }),
  ),
  defineAction({
    id: 'delete',
    label: 'action.delete',
    keys: ['Delete', 'Backspace'],
    group: 'edit',
    changes: true,
    // with the focus on a part, the key is the part's; what it does not take must not remove the whole
    isEnabled: (editor) =>
      editor.selection.focused?.part === undefined &&
      editor.selection.ids.some((id) => isRemovable(editor, id)),
    run: (editor) => removeObjects(editor, 'action.delete'),
  }),
  defineAction({
    id: 'clearContents',
    label: 'action.clearContents',
    keys: ['mod+Backspace', 'mod+Delete'],
    group: 'edit',
    changes: true,
    isEnabled: (editor) =>
      editor.selection.focused?.part === undefined && hasFilled(editor, editor.selection.ids),
    run(editor) {
      const ids = filled(editor);
      editor.change('action.clearContents', (tx) => {
        for (const id of ids) tx.setText(id, '');
      });
    },
  }),
  defineAction({
    id: 'selectAll',
    label: 'action.selectAll',
    keys: ['mod+a'],
    group: 'edit',
    isEnabled: (editor) => editor.index.size > 0,
    run: (editor) => editor.selection.set(unlocked(editor, objectsInReadingOrder(editor))),
  }),
  defineAction({
    id: 'startEditing',
    label: 'action.startEditing',
    keys: ['Enter', 'F2'],
    group: 'edit',
    changes: true,
    isEnabled: (editor) => {
      const { focused } = editor.selection;
      return focused !== undefined && !isLocked(editor, focused.object);
    },
    run(editor) {
      const { focused } = editor.selection;
      if (focused) openTarget(editor, focused);
    },
  }),
  defineAction({
    id: 'enterGroup',
    label: 'action.enterGroup',
    keys: ['Enter'],
    group: 'edit',
    isEnabled: ({ groups, selection }) => {
      const [first] = selection.ids;
      const group = first && groups.groupAt(first);
      return group !== undefined && groups.membersOf(group).length === selection.size;
    },
    run(editor) {
      const [first] = editor.selection.ids;
      if (first) enterGroupAt(editor, { object: first });
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

/** Chosen objects whose own words can go; what takes others in keeps its name. */
function filled(editor: Editor): RecordId[] {
  if (editor.selection.focused?.part !== undefined) return [];
  return editor.selection.ids.filter((id) => isFilled(editor, id));
}

const hasFilled = keptForList((scene: Pick<Editor, 'board'>, ids: readonly RecordId[]) =>
  ids.some((id) => isFilled(scene, id)),
);

function isFilled({ board }: Pick<Editor, 'board'>, id: RecordId): boolean {
  const record = board.get(id);
  const kind = record && board.kinds.get(record.kind);
  const hasWords = kind?.hasText && !kind.container && !kind.holds && Boolean(record?.text);
  return hasWords === true && !isLocked({ board }, id);
}
