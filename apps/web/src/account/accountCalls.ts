import { callApi, callJson } from '../api/callApi.ts';
import { rememberBoard } from '../boards/knownBoards.ts';

export interface Account {
  readonly name: string;
  readonly email: string;
}

/** Whether people can sign in on this server, and who has in this browser. */
export interface AccountState {
  readonly canSignIn: boolean;
  readonly account: Account | null;
}

/** A board of one's own. Times are RFC 3339. */
export interface OwnBoard {
  readonly id: string;
  readonly title: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly trashedAt: string | null;
  readonly isStarred: boolean;
}

const pathOf = (id: string) => `/account/boards/${encodeURIComponent(id)}`;

export const readAccount = () => callJson<AccountState>('/account');

/** Those in use, or those in the trash. */
export async function readBoards(isTrash: boolean): Promise<readonly OwnBoard[]> {
  const path = `/account/boards${isTrash ? '?trash=1' : ''}`;
  return (await callJson<{ boards: OwnBoard[] }>(path)).boards;
}

/** Fetches a way in and keeps it in this browser. Answers the board's id. */
export async function openOwn({ id, title }: Pick<OwnBoard, 'id' | 'title'>): Promise<string> {
  const { token } = await callJson<{ token: string }>(`${pathOf(id)}/open`, { method: 'POST' });
  rememberBoard(id, { token, title, role: 'owner', openedAt: Date.now() });
  return id;
}

export async function star({ id, isStarred }: OwnBoard): Promise<void> {
  await callApi(`${pathOf(id)}/star`, { method: isStarred ? 'DELETE' : 'PUT' });
}

export async function trashOwn(id: string): Promise<void> {
  await callApi(pathOf(id), { method: 'DELETE' });
}

export async function restoreOwn(id: string): Promise<void> {
  await callApi(`${pathOf(id)}/restore`, { method: 'POST' });
}

/** Gives the board away; whoever gave it may still edit it, and this browser keeps that. */
export async function transfer({ id, title }: OwnBoard, email: string): Promise<void> {
  const call = { method: 'POST', json: { email } } as const;
  const { token } = await callJson<{ token: string }>(`${pathOf(id)}/transfer`, call);
  rememberBoard(id, { token, title, role: 'edit' });
}

/** Takes a board that belongs to nobody, by an owner's token. */
export async function takeBoard(board: string, token: string): Promise<void> {
  await callApi('/account/boards', { method: 'POST', json: { board, token } });
}

export async function signOut(): Promise<void> {
  // not below /api
  const answer = await fetch('/auth/logout', { method: 'POST' });
  if (!answer.ok) throw new Error(`expected to be signed out, got ${answer.status}`);
}
