import type { TextDelta, TextOperation } from './text-delta.ts';

/**
 * The smallest single replacement that turns `before` into `after`, never through the middle of a grapheme. `caret`,
 * the position behind the change in `after`, settles where in a run of equal characters it happened.
 */
export function diffTexts(before: string, after: string, caret = after.length): TextDelta {
  if (before === after) return [];
  const shortest = Math.min(before.length, after.length);
  let suffix = commonSuffix(before, after, Math.min(shortest, Math.max(0, after.length - caret)));
  let prefix = commonPrefix(before, after, shortest - suffix);
  suffix = commonSuffix(before, after, shortest - prefix);
  while (!bothBreakAt(before, prefix, after, prefix)) prefix--;
  while (!bothBreakAt(before, before.length - suffix, after, after.length - suffix)) suffix--;
  const operations: TextOperation[] = [];
  if (prefix > 0) operations.push({ retain: prefix });
  if (after.length > prefix + suffix)
    operations.push({ insert: after.slice(prefix, after.length - suffix) });
  if (before.length > prefix + suffix) operations.push({ delete: before.length - prefix - suffix });
  return operations;
}

function commonPrefix(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a[length] === b[length]) length++;
  return length;
}

function commonSuffix(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

const bothBreakAt = (a: string, atA: number, b: string, atB: number): boolean =>
  breaksAt(a, atA) && breaksAt(b, atB);

const graphemes = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter() : undefined;
/** Where there is no segmenter: what belongs to the character before it. */
const joining = /^(?:\p{M}|\u200D|\p{Emoji_Modifier})/u;

/** True if no grapheme (what people call a character) reaches across this position. */
export function breaksAt(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  // plain letters and digits next to each other: by far the most common case
  if (before < 0x300 && after < 0x300) return !(before === 0x0d && after === 0x0a);
  if (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000) return false;
  if (graphemes === undefined) return !joining.test(text.slice(at, at + 2)) && before !== 0x200d;
  // a window is enough: no grapheme anybody types is longer
  const start = Math.max(0, at - 64);
  const segment = graphemes.segment(text.slice(start, at + 64)).containing(at - start);
  return segment === undefined || segment.index === at - start;
}
