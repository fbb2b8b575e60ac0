const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One or two letters for an avatar: "Giulia Rossi" → "GR", "נועה" → "נ". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = (word = '') =>
    graphemes.segment(word)[Symbol.iterator]().next().value?.segment ?? '';
  const last = words.length > 1 ? first(words.at(-1)) : '';
  return (first(words[0]) + last).toLocaleUpperCase();
}
