import { ApiProblem, callApi, callJson } from '../api/callApi.ts';
import { rememberBoard } from '../boards/knownBoards.ts';

/** What `POST /api/boards` answers (the links this page needs). */
interface MadeBoard {
  id: string;
  title: string;
  links: { owner: { token: string; url: string } };
}

export interface NewBoard {
  title?: string;
  template?: string;
  locale?: string;
}

const CREATE_TOKEN_KEY = 'feltline.create-token';

/** Makes a board and remembers it here as its owner's. Answers its id. Throws ApiProblem; NeedsCode where making boards needs one. */
export async function makeBoard(board: NewBoard): Promise<string> {
  const code = localStorage.getItem(CREATE_TOKEN_KEY) ?? undefined;
  const call = { method: 'POST', json: board, ...(code ? { token: code } : {}) } as const;
  return remembered(await askingForCode(() => callJson<MadeBoard>('/boards', call)));
}

/** Copies a board; the copy is this browser's own. Throws as makeBoard does. */
export async function duplicateBoard(id: string, token: string): Promise<string> {
  const createToken = localStorage.getItem(CREATE_TOKEN_KEY) ?? undefined;
  const json = createToken ? { createToken } : {};
  const path = `/boards/${encodeURIComponent(id)}/duplicate`;
  return remembered(
    await askingForCode(() => callJson<MadeBoard>(path, { method: 'POST', token, json })),
  );
}

/** Makes a board of its own of a version of one. Throws as makeBoard does. */
export async function copyVersion(
  id: string,
  token: string,
  version: string,
  title: string,
): Promise<string> {
  const createToken = localStorage.getItem(CREATE_TOKEN_KEY) ?? undefined;
  const json = { title: title.slice(0, 200), ...(createToken && { createToken }) };
  const path = `/boards/${encodeURIComponent(id)}/versions/${version}/copy`;
  return remembered(
    await askingForCode(() => callJson<MadeBoard>(path, { method: 'POST', token, json })),
  );
}

export async function trashBoard(id: string, token: string): Promise<void> {
  await callApi(`/boards/${encodeURIComponent(id)}`, { method: 'DELETE', token });
}

/** The server asks for a code (`CREATE_TOKEN`) before it makes boards. */
export class NeedsCode extends Error {}

/** Keeps the code for this and the next boards. */
export function keepCode(code: string): void {
  localStorage.setItem(CREATE_TOKEN_KEY, code.trim());
}

async function askingForCode(send: () => Promise<MadeBoard>): Promise<MadeBoard> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ApiProblem) || !error.type.endsWith(':create-token')) throw error;
    localStorage.removeItem(CREATE_TOKEN_KEY);
    throw new NeedsCode(error.message);
  }
}

function remembered(made: MadeBoard): string {
  rememberBoard(made.id, {
    token: made.links.owner.token,
    title: made.title,
    role: 'owner',
    openedAt: Date.now(),
  });
  return made.id;
}
