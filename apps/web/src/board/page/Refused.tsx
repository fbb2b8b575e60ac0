import { useEffect } from 'react';
import { forgetToken } from '../../boards/knownBoards.ts';
import WrongLinkPage from '../../home/WrongLinkPage.tsx';

/** The server does not let this link in, or not any more. */
export function Refused({ boardId, reason }: { boardId: string; reason: 'refused' | 'revoked' }) {
  useEffect(() => forgetToken(boardId), [boardId]);
  return <WrongLinkPage reason={reason} />;
}
