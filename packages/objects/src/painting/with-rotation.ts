import type { Box } from '@feltline/geometry';
import type { PaintRecord, Surface } from '@feltline/scene';

/**
 * Calls `paint` with the box in which the record stands upright: its own geometry when it is turned (its bounds are
 * larger then), else its box.
 */
export function withRotation(
  surface: Surface,
  record: PaintRecord,
  box: Box,
  paint: (upright: Box) => void,
): void {
  const geometry = record.geometry;
  const degrees = geometry?.[4] ?? 0;
  if (!geometry || degrees === 0) {
    paint(box);
    return;
  }
  const [x, y, width, height] = geometry;
  const transform = { x: x + width / 2, y: y + height / 2, degrees };
  surface.group(transform, () => paint({ x: -width / 2, y: -height / 2, width, height }));
}
