import type { Editor } from '../editor.ts';
import { writingActions } from '../writing/writing-actions.ts';
import type { Action } from './action.ts';
import { alignActions } from './align.ts';
import { arrangeActions } from './arrange.ts';
import { clipboardActions } from './clipboard-actions.ts';
import { clusterActions } from './cluster.ts';
import { editActions } from './edit.ts';
import { goActions } from './go.ts';
import { groupActions } from './group.ts';
import { historyActions } from './history.ts';
import { linkActions } from './link.ts';
import { lockActions } from './lock.ts';
import { nudgeActions } from './nudge.ts';
import { styleActions } from './style.ts';
import { toolActions } from './tools.ts';
import { viewActions } from './view.ts';

/** What can be done on every board, whatever kinds of things stand on it. */
export function editorActions(editor: Editor): readonly Action[] {
  return [
    ...historyActions,
    ...clipboardActions,
    ...editActions,
    ...styleActions(editor),
    ...writingActions,
    ...arrangeActions,
    ...alignActions,
    ...groupActions,
    ...clusterActions,
    ...linkActions,
    ...lockActions,
    ...nudgeActions,
    ...goActions,
    ...viewActions,
    ...toolActions(editor),
  ];
}
