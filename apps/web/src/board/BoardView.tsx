import { useTranslation } from 'react-i18next';
import { CanvasHost } from '../canvas/CanvasHost.tsx';
import { bringFiles } from '../images/bringFiles.ts';
import { SendingNotice } from '../images/SendingNotice.tsx';
import { Mirror } from '../mirror/Mirror.tsx';
import { useAnnouncements } from '../mirror/useAnnouncements.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { AskedPanel } from './asks/AskedPanel.tsx';
import { FollowBanner } from './chrome/FollowBanner.tsx';
import { ToolColumn } from './chrome/ToolColumn.tsx';
import { TopEnd } from './chrome/TopEnd.tsx';
import { TopStart } from './chrome/TopStart.tsx';
import { ZoomPanel } from './chrome/ZoomPanel.tsx';
import { ContextBar } from './context/ContextBar.tsx';
import { ContextMenu } from './context/ContextMenu.tsx';
import { DescriptionBadges } from './describe/DescriptionBadges.tsx';
import { EditorProvider } from './editorState.ts';
import { EmptyBoard } from './empty/EmptyBoard.tsx';
import { useArrival } from './hooks/useArrival.ts';
import { useBoardTitle } from './hooks/useBoardTitle.ts';
import { useDebugHook } from './hooks/useDebugHook.ts';
import { useKnownBoard } from './hooks/useKnownBoard.ts';
import { useNotices } from './hooks/useNotices.ts';
import { useSaveGuard } from './hooks/useSaveGuard.ts';
import { MapBar } from './map-bar/MapBar.tsx';
import { addTemplate } from './page/addTemplate.ts';
import { BoardNotice } from './page/BoardNotice.tsx';
import { Refused } from './page/Refused.tsx';
import { usePreferences } from './preferences.ts';
import type { BoardSession } from './session/BoardSession.ts';
import { turnedAway } from './session/BoardSync.ts';
import { useSaved } from './session/useSaved.ts';
import { useSyncPart } from './session/useSyncPart.ts';
import { SideDock } from './side/SideDock.tsx';
import { TextEditor } from './text/TextEditor.tsx';
import { BackToContent } from './view/BackToContent.tsx';

/** The board page once there is a session: the canvas with everything around it. */
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
  const { t, i18n } = useTranslation();
  const { boardId, board, editor, canvas, sync } = session;
  // every key typed changes whether all is saved: only what shows it is drawn again
  const isOffline = useSyncPart(sync, ({ connection }) => connection === 'offline');
  const mayShare = useSyncPart(sync, () => sync.role !== undefined);
  const title = useBoardTitle(board);
  const hasArrived = useArrival(session);
  const { grid } = usePreferences();
  useDebugHook(session, hasArrived);
  useKnownBoard(session, title);
  useNotices(editor);
  useSaveGuard(sync);
  useAnnouncements(editor);

  return (
    <div className="board-page" data-grid={grid ? 'on' : 'off'}>
      <a className="skip-link" href="#board">
        {t('board.skipToBoard')}
      </a>
      <header>
        <SavedStart session={session} />
        <TopEnd mayShare={mayShare} />
      </header>
      <nav aria-label={t('board.tools')}>
        <ToolColumn />
      </nav>
      <main id="board" tabIndex={-1}>
        <CanvasHost
          canvas={canvas}
          label={t('board.region', { title: title || t('board.untitled') })}
          callbacks={{ onFiles: (files, at) => void bringFiles(session, files, at) }}
        >
          <Mirror canvas={canvas} />
          <TextEditor canvas={canvas} />
          {hasArrived ? (
            <EmptyBoard
              onTemplate={(id) => void addTemplate(editor, id, i18n.language)}
              onSpreadsheet={() => void editor.actions.run('import')}
            />
          ) : null}
          <DescriptionBadges canvas={canvas} />
          <ContextBar canvas={canvas} />
          <ContextMenu boardId={boardId} />
        </CanvasHost>
        {hasArrived ? null : (
          <div className="board-wait" role="status">
            {t(isOffline ? 'board.waitingForServer' : 'board.loading')}
          </div>
        )}
      </main>
      <MapBar />
      <FollowBanner />
      <BoardNotice session={session} />
      <BackToContent />
      <SideDock session={session} />
      <ZoomPanel canvas={canvas} />
      <SendingNotice sender={session.pictures.sender} />
      <Toasts />
      <AskedPanel session={session} />
    </div>
  );
}

function SavedStart({ session: { boardId, token, sync } }: { session: BoardSession }) {
  const saved = useSaved(sync);
  return <TopStart saved={saved} boardId={boardId} token={token} />;
}
