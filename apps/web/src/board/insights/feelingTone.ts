/** The class that colours a feeling (units of −2 … +2): five shades, never without the number beside it. */
export function feelingTone(feeling: number | undefined): string | undefined {
  if (feeling === undefined) return undefined;
  const step = Math.sign(feeling) * Math.round(Math.abs(feeling));
  return `tone-${Math.max(-2, Math.min(2, step))}`;
}
