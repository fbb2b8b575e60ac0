import { inkColors } from '@feltline/objects/models';
import { colorParts } from '@feltline/scene';

/** A colour as `#rrggbb`; nothing for none and for what is no colour. */
export function hexOf(color: unknown): string | undefined {
  if (typeof color !== 'string') return undefined;
  try {
    const { hex, opacity } = colorParts(color);
    return opacity === 0 ? undefined : hex;
  } catch {
    return undefined;
  }
}

/** The colour of a pen that comes nearest, by distance in RGB. */
export function nearestInk(color: unknown): string {
  const wanted = channels(hexOf(color) ?? inkColors.ink);
  const distance = (hex: string) =>
    channels(hex).reduce((sum, value, i) => sum + (value - wanted[i]!) ** 2, 0);
  return Object.entries(inkColors).sort(([, a], [, b]) => distance(a) - distance(b))[0]![0];
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
