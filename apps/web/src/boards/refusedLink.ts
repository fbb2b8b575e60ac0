import { ApiProblem, callApi } from '../api/callApi.ts';
import type { WrongLinkReason } from '../home/WrongLinkPage.tsx';

type Refusal = Exclude<WrongLinkReason, 'no-such-page' | 'no-token'>;

const refusals: readonly Refusal[] = ['refused', 'revoked', 'expired', 'used-up', 'trashed'];

/** What the server says of a link that it knows, by the end of the problem's type. */
const byProblem: Readonly<Record<string, Refusal>> = {
  'link-revoked': 'revoked',
  'link-expired': 'expired',
  'link-used-up': 'used-up',
  'no-such-board': 'trashed',
};

const key = (boardId: string) => `feltline.refused.${boardId}`;

/** Keeps, for this tab, why a board's link was refused: a reload then tells the same story. */
export function noteRefusal(boardId: string, reason: Refusal): void {
  sessionStorage.setItem(key(boardId), reason);
}

export function refusalOf(boardId: string): Refusal | undefined {
  const reason = sessionStorage.getItem(key(boardId));
  return refusals.find((known) => known === reason);
}

/** Asks the server why it refuses the link; `otherwise` where it does not say. */
export async function askRefusal(
  boardId: string,
  token: string,
  otherwise: Refusal,
): Promise<Refusal> {
  try {
    await callApi(`/boards/${encodeURIComponent(boardId)}`, { token });
  } catch (error) {
    const [, problem = ''] = /:([^:]+)$/.exec(error instanceof ApiProblem ? error.type : '') ?? [];
    return byProblem[problem] ?? otherwise;
  }
  return otherwise;
}
