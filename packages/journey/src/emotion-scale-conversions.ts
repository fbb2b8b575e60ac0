/** Survey scales that can be turned into feelings, `journey` tenths of −2 … +2. */
export type SourceScale =
  | '1..5'
  | '1..7'
  | '0..10'
  | '-5..5'
  | '-1..1'
  | 'nps'
  | { readonly lines: number };

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

function boundsOf(scale: SourceScale): readonly [number, number] {
  if (typeof scale === 'object') {
    if (!(scale.lines >= 2)) throw new Error(`got ${scale.lines} lines, expected 2 or more`);
    return [1, scale.lines];
  }
  if (scale === '1..5') return [1, 5];
  if (scale === '1..7') return [1, 7];
  if (scale === '0..10') return [0, 10];
  if (scale === '-5..5') return [-5, 5];
  if (scale === '-1..1') return [-1, 1];
  return [-100, 100];
}
