import type { RecordId } from '@feltline/board';
import { type Box, boxContains, centreOf, unionBoxes } from '@feltline/geometry';
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

/** Bounds of what stands around the object nearest to the middle of all, within a box of that size. */
function crowd(index: SpatialIndex, size: { width: number; height: number }): Box {
  const boxes = [...index.ids()].map((id: RecordId) => index.boundsOf(id)!);
  const centres = boxes.map(centreOf);
  const middle = { x: median(centres.map((c) => c.x)), y: median(centres.map((c) => c.y)) };
  const distance = (i: number) => Math.hypot(centres[i]!.x - middle.x, centres[i]!.y - middle.y);
  let nearest = 0;
  for (let i = 1; i < boxes.length; i++) if (distance(i) < distance(nearest)) nearest = i;
  const centre = centres[nearest]!;
  const area = { x: centre.x - size.width / 2, y: centre.y - size.height / 2, ...size };
  return unionBoxes(boxes.filter((box) => boxContains(area, box))) ?? boxes[nearest]!;
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1]!;
}
