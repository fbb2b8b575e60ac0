import { type Box, boxContains, centreOf, type Point, unionBoxes } from '@feltline/geometry';
import type { Camera, CameraState } from './camera.ts';
import type { SpatialIndex } from './spatial-index.ts';

/**
 * The camera that shows the whole board, `padding` in screen pixels; nothing for an empty one. Where not even the
 * smallest zoom shows everything, as when one object lies miles away, it shows the part where most objects are.
 */
export function wholeBoard(
  camera: Camera,
  index: SpatialIndex,
  padding?: number,
): CameraState | undefined {
  const { bounds } = index;
  if (!bounds) return undefined;
  const most = camera.widestFit(padding);
  const fits = bounds.width <= most.width && bounds.height <= most.height;
  return camera.fitted(fits ? bounds : crowd(index, most), padding);
}

/**
 * Bounds of the fullest part of the board within a box of that size. The board is cut into such boxes; of equally full
 * ones the nearest to the origin is taken, where boards begin.
 */
function crowd(index: SpatialIndex, size: { width: number; height: number }): Box {
  const boxes = [...index.ids()].map((id) => index.boundsOf(id)!);
  const cells = new Map<string, Point[]>();
  for (const box of boxes) {
    const centre = centreOf(box);
    const cell = `${Math.round(centre.x / size.width)},${Math.round(centre.y / size.height)}`;
    const inIt = cells.get(cell);
    if (inIt) inIt.push(centre);
    else cells.set(cell, [centre]);
  }
  const parts = [...cells.values()].map((inIt) => ({ count: inIt.length, at: mean(inIt) }));
  const fromOrigin = (at: Point) => Math.hypot(at.x, at.y);
  parts.sort((a, b) => b.count - a.count || fromOrigin(a.at) - fromOrigin(b.at));
  const { x, y } = parts[0]!.at;
  const area = { x: x - size.width / 2, y: y - size.height / 2, ...size };
  return unionBoxes(boxes.filter((box) => boxContains(area, box))) ?? area;
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}
