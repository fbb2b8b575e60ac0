import {
  type Box,
  outlinePath,
  outlinePolygon,
  type Point,
  type ShapeName,
  shapeDetail,
  shapeOutline,
  shapeRoom,
} from '@feltline/geometry';

/** How a shape of one size is drawn, relative to its top left. */
export interface ShapePicture {
  /** SVG path data. */
  readonly d: string;
  /** Lines that are only stroked. */
  readonly detail: string | undefined;
  /** Its edge: connectors end there, and a press beside it is not on the shape. */
  readonly edge: readonly Point[];
  readonly room: Box;
}

/** Boards repeat few sizes very often. */
const most = 2_000;
const kept = new Map<string, ShapePicture>();

export function shapePicture(name: ShapeName, width: number, height: number): ShapePicture {
  const key = `${name} ${width} ${height}`;
  const known = kept.get(key);
  if (known) return known;
  const outline = shapeOutline(name, width, height);
  const picture = {
    d: outlinePath(outline),
    detail: shapeDetail(name, width, height),
    edge: outlinePolygon(outline),
    room: shapeRoom(name, width, height),
  };
  if (kept.size >= most) kept.clear();
  kept.set(key, picture);
  return picture;
}
