import type { Box } from '@feltline/geometry';
import type { Transform } from './surface.ts';

/** Where device pixels lie in the current space: pixel = coordinate × scale + shift. */
export interface PixelGrid {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The grid inside a group; turned spaces have none. */
export function gridWithin(grid: PixelGrid, transform: Transform): PixelGrid | undefined {
  const { x = 0, y = 0, scale = 1, degrees = 0 } = transform;
  if (degrees !== 0) return undefined;
  return { scale: grid.scale * scale, x: grid.x + x * grid.scale, y: grid.y + y * grid.scale };
}

/** The box over whole pixels, at least one each way, around its own middle: equal lines stay equally wide. */
export function alignedFill(box: Box, { scale, x, y }: PixelGrid): Box {
  const width = Math.max(1, Math.round(box.width * scale));
  const height = Math.max(1, Math.round(box.height * scale));
  const left = Math.round((box.x + box.width / 2) * scale + x - width / 2);
  const top = Math.round((box.y + box.height / 2) * scale + y - height / 2);
  return {
    x: (left - x) / scale,
    y: (top - y) / scale,
    width: width / scale,
    height: height / scale,
  };
}

/** The box with each edge on a pixel's border, or `half` a pixel beside it for strokes of an odd width. */
export function alignedEdges(box: Box, { scale, x, y }: PixelGrid, half: number): Box {
  const left = Math.round(box.x * scale + x - half) + half;
  const top = Math.round(box.y * scale + y - half) + half;
  const right = Math.round((box.x + box.width) * scale + x - half) + half;
  const bottom = Math.round((box.y + box.height) * scale + y - half) + half;
  return {
    x: (left - x) / scale,
    y: (top - y) / scale,
    width: (right - left) / scale,
    height: (bottom - top) / scale,
  };
}
