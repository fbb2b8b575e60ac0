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
export type { ElbowEnd, ElbowPlace, Side } from './elbow-route.ts';
export {
  elbowRoute,
  elbowStub,
  gapBetween,
  isUpOrDown,
  oppositeSide,
  sides,
} from './elbow-route.ts';
export {
  cubicPath,
  lengthOfLine,
  linePath,
  pointAlong,
  polygonPath,
  roundedLinePath,
  shareNearest,
} from './line-path.ts';
export type { CurveSegment } from './monotone-curve.ts';
export {
  curveRuns,
  monotoneCurve,
  pointOnSegment,
  steffenSlopes,
  yAt,
} from './monotone-curve.ts';
export type { Outline, OutlineSegment } from './outline.ts';
export { outlinePath, outlinePolygon, pointOnCubic } from './outline.ts';
export type { Point } from './point.ts';
export { add, distance, lerp, scale, sub, turnAbout } from './point.ts';
export {
  distanceToLine,
  edgeTowards,
  lineMeetsBox,
  nearestOnSegment,
  pointInPolygon,
} from './polygon.ts';
export type { ShapeName } from './shape-outline.ts';
export { shapeDetail, shapeNames, shapeOutline, shapeRoom } from './shape-outline.ts';
