import { type Geometry, RecordId } from '@feltline/board';
import { WorkBudget } from '@feltline/scene';
import { expect, test } from 'vitest';
import { newBoard, painted } from '../../test/painted-board.ts';
import { packPoints } from './packed-points.ts';
import { shapeOf } from './stroke-shape.ts';

const wave = Array.from({ length: 30 }, (_, i) => ({
  x: 10 + i * 6,
  y: 40 + 30 * Math.sin(i / 4),
  pressure: 0.3 + (i % 5) / 10,
}));
const stroke = (props: object = {}, geometry: Geometry = [100, 100, 200, 80, 0]) =>
  newBoard({
    id: RecordId('line'),
    kind: 'ink',
    geometry,
    props: {
      tool: 'pen',
      color: 'red',
      width: 'thick',
      points: packPoints(wave),
      natural: [200, 80],
      ...props,
    },
  });
const only = (surface: ReturnType<typeof painted>) => {
  const [op, ...others] = surface.ops;
  if (op?.op !== 'path' || others.length > 0) throw new Error('expected one path');
  return op;
};

test('a pen stroke is one filled outline that grows with its geometry', () => {
  const small = only(painted(stroke()));
  const large = only(painted(stroke({}, [100, 100, 400, 160, 0])));
  expect(small.style.fill).toBe('#D93A3A');
  expect(small.style.stroke).toBeUndefined();
  expect(large.d).toBe(small.d);
  expect(small.matrix).toEqual([1, 0, 0, 1, 100, 100]);
  expect(large.matrix).toEqual([2, 0, 0, 2, 100, 100]);
});

test('a highlighter is one translucent line, so that it does not darken where it crosses itself', () => {
  const { style } = only(painted(stroke({ tool: 'highlighter', color: 'lemon' })));
  expect(style).toMatchObject({ stroke: '#FFD83D', width: 30, cap: 'round' });
  expect(style.opacity).toBeLessThan(0.6);
  expect(style.fill).toBeUndefined();
});

test('far away a stroke is a thin line of few points, farther nothing', () => {
  const near = only(painted(stroke()));
  const far = only(painted(stroke(), { zoom: 0.05 }));
  expect(far.style.stroke).toBe('#D93A3A');
  expect(far.d.length).toBeLessThan(near.d.length / 20);
  expect(painted(stroke(), { zoom: 0.004 }).ops).toEqual([]);
});

test('an outline is worked out when there is time for it; until then a line stands for it', () => {
  const board = stroke({ color: 'blue' });
  const spent = new WorkBudget(0, () => 0);
  spent.begin();
  expect(only(painted(board, { budget: spent })).style).toMatchObject({
    stroke: '#2F7DE1',
    width: 8,
  });
  expect(spent.deferred).toBe(true);
  expect(only(painted(board)).style.fill).toBe('#2F7DE1');
  expect(only(painted(board, { budget: spent })).style.fill).toBe('#2F7DE1');
});

test('a turned stroke turns about its middle', () => {
  const { matrix } = only(painted(stroke({}, [100, 100, 200, 80, 90])));
  const [a, b, c, d, e, f] = matrix;
  expect([a * 100 + c * 40 + e, b * 100 + d * 40 + f].map(Math.round)).toEqual([200, 140]);
});

test('the shape is worked out once as long as nothing but the place changes', () => {
  const board = stroke();
  const props = () => board.get(RecordId('line'))?.props as never;
  const shape = shapeOf(props());
  const moved = board.withPatches([{ id: RecordId('line'), geometry: [0, 0, 300, 120, 0] }]);
  expect(shapeOf(moved.record(RecordId('line'))?.props as never)).toBe(shape);
});

test('what is seen for the first time is not kept by the surface, later it is', () => {
  const board = stroke();
  expect(only(painted(board)).style.fleeting).toBe(true);
  expect(only(painted(board)).style.fleeting).toBe(false);
});

test('a stroke that cannot be read shows as such', () => {
  const board = stroke();
  const texts = painted(
    newBoard({
      id: RecordId('bad'),
      kind: 'ink',
      geometry: [0, 0, 100, 100, 0],
      props: { points: packPoints(wave), natural: [10, 10] },
    }),
  );
  expect(texts.ops).toHaveLength(1);
  expect(() =>
    board.transact((tx) => tx.update(RecordId('line'), { props: { points: '%%' } })),
  ).toThrow();
});
