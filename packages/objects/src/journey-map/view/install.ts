import type { Editor } from '@feltline/editor';
import { installMapTip } from '../gestures/map-tip.ts';
import { pathActions } from '../gestures/path-actions.ts';
import { viewActions } from '../gestures/view-actions.ts';
import { installMapSigns } from '../signs/index.ts';
import { signsTip } from './signs-tip.ts';
import { watchFeelings } from './watch-feelings.ts';

/** Gives an editor what comes later: signs beside cards and curves, ways through maps, and how one looks at them. */
export function installMapViews(editor: Editor): void {
  installMapSigns();
  installMapTip(signsTip);
  if (editor.actions.byId('journey.filter')) return;
  editor.actions.add([...pathActions, ...viewActions]);
  watchFeelings(editor);
}
