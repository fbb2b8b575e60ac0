import type { Action, ActionGroup, Editor, EditorChange } from '@feltline/editor';
import { useEditor, useEditorState } from '../editorState.ts';

/** After these, what can be done may be something else. */
const changes: readonly EditorChange[] = ['selection', 'board', 'readOnly', 'contextMenu'];

/** The actions of these groups that can be done now, in their order. Draws again only when they are others. */
export function useEnabledActions(groups: readonly ActionGroup[]): readonly Action[] {
  const editor = useEditor();
  const ids = useEditorState(changes, (now) => enabledIds(now, groups));
  return ids.flatMap((id) => editor.actions.byId(id) ?? []);
}

function enabledIds(editor: Editor, groups: readonly ActionGroup[]): readonly string[] {
  return editor.actions.list
    .filter((action) => groups.includes(action.group) && action.isEnabled(editor))
    .map((action) => action.id);
}
