const steps: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago `then` was, in the words of `language`; both times in milliseconds since 1970. */
export function agoInWords(then: number, now: number, language: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const ms = Math.max(0, now - then);
  for (const [unit, length] of steps) {
    if (ms >= length) return words.format(-Math.floor(ms / length), unit);
  }
  return words.format(0, 'second');
}
