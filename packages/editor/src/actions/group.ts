import { groupsOf, newId, type RecordId } from '@feltline/board';
import type { Editor } from '../editor.ts';
import { unlocked } from '../locks.ts';
import { type Action, defineAction } from './action.ts';

export const groupActions: readonly Action[] = [
  defineAction({
    id: 'group',
    label: 'action.group',
    keys: ['mod+g'],
    group: 'arrange',
    changes: true,
    isEnabled: (editor) => canGroup(editor),
    run(editor) {
      const ids = unlocked(editor, editor.selection.ids);
      const depth = editor.groups.scope.length;
      const group = newId();
      editor.change('action.group', (tx) => {
        for (const id of ids) {
          const path = pathOf(editor, id);
          tx.update(id, {
            props: { groups: [...path.slice(0, depth), group, ...path.slice(depth)] },
          });
        }
      });
      editor.selection.set(ids);
    },
  }),
  defineAction({
    id: 'ungroup',
    label: 'action.ungroup',
    keys: ['mod+shift+g'],
    group: 'arrange',
    changes: true,
    isEnabled: (editor) =>
      unlocked(editor, editor.selection.ids).some((id) => editor.groups.groupAt(id) !== undefined),
    run(editor) {
      const groups = chosenGroups(editor);
      const ids = unlocked(editor, editor.selection.ids);
      editor.change('action.ungroup', (tx) => {
        for (const id of ids) {
          const path = pathOf(editor, id);
          const left = path.filter((group) => !groups.has(group));
          if (left.length < path.length)
            tx.update(id, { props: { groups: left.length > 0 ? left : undefined } });
        }
      });
      editor.selection.set(ids);
    },
  }),
];

function pathOf(editor: Editor, id: RecordId): readonly string[] {
  const record = editor.board.get(id);
  return record ? groupsOf(record) : [];
}

/** Several things that are not one group already. */
function canGroup(editor: Editor): boolean {
  const ids = unlocked(editor, editor.selection.ids);
  if (ids.length < 2) return false;
  const [first, ...others] = ids;
  const group = first && editor.groups.groupAt(first);
  return group === undefined || others.some((id) => editor.groups.groupAt(id) !== group);
}

/** The outermost groups, below those gone into, that what is chosen belongs to. */
function chosenGroups(editor: Editor): Set<string> {
  return new Set(
    unlocked(editor, editor.selection.ids).flatMap((id) => editor.groups.groupAt(id) ?? []),
  );
}
