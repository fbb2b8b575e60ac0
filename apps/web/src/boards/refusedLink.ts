import type { WrongLinkReason } from '../home/WrongLinkPage.tsx';

type Refusal = Extract<WrongLinkReason, 'refused' | 'revoked'>;

const key = (boardId: string) => `feltline.refused.${boardId}`;

/** Keeps, for this tab, why a board's link was refused: a reload then tells the same story. */
export function noteRefusal(boardId: string, reason: Refusal): void {
  sessionStorage.setItem(key(boardId), reason);
}

export function refusalOf(boardId: string): Refusal | undefined {
  const reason = sessionStorage.getItem(key(boardId));
  return reason === 'refused' || reason === 'revoked' ? reason : undefined;
}
