/** A point of a stroke: its own space (pixels of the screen it was drawn on, from the stroke's top left), pressure 0 … 1. */
export interface StrokePoint {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map([...alphabet].map((sign, value) => [sign, value]));
/** Steps per unit: a quarter of a pixel is finer than a hand. */
const steps = 4;
const pressureSteps = 15;

/** What packed points look like; the first sign says whether they carry pressure. */
export const packedPattern = /^[01][A-Za-z0-9_-]*$/;

/**
 * Points as text that weighs little: what changed since the point before, in steps of a quarter, five bits to a sign.
 * Even pressure is not written.
 */
export function packPoints(points: readonly StrokePoint[]): string {
  const carries = points.some(({ pressure }) => pressure !== points[0]?.pressure);
  let text = carries ? '1' : '0';
  let [x, y, pressure] = [0, 0, 0];
  for (const point of points) {
    const next = {
      x: Math.round(point.x * steps),
      y: Math.round(point.y * steps),
      pressure: Math.round(point.pressure * pressureSteps),
    };
    text += packed(next.x - x) + packed(next.y - y);
    if (carries) text += packed(next.pressure - pressure);
    ({ x, y, pressure } = next);
  }
  return text;
}

/** What is cut off or unreadable ends the stroke there. */
export function unpackPoints(text: string): StrokePoint[] {
  const carries = text[0] === '1';
  const points: StrokePoint[] = [];
  let at = 1;
  let [x, y, pressure] = [0, 0, carries ? 0 : pressureSteps / 2];
  const next = (): number => {
    let zigzag = 0;
    let factor = 1;
    for (;;) {
      const value = values.get(text[at++] ?? '');
      if (value === undefined) return Number.NaN;
      zigzag += (value & 31) * factor;
      if (value < 32) return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
      factor *= 32;
    }
  };
  while (at < text.length) {
    x += next();
    y += next();
    if (carries) pressure += next();
    if (!Number.isFinite(x + y + pressure)) break;
    points.push({ x: x / steps, y: y / steps, pressure: pressure / pressureSteps });
  }
  return points;
}

function packed(change: number): string {
  let rest = change < 0 ? -2 * change - 1 : 2 * change;
  let text = '';
  while (rest >= 32) {
    text += alphabet[32 + (rest % 32)];
    rest = Math.floor(rest / 32);
  }
  return text + alphabet[rest];
}
