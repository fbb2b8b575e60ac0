/**
 * Colour and dash of a persona's curve, in the order they are given out: Okabe and Ito's colours
 * darkened to at least 3:1 on white, and a dash each, so that colour is never the only sign.
 */
export const personaStyles = [
  { color: '#0072B2', dash: '' },
  { color: '#D55E00', dash: '9 5' },
  { color: '#008A64', dash: '2 4' },
  { color: '#B85C90', dash: '12 4 2 4' },
  { color: '#B87A00', dash: '5 3' },
  { color: '#2F8FC6', dash: '14 6' },
  { color: '#9A8F00', dash: '2 3 7 3' },
] as const;

/** The lengths of a dash such as "8 5"; empty for a solid line or nonsense. */
export function dashLengths(dash: string): number[] {
  const lengths = dash
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  return lengths.every((length) => length > 0) ? lengths : [];
}
