import { callApi } from '../../api/callApi.ts';

/** A large board on a busy server takes its time. */
const WAIT_MS = 30_000;
/** What can be done without it does not wait for long. */
const SHORT_WAIT_MS = 4000;

/** What a version is called, or what it is kept before. */
export interface Keeping {
  readonly label?: string;
  readonly before?: 'import' | 'restore';
  /** The version that is put back. */
  readonly restored?: string;
}

/** Asks the server to keep the board as it is now. @throws ApiProblem, or what `fetch` throws without a line */
export async function keepVersion(
  boardId: string,
  token: string,
  json: Keeping,
  waitMs = WAIT_MS,
): Promise<void> {
  const signal = AbortSignal.timeout(waitMs);
  const path = `/boards/${boardId}/versions`;
  await callApi(path, { method: 'POST', token, json, signal });
}

/**
 * The same before a file is brought in. Without a line to the server nothing is kept: the change can be undone, and it is
 * made all the same.
 */
export async function keepVersionBefore(id: string, token: string, label: string): Promise<void> {
  const keeping = { label, before: 'import' } as const;
  await keepVersion(id, token, keeping, SHORT_WAIT_MS).catch(() => undefined);
}
