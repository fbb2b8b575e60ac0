/** Whether a font with this CSS `unicode-range` has at least one of the characters. */
export function rangeHoldsOneOf(range: string, text: string): boolean {
  const spans = range.split(',').map((one) => {
    const [from = '0', to = from] = one.trim().replace(/^u\+/i, '').split('-');
    return [
      Number.parseInt(from.replaceAll('?', '0'), 16),
      Number.parseInt(to.replaceAll('?', 'f'), 16),
    ] as const;
  });
  for (const character of new Set(text)) {
    const code = character.codePointAt(0)!;
    if (spans.some(([from, to]) => code >= from && code <= to)) return true;
  }
  return false;
}
