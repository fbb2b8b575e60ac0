import { readFragment, withoutToken } from '../../boards/boardAddress.ts';
import { rememberBoard } from '../../boards/knownBoards.ts';

/** Takes the token out of the address and keeps it in this browser; what else the fragment says stays. */
export function takeToken(boardId: string): string | undefined {
  const { token } = readFragment(location.hash);
  if (!token) return undefined;
  rememberBoard(boardId, { token, openedAt: Date.now() });
  history.replaceState(history.state, '', withoutToken(location.href));
  return token;
}
