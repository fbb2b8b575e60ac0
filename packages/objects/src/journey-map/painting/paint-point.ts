import { atLeast, type MapFrame } from './map-frame.ts';

const RADIUS = 6.25;
const STROKE = 2.5;
const SMALL_RADIUS = 3;
const SMALL_STROKE = 1.5;
const STAR_RADIUS = 9.5;

// A five-pointed star of radius 10 around 0, 0, its points a little rounded by the stroke.
const STAR = star(10, 4.6);

export interface PointLook {
  readonly color: string;
  /** A moment of truth. */
  readonly star: boolean;
  /** Of a benchmark or a measured curve. */
  readonly small: boolean;
  /** Selected or under the pointer. */
  readonly emphasised: boolean;
}

/** A point of an emotion curve; x and y in board units. */
export function paintPoint(frame: MapFrame, x: number, y: number, look: PointLook): void {
  const { surface, env } = frame;
  const { theme } = env;
  if (look.emphasised) disc(frame, x, y, RADIUS + 6, { fill: look.color, opacity: 0.2 });
  if (look.star) {
    const radius = atLeast(STAR_RADIUS, 5, env) + (look.emphasised ? 1.5 : 0);
    surface.group({ x, y, scale: radius / 10 }, () => {
      surface.path(STAR, { stroke: theme.panel, width: 5 });
      surface.path(STAR, { fill: theme.amber, stroke: theme.amber, width: 1.5 });
    });
    return;
  }
  const radius = look.small ? SMALL_RADIUS : RADIUS + (look.emphasised ? 1.5 : 0);
  const width = look.small ? SMALL_STROKE : STROKE;
  disc(frame, x, y, radius, { fill: theme.panel, stroke: look.color, width });
}

function disc(frame: MapFrame, x: number, y: number, radius: number, style: object): void {
  const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  frame.surface.rect(box, { ...style, radius });
}

function star(outer: number, inner: number): string {
  const corners = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? outer : inner;
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}
