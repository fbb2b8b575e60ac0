/** Survey scales that can be turned into feelings, `journey` tenths of −2 … +2. */
export type SourceScale = NamedScale | { readonly lines: number };

/** By their ends; `nps` runs from −100 to 100. */
export const namedScales = [
  '-2..2',
  '1..5',
  '1..7',
  '1..10',
  '0..10',
  '-5..5',
  '1..3',
  '0..5',
  '-1..1',
  '0..100',
  'nps',
] as const;
export type NamedScale = (typeof namedScales)[number];

/**
 * Integer tenths of the −2 … +2 scale for a value of another scale.
 * `{ lines: k }` is a chart with k ≥ 2 grid lines, line 1 the lowest.
 * @throws if the value is outside the source scale
 */
export function tenthsFrom(scale: SourceScale, value: number): number {
  const [low, high] = boundsOf(scale);
  if (!(value >= low && value <= high)) {
    throw new Error(`got ${value}, expected a value from ${low} to ${high}`);
  }
  // every scale is linear onto −2 … +2
  return roundHalfAway(((value - low) / (high - low)) * 40 - 20);
}

/** Tenths from units of the −2 … +2 scale. */
export function tenthsFromUnits(units: number): number {
  return roundHalfAway(units * 10);
}

/** The −2 … +2 scale as people write it: "-1.5", "2". */
export function unitsFromTenths(tenths: number): number {
  return tenths / 10;
}

/** To the nearest integer, halves away from zero. Repairs the last bits that binary fractions lose. */
export function roundHalfAway(value: number): number {
  const magnitude = Math.floor(Math.abs(value) + 0.5 + 1e-9);
  return value < 0 ? 0 - magnitude : magnitude;
}

/** The ends of a scale. */
export function boundsOf(scale: SourceScale): readonly [number, number] {
  if (typeof scale === 'object') {
    if (!(scale.lines >= 2)) throw new Error(`got ${scale.lines} lines, expected 2 or more`);
    return [1, scale.lines];
  }
  if (scale === 'nps') return [-100, 100];
  const [low = 0, high = 0] = scale.split('..').map(Number);
  return [low, high];
}
