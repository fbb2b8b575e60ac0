import { callApi } from '../../api/callApi.ts';

const WAIT_MS = 4000;

/** Asks the server to keep the board as it is now, under a name. @throws ApiProblem, or what `fetch` throws without a line */
export async function keepVersion(boardId: string, token: string, label: string): Promise<void> {
  const signal = AbortSignal.timeout(WAIT_MS);
  await callApi(`/boards/${boardId}/versions`, { method: 'POST', token, json: { label }, signal });
}

/**
 * The same before a large change. Without a line to the server nothing is kept: the change can be undone, and it is made
 * all the same.
 */
export async function keepVersionBefore(id: string, token: string, label: string): Promise<void> {
  await keepVersion(id, token, label).catch(() => undefined);
}
