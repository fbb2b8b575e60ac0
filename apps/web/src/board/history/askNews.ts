import type { BoardSession } from '../session/BoardSession.ts';
import { newsOf } from './historyCalls.ts';
import { setHistory } from './historyState.ts';

/** Per board: up to when what is new was put away. */
const keyOf = (boardId: string) => `feltline.seen.${boardId}`;

/** Asks what others did since the last visit, and shows it unless it was put away before. */
export async function askNews(session: BoardSession): Promise<void> {
  const news = await newsOf(session);
  if (news.since === null || news.people.length === 0) return;
  if (localStorage.getItem(keyOf(session.boardId)) === news.since) return;
  setHistory({ news });
}

/** Not shown again, after a reload neither. */
export function putNewsAway(boardId: string, since: string | null): void {
  if (since !== null) localStorage.setItem(keyOf(boardId), since);
  setHistory({ news: undefined, marksNews: undefined });
}
