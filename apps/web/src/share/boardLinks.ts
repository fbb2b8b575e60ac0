import { callApi, callJson } from '../api/callApi.ts';
import type { Role } from '../boards/knownBoards.ts';

/** One of a board's links, as the server tells an owner. */
export interface BoardLink {
  readonly id: string;
  readonly role: Role;
  readonly token: string;
  /** Opens the board in a browser. */
  readonly url: string;
}

const path = (boardId: string) => `/boards/${encodeURIComponent(boardId)}/links`;

/** The links that open the board now. Throws ApiProblem for anybody but an owner. */
export async function readLinks(boardId: string, token: string): Promise<readonly BoardLink[]> {
  return (await callJson<{ links: BoardLink[] }>(path(boardId), { token })).links;
}

export async function makeLink(boardId: string, token: string, role: Role): Promise<BoardLink> {
  return callJson<BoardLink>(path(boardId), { method: 'POST', token, json: { role } });
}

/** Closes the link; whoever came by it is disconnected. */
export async function revokeLink(boardId: string, token: string, link: string): Promise<void> {
  await callApi(`${path(boardId)}/${encodeURIComponent(link)}`, { method: 'DELETE', token });
}

/** The address that opens the board with this token, as the server would write it. */
export function linkAddress(origin: string, boardId: string, token: string): string {
  return `${origin}/b/${encodeURIComponent(boardId)}#token=${encodeURIComponent(token)}`;
}
