import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetBoard } from '../../boards/knownBoards.ts';
import { askRefusal, noteRefusal } from '../../boards/refusedLink.ts';
import WrongLinkPage from '../../home/WrongLinkPage.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { OwnCopy } from './OwnCopy.tsx';

export interface RefusedProps {
  session: BoardSession;
  reason: 'refused' | 'revoked';
  /** This device holds edits that the server never got. */
  hasKeptEdits: boolean;
}

/** The server does not let this link in, or not any more; it is asked why. */
export default function Refused({ session, reason, hasKeptEdits }: RefusedProps) {
  const { t } = useTranslation();
  const { boardId, token } = session;
  const [why, setWhy] = useState<Awaited<ReturnType<typeof askRefusal>>>();
  useEffect(() => {
    let isHere = true;
    void askRefusal(boardId, token, reason).then((answer) => isHere && setWhy(answer));
    return () => {
      isHere = false;
    };
  }, [boardId, token, reason]);
  useEffect(() => {
    // A link that opens nothing is of no use in the list of boards.
    if (hasKeptEdits || !why) return;
    noteRefusal(boardId, why);
    forgetBoard(boardId);
  }, [boardId, hasKeptEdits, why]);
  const leave = () => {
    forgetBoard(boardId);
    location.assign('/');
  };
  if (!why) return null;
  return (
    <WrongLinkPage
      reason={why}
      keptEdits={
        hasKeptEdits ? (
          <OwnCopy session={session} discardLabel={t('board.discardCopy')} onDiscarded={leave} />
        ) : undefined
      }
    />
  );
}
