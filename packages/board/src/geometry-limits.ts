import type { Box } from '@feltline/geometry';
import type { Geometry } from './record.ts';

/** Largest distance of a stored corner from the origin along an axis, board units; drawn at 1:1 some 2.6 km of paper. */
export const maxCoordinate = 1e7;
/** Largest stored width and height, board units. */
export const maxSize = 1e6;
/** Largest turn either way; further ones lose the fraction of the angle. */
export const maxDegrees = 1e6;

/** What `isGeometry` asks for, as error messages say it. */
export const geometryRule =
  'five finite numbers [x, y, width, height, degrees], x and y within ±10000000, sizes from 0 to 1000000, degrees within ±1000000';

/** Whether a value can be the place of a record. A size of 0 is fine: a journey map stores no size. */
export function isGeometry(value: unknown): value is Geometry {
  if (!Array.isArray(value) || value.length !== 5) return false;
  const [x, y, width, height, degrees] = value;
  return (
    isWithin(x, -maxCoordinate, maxCoordinate) &&
    isWithin(y, -maxCoordinate, maxCoordinate) &&
    isWithin(width, 0, maxSize) &&
    isWithin(height, 0, maxSize) &&
    isWithin(degrees, -maxDegrees, maxDegrees)
  );
}

/** Whether a derived box lies where stored geometry can lie, give or take what a turn or its contents add. */
export function isBoardBox({ x, y, width, height }: Box): boolean {
  return (
    isWithin(x, -2 * maxCoordinate, 2 * maxCoordinate) &&
    isWithin(y, -2 * maxCoordinate, 2 * maxCoordinate) &&
    isWithin(width, 0, 2 * maxSize) &&
    isWithin(height, 0, 2 * maxSize)
  );
}

/** False for everything that is no number, NaN included. */
function isWithin(value: unknown, low: number, high: number): boolean {
  return typeof value === 'number' && value >= low && value <= high;
}
