import type { Box } from './box.ts';
import type { Outline, OutlineSegment } from './outline.ts';
import type { Point } from './point.ts';

/** What a shape can look like. */
export const shapeNames = [
  'rectangle',
  'rounded',
  'ellipse',
  'diamond',
  'triangle',
  'hexagon',
  'star',
  'speech-bubble',
  'cylinder',
  'cloud',
  'arrow-right',
  'arrow-left',
  'arrow-double',
] as const;

export type ShapeName = (typeof shapeNames)[number];

/** A quarter of a circle of radius 1 as a cubic curve: how far its control points are from its ends. */
const quarter = 0.5523;
/** Corners of a rounded rectangle: this share of its shorter side, at most this many units. */
const roundShare = 0.25;
const roundMost = 24;
/** Height of a speech bubble's tail and half the height of a cylinder's lid, as shares of the height. */
const tail = 0.2;
const lid = 0.1;
/** A star's inner corners, as a share of its outer radius. */
const starInner = 0.46;
/** Half the thickness of an arrow's shaft, as a share of the height. */
const shaft = 0.25;

type Make = (width: number, height: number) => Outline;
/** Left, top, right and bottom of the room for text, as shares of the shape's box. */
type Room = readonly [left: number, top: number, right: number, bottom: number];

interface Shape {
  readonly outline: Make;
  readonly room: Room | ((width: number, height: number) => Room);
}

const shapes: Readonly<Record<ShapeName, Shape>> = {
  rectangle: { outline: corners([0, 0], [1, 0], [1, 1], [0, 1]), room: [0, 0, 1, 1] },
  rounded: { outline: (w, h) => roundedBox(0, 0, w, h), room: [0.04, 0.04, 0.96, 0.96] },
  ellipse: { outline: (w, h) => ellipse(w, h), room: [0.147, 0.147, 0.853, 0.853] },
  diamond: {
    outline: corners([0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]),
    room: [0.25, 0.25, 0.75, 0.75],
  },
  triangle: { outline: corners([0.5, 0], [1, 1], [0, 1]), room: [0.26, 0.5, 0.74, 0.98] },
  hexagon: { outline: (w, h) => hexagon(w, h), room: [0.2, 0.1, 0.8, 0.9] },
  star: { outline: star(), room: [0.28, 0.37, 0.72, 0.78] },
  'speech-bubble': { outline: (w, h) => speechBubble(w, h), room: [0.04, 0.04, 0.96, 0.96 - tail] },
  cylinder: { outline: (w, h) => cylinder(w, h), room: [0, 2 * lid, 1, 1 - lid * 0.6] },
  cloud: { outline: cloud, room: [0.17, 0.24, 0.83, 0.8] },
  'arrow-right': {
    outline: (w, h) => arrow(w, h, false, true),
    room: (w, h) => arrowRoom(w, h, false, true),
  },
  'arrow-left': {
    outline: (w, h) => arrow(w, h, true, false),
    room: (w, h) => arrowRoom(w, h, true, false),
  },
  'arrow-double': {
    outline: (w, h) => arrow(w, h, true, true),
    room: (w, h) => arrowRoom(w, h, true, true),
  },
};

/** The shape's edge in a box of this size whose top left is 0, 0. */
export function shapeOutline(name: ShapeName, width: number, height: number): Outline {
  return shapes[name].outline(width, height);
}

/** The largest upright box in which text stays inside the shape, relative to the shape's top left. */
export function shapeRoom(name: ShapeName, width: number, height: number): Box {
  const { room } = shapes[name];
  const [left, top, right, bottom] = typeof room === 'function' ? room(width, height) : room;
  return {
    x: left * width,
    y: top * height,
    width: (right - left) * width,
    height: (bottom - top) * height,
  };
}

/** Lines inside the shape that are drawn but not filled, as SVG path data: the front of a cylinder's lid. */
export function shapeDetail(name: ShapeName, width: number, height: number): string | undefined {
  if (name !== 'cylinder') return undefined;
  const y = round(lid * height);
  return `M0 ${y}C0 ${round(y * (1 + 4 / 3))} ${round(width)} ${round(y * (1 + 4 / 3))} ${round(width)} ${y}`;
}

function corners(...at: readonly (readonly [number, number])[]): Make {
  return (w, h) => {
    const [start, ...others] = at.map(([x, y]) => ({ x: x * w, y: y * h }));
    return { start: start as Point, segments: others.map((point) => [point]) };
  };
}

function roundedBox(x: number, y: number, w: number, h: number): Outline {
  const r = Math.min(roundMost, roundShare * Math.min(w, h));
  return {
    start: { x: x + r, y },
    segments: [
      [{ x: x + w - r, y }],
      corner(x + w - r, y, x + w, y, x + w, y + r),
      [{ x: x + w, y: y + h - r }],
      corner(x + w, y + h - r, x + w, y + h, x + w - r, y + h),
      [{ x: x + r, y: y + h }],
      corner(x + r, y + h, x, y + h, x, y + h - r),
      [{ x, y: y + r }],
      corner(x, y + r, x, y, x + r, y),
    ],
  };
}

