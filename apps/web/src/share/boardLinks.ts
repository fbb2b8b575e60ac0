import { callApi, callJson } from '../api/callApi.ts';
import type { Role } from '../boards/knownBoards.ts';

/** One of a board's links, as the server tells an owner. Times are RFC 3339. */
export interface BoardLink {
  readonly id: string;
  readonly role: Role;
  /** For whom or what for; empty for the links that a board begins with. */
  readonly label: string;
  readonly expiresAt: string | null;
  /** How many people it lets in; null where nobody counts. */
  readonly maxUses: number | null;
  /** How many have come. */
  readonly uses: number | null;
  readonly lastUsedAt: string | null;
  readonly token: string;
  /** Opens the board in a browser. */
  readonly url: string;
}

/** What is wished of a new link; what is absent is not limited. */
export interface LinkWish {
  readonly role: Role;
  readonly label?: string;
  readonly expiresAt?: string;
  readonly maxUses?: number;
}

const path = (boardId: string) => `/boards/${encodeURIComponent(boardId)}/links`;

/** The links that were not revoked. Throws ApiProblem for anybody but an owner. */
export async function readLinks(boardId: string, token: string): Promise<readonly BoardLink[]> {
  return (await callJson<{ links: BoardLink[] }>(path(boardId), { token })).links;
}

export async function makeLink(boardId: string, token: string, wish: LinkWish): Promise<BoardLink> {
  return callJson<BoardLink>(path(boardId), { method: 'POST', token, json: wish });
}

/** Closes the link; whoever came by it is disconnected. */
export async function revokeLink(boardId: string, token: string, link: string): Promise<void> {
  await callApi(`${path(boardId)}/${encodeURIComponent(link)}`, { method: 'DELETE', token });
}

/** One of the links that every board has: nothing limits it and nobody has named it. */
export function isPlain({ label, expiresAt, maxUses }: BoardLink): boolean {
  return label === '' && expiresAt === null && maxUses === null;
}

/** The address that opens the board with this token, as the server would write it. */
export function linkAddress(origin: string, boardId: string, token: string): string {
  return `${origin}/b/${encodeURIComponent(boardId)}#token=${encodeURIComponent(token)}`;
}
