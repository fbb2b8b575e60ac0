/** Why people leave, and which share of those who come: 0 … 1. */
export interface ExitWords {
  readonly reason: string;
  readonly share: number | undefined;
}

const percent = /(?:^|[\s,(])(\d{1,3}(?:[.,]\d+)?)\s*%\)?\s*$/u;

/** `The queue 12%` as it is typed: the share stands at the end, if it is known. */
export function readExitWords(words: string): ExitWords {
  const found = percent.exec(words);
  const share = found ? Number(found[1]?.replace(',', '.')) / 100 : Number.NaN;
  if (!found || !(share <= 1)) return { reason: words.trim(), share: undefined };
  return {
    reason: words
      .slice(0, found.index)
      .replace(/[\s,(]+$/u, '')
      .trim(),
    share,
  };
}

/** The same back again, to be changed. */
export function exitWords({ reason, share }: ExitWords): string {
  return [reason, share === undefined ? '' : shareWords(share)].filter(Boolean).join(' ');
}

/** Per cent, with one place after the point where it says something. */
export function shareWords(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
