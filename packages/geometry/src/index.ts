export type { Box } from './box.ts';
export {
  boxContains,
  boxesIntersect,
  boxFromPoints,
  centreOf,
  inflateBox,
  pointInBox,
  rotatedBounds,
  translateBox,
  unionBoxes,
} from './box.ts';
export type { CurveSegment } from './monotone-curve.ts';
export {
  curveRuns,
  monotoneCurve,
  pointOnSegment,
  steffenSlopes,
  yAt,
} from './monotone-curve.ts';
export type { Point } from './point.ts';
export { add, distance, lerp, scale, sub } from './point.ts';