/** A quarter circle from one point round a corner to another. */
function corner(
  ax: number,
  ay: number,
  cx: number,
  cy: number,
  bx: number,
  by: number,
): OutlineSegment {
  const near = (from: number, to: number) => from + (to - from) * quarter;
  return [
    { x: near(ax, cx), y: near(ay, cy) },
    { x: near(bx, cx), y: near(by, cy) },
    { x: bx, y: by },
  ];
}

function ellipse(w: number, h: number): Outline {
  return {
    start: { x: w / 2, y: 0 },
    segments: [
      corner(w / 2, 0, w, 0, w, h / 2),
      corner(w, h / 2, w, h, w / 2, h),
      corner(w / 2, h, 0, h, 0, h / 2),
      corner(0, h / 2, 0, 0, w / 2, 0),
    ],
  };
}

function hexagon(w: number, h: number): Outline {
  const inset = Math.min(0.25 * w, 0.5 * h);
  return corners(
    [inset / w, 0],
    [1 - inset / w, 0],
    [1, 0.5],
    [1 - inset / w, 1],
    [inset / w, 1],
    [0, 0.5],
  )(w, h);
}

/** Five points, stretched so that they touch all four sides of the box. */
function star(): Make {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 1 : starInner;
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
  const wide = Math.cos(Math.PI / 10);
  const low = Math.cos(Math.PI / 5);
  return corners(...points.map(([x, y]) => [(x / wide + 1) / 2, (y + 1) / (1 + low)] as const));
}

function speechBubble(w: number, h: number): Outline {
  const body = roundedBox(0, 0, w, h * (1 - tail));
  const foot = h * (1 - tail);
  // the bottom edge runs from right to left: the tail interrupts it
  const segments = body.segments.flatMap((segment, i): readonly OutlineSegment[] =>
    i === 4
      ? [[{ x: 0.42 * w, y: foot }], [{ x: 0.22 * w, y: h }], [{ x: 0.24 * w, y: foot }], segment]
      : [segment],
  );
  return { start: body.start, segments };
}

function cylinder(w: number, h: number): Outline {
  const y = lid * h;
  // a cubic whose control points are 4/3 of the height away is half an ellipse
  const reach = (4 / 3) * y;
  return {
    start: { x: 0, y },
    segments: [
      [
        { x: 0, y: y - reach },
        { x: w, y: y - reach },
        { x: w, y },
      ],
      [{ x: w, y: h - y }],
      [
        { x: w, y: h - y + reach },
        { x: 0, y: h - y + reach },
        { x: 0, y: h - y },
      ],
    ],
  };
}

/** Seven bumps; the farthest of them touch the sides of the box. */
function cloud(w: number, h: number): Outline {
  const p = (x: number, y: number): Point => ({ x: x * w, y: y * h });
  return {
    start: p(0.24, 0.93),
    segments: [
      [p(0.02, 1.0), p(-0.07, 0.62), p(0.11, 0.55)],
      [p(-0.01, 0.3), p(0.14, 0.1), p(0.3, 0.24)],
      [p(0.34, -0.06), p(0.62, -0.1), p(0.67, 0.2)],
      [p(0.84, 0.06), p(0.99, 0.26), p(0.9, 0.48)],
      [p(1.06, 0.58), p(1.0, 0.96), p(0.78, 0.9)],
      [p(0.74, 1.04), p(0.56, 1.02), p(0.53, 0.93)],
      [p(0.49, 1.03), p(0.29, 1.03), p(0.24, 0.93)],
    ],
  };
}

function arrow(w: number, h: number, left: boolean, right: boolean): Outline {
  const head = arrowHead(w, h, left && right);
  const [top, bottom] = [(0.5 - shaft) * h, (0.5 + shaft) * h];
  const points: Point[] = [{ x: left ? head : 0, y: top }];
  if (right) {
    const x = w - head;
    points.push({ x, y: top }, { x, y: 0 }, { x: w, y: h / 2 }, { x, y: h }, { x, y: bottom });
  } else points.push({ x: w, y: top }, { x: w, y: bottom });
  points.push({ x: left ? head : 0, y: bottom });
  if (left) points.push({ x: head, y: h }, { x: 0, y: h / 2 }, { x: head, y: 0 });
  const [start, ...others] = points;
  return { start: start as Point, segments: others.map((point) => [point]) };
}

function arrowHead(w: number, h: number, both: boolean): number {
  return Math.min(0.5 * h, (both ? 0.4 : 0.6) * w);
}

/** As wide as the shaft, and into the head as far as that is no narrower. */
function arrowRoom(w: number, h: number, left: boolean, right: boolean): Room {
  const into = (arrowHead(w, h, left && right) * 2 * shaft) / w;
  return [left ? into : 0, 0.5 - shaft, right ? 1 - into : 1, 0.5 + shaft];
}

const round = (value: number): number => Math.round(value * 100) / 100;
