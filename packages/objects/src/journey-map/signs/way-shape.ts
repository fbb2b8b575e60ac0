import type { RecordId } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { type EmotionScale, emotionScale, type MapCurve, type MapLayout } from '@feltline/journey';
import { type CurveShape, makeShape } from '../painting/curve-shape.ts';

type Lane = MapLayout['lanes'][number];

const kept = new WeakMap<MapCurve, { way: readonly RecordId[]; shape: CurveShape }>();

/**
 * The curve in the order of a path: through the points it comes by, one after the other. Where the path goes back, or
 * nothing is known, it breaks off: a curve never runs backwards through the journey.
 */
export function wayShape(
  curve: MapCurve,
  lane: Lane,
  way: readonly RecordId[],
  dir: 'ltr' | 'rtl',
): CurveShape {
  const known = kept.get(curve);
  if (known?.way === way) return known.shape;
  const scale = emotionScale(lane);
  const shape = makeShape(wayKnots(curve, way, dir, scale), scale.yOf(0));
  kept.set(curve, { way, shape });
  return shape;
}

export function wayKnots(
  { points }: MapCurve,
  way: readonly RecordId[],
  dir: 'ltr' | 'rtl',
  scale: EmotionScale,
): (Point | null)[] {
  const forward = dir === 'rtl' ? -1 : 1;
  let last: Point | undefined;
  return way.flatMap((placement) => {
    const point = points.find((one) => one.placement === placement);
    if (!point) return [];
    if (point.value === null) {
      last = undefined;
      return [null];
    }
    const knot = { x: point.at.x, y: scale.yOf(point.value) };
    const isBack = last !== undefined && (knot.x - last.x) * forward <= 0;
    last = knot;
    return isBack ? [null, knot] : [knot];
  });
}
