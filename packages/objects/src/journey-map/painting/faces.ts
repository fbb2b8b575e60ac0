import type { Surface } from '@feltline/scene';

// Drawn in a circle of radius 10 around 0, 0; own shapes, so that they look the same on every system.
const RING = 'M-10 0a10 10 0 1 0 20 0a10 10 0 1 0 -20 0';
const EYES = 'M-3.4 -2.9v.5M3.4 -2.9v.5';
const MOUTHS: Readonly<Record<Feeling, string>> = {
  2: 'M-5 2.2c1.6 4.2 8.4 4.2 10 0z',
  1: 'M-4.4 2.6c1.8 2.9 7 2.9 8.8 0',
  0: 'M-3.8 3.8h7.6',
  '-1': 'M-4.2 4.8c1.8 -2.4 6.6 -2.4 8.4 0',
  '-2': 'M-4.6 5.4c1.6 -3.6 7.6 -3.6 9.2 0',
};

export type Feeling = 2 | 1 | 0 | -1 | -2;

/** A face whose mouth tells the feeling; `radius` and the stroke's `width` in the current space. */
export function paintFace(
  surface: Surface,
  feeling: Feeling,
  x: number,
  y: number,
  radius: number,
  color: string,
  width: number,
): void {
  const line = (width * 10) / radius;
  surface.group({ x, y, scale: radius / 10 }, () => {
    surface.path(RING, { stroke: color, width: line });
    surface.path(`${EYES}${MOUTHS[feeling]}`, { stroke: color, width: line, cap: 'round' });
  });
}
