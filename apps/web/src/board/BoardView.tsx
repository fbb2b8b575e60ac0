import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { CanvasHost } from '../canvas/CanvasHost.tsx';
import { EditorProvider } from './editorState.ts';
import { useAround } from './hooks/useAround.ts';
import { useArrival } from './hooks/useArrival.ts';
import { useBoardTitle } from './hooks/useBoardTitle.ts';
import { useDebugHook } from './hooks/useDebugHook.ts';
import { usePreferences } from './preferences.ts';
import type { BoardSession } from './session/BoardSession.ts';
import { turnedAway } from './session/BoardSync.ts';
import { useSyncPart } from './session/useSyncPart.ts';

const Refused = lazy(() => import('./page/Refused.tsx'));

/** The board page once there is a session: the canvas, and then everything around it. */
export function BoardView({ session }: { session: BoardSession }) {
  const away = useSyncPart(session.sync, turnedAway);
  const hasKeptEdits = useSyncPart(session.sync, ({ keptEdits }) => keptEdits !== undefined);
  if (away) return <Refused session={session} reason={away} hasKeptEdits={hasKeptEdits} />;
  return (
    <EditorProvider value={session.editor}>
      <OpenedBoard session={session} />
    </EditorProvider>
  );
}

function OpenedBoard({ session }: { session: BoardSession }) {
  const { t } = useTranslation();
  const { board, canvas, sync } = session;
  // every key typed changes whether all is saved: only what shows it is drawn again
  const isOffline = useSyncPart(sync, ({ connection }) => connection === 'offline');
  const title = useBoardTitle(board);
  const hasArrived = useArrival(session);
  const around = useAround(hasArrived);
  const { grid } = usePreferences();
  useDebugHook(session, hasArrived && around !== undefined);

  return (
    <div className="board-page" data-grid={grid ? 'on' : 'off'}>
      {around ? <around.BeforeBoard session={session} title={title} /> : null}
      <main id="board" tabIndex={-1}>
        <CanvasHost
          canvas={canvas}
          label={t('board.region', { title: title || t('board.untitled') })}
          callbacks={{ onFiles: (files, at) => void around?.bringFiles(session, files, at) }}
          work={around}
        >
          {around ? <around.OnBoard session={session} hasArrived={hasArrived} /> : null}
        </CanvasHost>
        {hasArrived ? null : (
          <div className="board-wait" role="status">
            {t(isOffline ? 'board.waitingForServer' : 'board.loading')}
          </div>
        )}
      </main>
      {around ? <around.AfterBoard session={session} /> : null}
    </div>
  );
}
