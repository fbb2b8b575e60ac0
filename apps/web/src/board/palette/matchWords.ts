/** Letters as they are compared: without case, accents and Hebrew vowel points. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{Mn}\u05BE\u05F3\u05F4]/gu, '')
    .toLowerCase();
}

/**
 * How well what was typed matches the words, the higher the better; undefined where it does not. Whole beginnings come
 * before beginnings of words, these before insides, these before letters in order. Both already plain.
 */
export function matchWords(typed: string, words: string): number | undefined {
  if (typed === '') return 0;
  if (words.startsWith(typed)) return 100 - words.length / 100;
  const at = words.indexOf(typed);
  if (at > 0) return (isWordStart(words, at) ? 80 : 60) - words.length / 100;
  const parts = typed.split(/\s+/).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => words.includes(part)))
    return 50 - words.length / 100;
  return lettersInOrder(typed.replaceAll(' ', ''), words);
}

function lettersInOrder(typed: string, words: string): number | undefined {
  let from = 0;
  let starts = 0;
  let first = -1;
  for (const letter of typed) {
    const at = words.indexOf(letter, from);
    if (at === -1) return undefined;
    if (first === -1) first = at;
    if (isWordStart(words, at)) starts += 1;
    from = at + letter.length;
  }
  // letters strewn over a long sentence are chance
  const spread = from - first;
  if (spread > typed.length * 3 && starts < typed.length) return undefined;
  return 10 + (20 * starts) / typed.length - spread / 100;
}

function isWordStart(words: string, at: number): boolean {
  return at === 0 || /[\s(:,./-]/.test(words[at - 1] ?? '');
}
