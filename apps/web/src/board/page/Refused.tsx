import { useEffect } from 'react';
import { forgetBoard } from '../../boards/knownBoards.ts';
import WrongLinkPage from '../../home/WrongLinkPage.tsx';

export interface RefusedProps {
  boardId: string;
  reason: 'refused' | 'revoked';
  /** This device holds edits that the server never got. */
  hasKeptEdits: boolean;
}

/** The server does not let this link in, or not any more. */
export function Refused({ boardId, reason, hasKeptEdits }: RefusedProps) {
  useEffect(() => {
    // A link that opens nothing is of no use in the list of boards.
    if (!hasKeptEdits) forgetBoard(boardId);
  }, [boardId, hasKeptEdits]);
  return <WrongLinkPage reason={reason} hasKeptEdits={hasKeptEdits} />;
}
