import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SendingNotice } from '../../images/SendingNotice.tsx';
import { Mirror } from '../../mirror/Mirror.tsx';
import { useAnnouncements } from '../../mirror/useAnnouncements.ts';
import { registerOffline } from '../../offline/registerOffline.ts';
import { SheetSigns } from '../../templates/method/SheetSigns.tsx';
import { Toasts } from '../../ui/Toasts.tsx';
import { AskedPanel } from '../asks/AskedPanel.tsx';
import { ContextBar } from '../context/ContextBar.tsx';
import { ContextMenu } from '../context/ContextMenu.tsx';
import { DescriptionBadges } from '../describe/DescriptionBadges.tsx';
import { EmptyBoard } from '../empty/EmptyBoard.tsx';
import { HistoryDock } from '../history/HistoryDock.tsx';
import { useKnownBoard } from '../hooks/useKnownBoard.ts';
import { useNotices } from '../hooks/useNotices.ts';
import { useSaveGuard } from '../hooks/useSaveGuard.ts';
import { MapBar } from '../map-bar/MapBar.tsx';
import { addTemplate } from '../page/addTemplate.ts';
import { BoardNotice } from '../page/BoardNotice.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { useSaved } from '../session/useSaved.ts';
import { useSyncPart } from '../session/useSyncPart.ts';
import { SideDock } from '../side/SideDock.tsx';
import { TextEditor } from '../text/TextEditor.tsx';
import { BackToContent } from '../view/BackToContent.tsx';
import { FollowBanner } from './FollowBanner.tsx';
import { ToolColumn } from './ToolColumn.tsx';
import { TopEnd } from './TopEnd.tsx';
import { TopStart } from './TopStart.tsx';
import { ZoomPanel } from './ZoomPanel.tsx';

// Everything that stands around a board and on it, as the board's page puts it before, into and after the board. It is
// fetched apart: the board is shown first.

export { bindHands } from '../../canvas/bindHands.ts';
export { MovingLayers } from '../../canvas/MovingLayers.tsx';
export { bringFiles } from '../../images/bringFiles.ts';

export function BeforeBoard({ session, title }: { session: BoardSession; title: string }) {
  const { t } = useTranslation();
  const { editor, sync } = session;
  const mayShare = useSyncPart(sync, () => sync.role !== undefined);
  useKnownBoard(session, title);
  useNotices(editor);
  useSaveGuard(sync);
  useAnnouncements(editor);
  useEffect(registerOffline, []);
  return (
    <>
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
    </>
  );
}

export function OnBoard({ session, hasArrived }: { session: BoardSession; hasArrived: boolean }) {
  const { i18n } = useTranslation();
  const { boardId, editor, canvas } = session;
  return (
    <>
      <Mirror canvas={canvas} />
      <TextEditor canvas={canvas} />
      {hasArrived ? (
        <EmptyBoard
          onTemplate={(id, options) => void addTemplate(editor, id, i18n.language, options)}
          onSpreadsheet={() => void editor.actions.run('import')}
        />
      ) : null}
      <DescriptionBadges canvas={canvas} />
      {hasArrived ? <SheetSigns canvas={canvas} /> : null}
      <ContextBar canvas={canvas} />
      <ContextMenu boardId={boardId} />
    </>
  );
}

export function AfterBoard({ session }: { session: BoardSession }) {
  return (
    <>
      <MapBar canvas={session.canvas} />
      <FollowBanner />
      <BoardNotice session={session} />
      <BackToContent />
      <HistoryDock session={session} />
      <SideDock session={session} />
      <ZoomPanel canvas={session.canvas} />
      <SendingNotice sender={session.pictures.sender} />
      <Toasts />
      <AskedPanel session={session} />
    </>
  );
}

function SavedStart({ session: { boardId, token, sync } }: { session: BoardSession }) {
  const saved = useSaved(sync);
  return <TopStart saved={saved} boardId={boardId} token={token} />;
}
