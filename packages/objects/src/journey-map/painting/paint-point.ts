import { atLeast, type MapFrame } from './map-frame.ts';

const radii = {
  large: 6.25,
  medium: 5,
  small: 3,
  emphasised: 7.75,
  unknown: 4.75,
  unknownEmphasised: 6.25,
} as const;
const strokes = {
  large: 2.5,
  medium: 2,
  small: 1.5,
  emphasised: 2.5,
  unknown: 1.25,
  unknownEmphasised: 1.75,
} as const;
const UNKNOWN_DASH = [2.1, 2.1];
const HALO = 5;
const CORE = 0.5;
const MEAN = 2.5;
const STAR_RADIUS = 9.5;

// A five-pointed star of radius 10 around 0, 0, its points a little rounded by the stroke.
const STAR_CORNERS = corners(10, 4.6);
const STAR = `M${STAR_CORNERS.join('L')}Z`;

export interface PointLook {
  readonly color: string;
  /** A moment of truth. */
  readonly star: boolean;
  /** Large on the line, medium beside it, small for a benchmark; unknown ones have a broken ring. */
  readonly size: keyof typeof radii;
  /** The colours of whose point it is, where several people's stand together: rims around its own, each with its share. */
  readonly rims?: readonly string[];
}

/** A point of an emotion curve; x and y in board units. */
export function paintPoint(frame: MapFrame, x: number, y: number, look: PointLook): void {
  const { surface, env } = frame;
  const { theme } = env;
  const isUnknown = look.size === 'unknown' || look.size === 'unknownEmphasised';
  const radius = isUnknown ? atLeast(radii[look.size], 3.75, env) : radii[look.size];
  const emphasised = look.size === 'emphasised' || look.size === 'unknownEmphasised';
  if (emphasised) disc(frame, x, y, radius + HALO, { fill: look.color, opacity: 0.2 });
  if (look.star) {
    const size = atLeast(STAR_RADIUS, 5, env) + (emphasised ? 1.5 : 0);
    const [edge = theme.amber, ...others] = frame.detail === 'near' ? (look.rims ?? []) : [];
    surface.group({ x, y, scale: size / 10 }, () => {
      surface.path(STAR, { stroke: theme.panel, width: 5 });
      surface.path(STAR, { fill: theme.amber, stroke: edge, width: 1.5 });
      for (const [i, stroke] of others.entries()) {
        const part = starShare(i + 1, others.length + 1);
        surface.path(part, { stroke, width: 1.5 });
      }
    });
    return;
  }
  const dash = isUnknown ? { dash: UNKNOWN_DASH } : {};
  const style = { fill: theme.panel, stroke: look.color, width: strokes[look.size], ...dash };
  const [rim, ...others] = look.rims ?? [];
  if (rim && !isUnknown) {
    disc(frame, x, y, radius, { ...style, stroke: rim });
    const { width } = style;
    for (const [i, stroke] of others.entries())
      surface.path(arc(x, y, radius, i + 1, others.length + 1), { stroke, width });
    disc(frame, x, y, radius * CORE, { fill: look.color });
    return;
  }
  disc(frame, x, y, radius, style);
}

/** Where the line runs through the mean of a column's points. */
export function paintMean(frame: MapFrame, x: number, y: number, color: string): void {
  const radius = atLeast(MEAN, 2, frame.env);
  disc(frame, x, y, radius + 1, { fill: frame.env.theme.panel });
  disc(frame, x, y, radius, { fill: color });
}

function disc(frame: MapFrame, x: number, y: number, radius: number, style: object): void {
  const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  frame.surface.rect(box, { ...style, radius });
}

/** One of `count` equal parts of a circle, clockwise from its top. */
function arc(x: number, y: number, radius: number, part: number, count: number): string {
  const at = (share: number) => {
    const angle = (share / count) * 2 * Math.PI - Math.PI / 2;
    return `${x + radius * Math.cos(angle)} ${y + radius * Math.sin(angle)}`;
  };
  return `M${at(part)}A${radius} ${radius} 0 0 1 ${at(part + 1)}`;
}

/** One of `count` parts of the star's edge, clockwise from its top. */
function starShare(part: number, count: number): string {
  const at = (share: number) => Math.round((share / count) * STAR_CORNERS.length);
  const all = [...STAR_CORNERS, ...STAR_CORNERS.slice(0, 1)];
  return `M${all.slice(at(part), at(part + 1) + 1).join('L')}`;
}

function corners(outer: number, inner: number): readonly string[] {
  return Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? outer : inner;
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  });
}
