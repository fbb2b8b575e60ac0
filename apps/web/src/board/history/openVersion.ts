import { restoreRecords } from '@feltline/board';
import { toast } from '../../ui/Toasts.tsx';
import { keepVersion } from '../page/keepVersion.ts';
import type { BoardSession } from '../session/BoardSession.ts';
import { type KeptVersion, versionState } from './historyCalls.ts';
import { historyState, setHistory } from './historyState.ts';
import { LookBack } from './LookBack.ts';

let asked: string | undefined;

/** Shows a version in place of the board; the newest wish counts. @throws ApiProblem, or what `fetch` throws */
export async function openVersion(session: BoardSession, version: KeptVersion): Promise<void> {
  if (historyState().lookBack?.version.id === version.id) return;
  asked = version.id;
  const state = await versionState(session, version.id);
  if (asked !== version.id) return;
  const before = historyState().lookBack;
  const lookBack = new LookBack(session, version, state);
  session.lock(true);
  setHistory({ lookBack });
  before?.destroy();
  await lookBack.show();
}

/** Back to the board as it is; it is seen where the version was looked at. */
export function closeVersion(session: BoardSession): void {
  asked = undefined;
  const { lookBack } = historyState();
  if (!lookBack) return;
  const { x, y, zoom } = lookBack.editor.camera;
  session.editor.camera.set({ x, y, zoom });
  setHistory({ lookBack: undefined });
  session.lock(false);
  lookBack.destroy();
  session.canvas.repaint();
  document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
}

/**
 * Makes the board what the version holds, as one step that can be undone. It is kept as it is before; where that does
 * not work nothing is changed, and it is said why.
 */
export async function restoreVersion(session: BoardSession, lookBack: LookBack): Promise<void> {
  const { board, boardId, token, editor } = session;
  const { version, content } = lookBack;
  await keepVersion(boardId, token, { before: 'restore', restored: version.id });
  closeVersion(session);
  const { added, changed, removed } = restoreRecords(board, content, { label: 'history.restore' });
  setHistory({ kept: historyState().kept + 1 });
  const isSame = added.length + changed.length + removed.length === 0;
  toast({
    words: editor.t(isSame ? 'history.same' : 'history.restored'),
    ...(!isSame && {
      action: { label: editor.t('history.undo'), run: () => void editor.actions.run('undo') },
    }),
  });
}
