import type { PaintImages } from '@feltline/scene';
import { expect, test } from 'vitest';
import { newBoard, painted } from '../../test/painted-board.ts';

const hash = 'a'.repeat(64);
const board = (degrees = 0, size = [200, 100]) =>
  newBoard({
    kind: 'image',
    geometry: [10, 20, size[0]!, size[1]!, degrees],
    props: { hash, type: 'image/png', natural: [400, 200] },
  });
const images = (more: Partial<PaintImages> = {}): PaintImages => ({
  get: () => undefined,
  ...more,
});

test('a picture fills its box, and is asked for as large as it is seen', () => {
  let asked: unknown;
  const get = (...args: unknown[]) => {
    asked = args;
    return 'pixels';
  };
  const { ops } = painted(board(), { images: images({ get }), zoom: 0.5 });
  expect(ops).toMatchObject([
    { op: 'image', source: 'pixels', box: { x: 10, y: 20, width: 200, height: 100 } },
  ]);
  expect(asked).toEqual([hash, 100]);
});

test('a turned picture turns around its middle', () => {
  const { ops } = painted(board(90), { images: images({ get: () => 'pixels' }) });
  expect(ops[0]).toMatchObject({ op: 'image', box: { x: -100, y: -50 } });
  expect(ops[0]!.matrix.slice(4)).toEqual([110, 70]);
});

test('while it is loading there is a quiet box, without words', () => {
  const surface = painted(board(), { images: images() });
  expect(surface.ops.map(({ op }) => op)).toEqual(['rect', 'path']);
  expect(surface.texts()).toEqual([]);
});

test('a missing picture says so, and is dashed', () => {
  const surface = painted(board(), { images: images({ stateOf: () => 'missing' }) });
  expect(
    surface
      .texts()
      .map(({ text }) => text)
      .join(' '),
  ).toMatch(/^Picture missing/);
  expect(surface.ops[0]).toMatchObject({ op: 'rect', style: { dash: [5, 4] } });
});

test('without any pictures at hand, as in a list of templates, there is a quiet box', () => {
  expect(painted(board()).ops.map(({ op }) => op)).toEqual(['rect', 'path']);
});

test('far away it is one rectangle of its average colour', () => {
  const { ops } = painted(board(), { zoom: 0.05, images: images({ colorOf: () => '#123456' }) });
  expect(ops).toMatchObject([{ op: 'rect', style: { fill: '#123456' } }]);
});

test('a bar shows how much of it has been sent', () => {
  const sent = (now: number | 'failed') =>
    painted(board(), { images: images({ get: () => 1, sentOf: () => now }) }).ops.slice(-1)[0];
  expect(sent(0.5)).toMatchObject({ op: 'rect', box: { width: 92 } });
  expect(sent('failed')).toMatchObject({ op: 'rect', box: { width: 184 } });
});

test('in a file it is the best there is, and never its colour or a bar', () => {
  let asked: unknown;
  const get = (...args: unknown[]) => {
    asked = args;
    return 'pixels';
  };
  const { ops } = painted(board(0, [10, 5]), {
    exported: true,
    images: images({ get, sentOf: () => 0.5, colorOf: () => '#123456' }),
  });
  expect(ops.map(({ op }) => op)).toEqual(['image']);
  expect(asked).toEqual([hash, undefined]);
});
