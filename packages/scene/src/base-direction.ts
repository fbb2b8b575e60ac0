export type Direction = 'ltr' | 'rtl';

// Letters of the right-to-left scripts; every other letter counts as left-to-right.
const firstStrong =
  /(?<rtl>[\u05BE\u05C0\u05C3\u05C6\u05D0-\u05F4\u0608\u060B\u060D\u061B-\u064A\u066D-\u066F\u0671-\u06D5\u06E5\u06E6\u06EE\u06EF\u06FA-\u070D\u070F\u0710\u0712-\u072F\u074D-\u07A5\u07B1-\u07EA\u07F4\u07F5\u07FA\u0800-\u0815\u081A\u0824\u0828\u0830-\u0858\u085E-\u08D2\u200F\uFB1D\uFB1F-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}])|(?<ltr>[\p{L}\u200E])/u;

/**
 * The direction of a paragraph by its first strong character (Unicode UAX #9, rules P2 and P3, without isolates).
 * `neutral` when it has none: digits, punctuation, emoji.
 */
export function baseDirection(paragraph: string): Direction | 'neutral' {
  const groups = firstStrong.exec(paragraph)?.groups;
  if (!groups) return 'neutral';
  return groups.rtl === undefined ? 'ltr' : 'rtl';
}
