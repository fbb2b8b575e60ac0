import { callApi } from '../../api/callApi.ts';

const WAIT_MS = 4000;

/**
 * Asks the server to keep the board as it is now, before a large change. Without a line to it nothing is kept: the
 * change can be undone, and it is made all the same.
 */
export async function keepVersion(boardId: string, token: string, label: string): Promise<void> {
  const call = { method: 'POST', token, json: { label } } as const;
  const signal = AbortSignal.timeout(WAIT_MS);
  await callApi(`/boards/${boardId}/versions`, { ...call, signal }).catch(() => undefined);
}
