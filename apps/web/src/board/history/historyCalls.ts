import { callApi, callJson } from '../../api/callApi.ts';
import type { BoardSession } from '../session/BoardSession.ts';

/** Somebody, with how many records they added, changed and removed. */
export interface Worker {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A version that the server keeps. */
export interface KeptVersion {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly kind: 'auto' | 'named' | 'import' | 'restore';
  readonly madeBy: Pick<Worker, 'id' | 'name' | 'color'> | null;
  readonly people: readonly Worker[];
}

export interface VersionPage {
  readonly versions: readonly KeptVersion[];
  /** Where older ones begin, if there are any. */
  readonly next?: string;
}

/** What others did since this guest was last here. */
export interface News {
  readonly since: string | null;
  readonly people: readonly Worker[];
  readonly records: readonly {
    readonly id: string;
    readonly what: 'added' | 'changed' | 'removed';
    readonly by: string;
  }[];
  /** How many further records are not named. */
  readonly more: number;
}

type Where = Pick<BoardSession, 'boardId' | 'token'>;

/** The versions of a board, the newest first. @throws ApiProblem, or what `fetch` throws without a line */
export function versionPage({ boardId, token }: Where, before?: string): Promise<VersionPage> {
  const query = before === undefined ? '' : `?before=${before}`;
  return callJson(`/boards/${boardId}/versions${query}`, { token });
}

/** A version as one Yjs V2 update. */
export async function versionState({ boardId, token }: Where, id: string): Promise<Uint8Array> {
  const answer = await callApi(`/boards/${boardId}/versions/${id}/state`, { token });
  return new Uint8Array(await answer.arrayBuffer());
}

export async function nameVersion(
  { boardId, token }: Where,
  id: string,
  label: string,
): Promise<void> {
  const path = `/boards/${boardId}/versions/${id}`;
  await callApi(path, { method: 'PATCH', token, json: { label } });
}

export async function deleteVersion({ boardId, token }: Where, id: string): Promise<void> {
  await callApi(`/boards/${boardId}/versions/${id}`, { method: 'DELETE', token });
}

export function newsOf({ boardId, token }: Where): Promise<News> {
  return callJson(`/boards/${boardId}/activity`, { token });
}
