const MOST = 80;

/** A board's title as the name of a file: letters of every script stay, what file systems refuse goes. */
export function fileName(title: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, MOST)
    .toWellFormed();
  return `${safe || 'board'}.${extension}`;
}
