import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetBoard } from '../../boards/knownBoards.ts';
import { noteRefusal } from '../../boards/refusedLink.ts';
import WrongLinkPage from '../../home/WrongLinkPage.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { OwnCopy } from './OwnCopy.tsx';

export interface RefusedProps {
  session: BoardSession;
  reason: 'refused' | 'revoked';
  /** This device holds edits that the server never got. */
  hasKeptEdits: boolean;
}

/** The server does not let this link in, or not any more. */
export default function Refused({ session, reason, hasKeptEdits }: RefusedProps) {
  const { t } = useTranslation();
  const { boardId } = session;
  useEffect(() => {
    // A link that opens nothing is of no use in the list of boards.
    if (hasKeptEdits) return;
    noteRefusal(boardId, reason);
    forgetBoard(boardId);
  }, [boardId, hasKeptEdits, reason]);
  const leave = () => {
    forgetBoard(boardId);
    location.assign('/');
  };
  return (
    <WrongLinkPage
      reason={reason}
      keptEdits={
        hasKeptEdits ? (
          <OwnCopy session={session} discardLabel={t('board.discardCopy')} onDiscarded={leave} />
        ) : undefined
      }
    />
  );
}
