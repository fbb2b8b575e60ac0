import {
  type Action,
  type ActionGroup,
  type Editor,
  type EditorChange,
  keptUntilChange,
} from '@feltline/editor';
import { useEditor, useEditorState } from '../editorState.ts';

/** After these, what can be done may be something else. */
const changes: readonly EditorChange[] = ['selection', 'board', 'readOnly', 'contextMenu'];

/** The actions of these groups that can be done now, in their order. Draws again only when they are others. */
export function useEnabledActions(groups: readonly ActionGroup[]): readonly Action[] {
  const editor = useEditor();
  const ids = useEditorState(changes, (now) => enabledIds(now, groups));
  return ids.flatMap((id) => editor.actions.byId(id) ?? []);
}

/** What was found out since the last change: several bars and menus ask, each of them several times. */
const answers = keptUntilChange(() => new Map<Action, boolean>());

function enabledIds(editor: Editor, groups: readonly ActionGroup[]): readonly string[] {
  return editor.actions.list
    .filter((action) => groups.includes(action.group) && isEnabled(editor, action))
    .map((action) => action.id);
}

function isEnabled(editor: Editor, action: Action): boolean {
  const known = answers(editor);
  const answer = known.get(action) ?? action.isEnabled(editor);
  known.set(action, answer);
  return answer;
}
