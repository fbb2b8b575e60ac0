import type { RecordId } from '@feltline/board';
import { pointOnSegment } from '@feltline/geometry';
import { addStep, addTouchpoint, emotionScale, setEmotion } from '@feltline/journey';
import { expect, test } from 'vitest';
import { MapUser } from '../../../test/map-user.ts';
import { wayKnots } from '../signs/way-shape.ts';
import { curveShape } from './curve-shape.ts';

test('The curve that is drawn lies between its points: never above what anybody has said', () => {
  const user = new MapUser();
  // Marta of the example; a smooth curve through them would rise to +2.06
  const felt = [10, 20, 0, 10, -20, 10, 10, 20, -10, 10, -10, 0];
  const stage = user.stages[2] as RecordId;
  const placements = [...user.placements];
  user.board.transact((tx) => {
    while (placements.length < felt.length) {
      const step = addStep(tx, tx.read, stage);
      placements.push(addTouchpoint(tx, tx.read, user.map, step).placement);
    }
    for (const [i, placement] of placements.entries())
      setEmotion(tx, tx.read, user.persona, placement, felt[i] ?? null);
  });
  const layout = user.layout();
  const [curve] = layout.curves;
  const lane = layout.lanes.find(({ type }) => type === 'emotion');
  if (!curve || !lane) throw new Error('expected a curve');
  const { segments } = curveShape(curve, layout, emotionScale(lane));
  expect(segments.length).toBe(felt.length - 1);
  for (const segment of segments) {
    const [low, high] = [segment.from.y, segment.to.y].sort((a, b) => a - b) as [number, number];
    for (let i = 0; i <= 20; i++) {
      const { y } = pointOnSegment(segment, i / 20);
      expect(y).toBeGreaterThanOrEqual(low - 1e-6);
      expect(y).toBeLessThanOrEqual(high + 1e-6);
    }
  }
});

test('Along a path the curve breaks off where the path goes back', () => {
  const user = new MapUser();
  const layout = user.layout();
  const [curve] = layout.curves;
  const lane = layout.lanes.find(({ type }) => type === 'emotion');
  if (!curve || !lane) throw new Error('expected a curve');
  const [a, b] = user.placements as unknown as readonly [RecordId, RecordId];
  const knots = wayKnots(curve, [a, b, a], 'ltr', emotionScale(lane));
  expect(knots.map((knot) => knot?.x)).toEqual([
    curve.points[0]?.at.x,
    curve.points[1]?.at.x,
    undefined,
    curve.points[0]?.at.x,
  ]);
});
