import './board-page.css';
import { lazy, useEffect, useState } from 'react';
import { knownBoard } from '../boards/knownBoards.ts';
import { refusalOf } from '../boards/refusedLink.ts';
import { BoardView } from './BoardView.tsx';
import { BoardSession } from './session/BoardSession.ts';
import { takeToken } from './session/takeToken.ts';

const WrongLinkPage = lazy(() => import('../home/WrongLinkPage.tsx'));

/** A board: takes the token from the address or from what this browser remembers, and opens it. */
export default function BoardPage({ boardId }: { boardId: string }) {
  const [token] = useState(() => takeToken(boardId) ?? knownBoard(boardId)?.token);
  if (!token) return <WrongLinkPage reason={refusalOf(boardId) ?? 'no-token'} />;
  return <OpenBoard boardId={boardId} token={token} />;
}

function OpenBoard({ boardId, token }: { boardId: string; token: string }) {
  const [session, setSession] = useState<BoardSession>();
  useEffect(() => {
    const opened = new BoardSession({ boardId, token });
    setSession(opened);
    return () => {
      setSession(undefined);
      opened.destroy();
    };
  }, [boardId, token]);
  return session ? <BoardView session={session} /> : null;
}
