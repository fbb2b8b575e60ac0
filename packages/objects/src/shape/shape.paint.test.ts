import { RecordId } from '@feltline/board';
import { shapeNames } from '@feltline/geometry';
import { darkTheme } from '@feltline/scene';
import { expect, test } from 'vitest';
import { newBoard, painted } from '../../test/painted-board.ts';
import { shapeGestures } from './shape.gestures.ts';

const id = RecordId('form');
const view = { x: 0, y: 0, width: 1, height: 1 };
const everywhere = { zoom: 1, view, free: view };
const board = (props: object, text = '', degrees = 0) =>
  newBoard({ id, kind: 'shape', text, geometry: [100, 100, 200, 100, degrees], props });

test('every shape is drawn with its fill and its line', () => {
  for (const shape of shapeNames) {
    const [first] = painted(board({ shape, fill: 'mint', stroke: 'red' })).ops;
    expect((first as { style: object }).style).toMatchObject({
      fill: '#BFEFCB',
      stroke: '#DD4B4B',
    });
  }
});

test('white paper is dark on a dark table, and its words are light there', () => {
  const white = board({ fill: 'white' }, 'Yes');
  const { ops } = painted(white, { theme: darkTheme });
  const fills = ops.flatMap((op) => (op.op === 'rect' ? [op.style.fill] : []));
  expect(fills).toEqual([darkTheme.panel]);
  expect(ops.flatMap((op) => (op.op === 'text' ? [op.run.fill] : []))).toEqual(['#FFFFFF']);
  const part = shapeGestures.textParts?.(white.get(id)!, undefined, white.read, everywhere);
  expect(part).toMatchObject({ color: '#1F2328', darkColor: '#FFFFFF' });
});

test('words that do not fit get smaller and stay inside', () => {
  const words = 'The customer compares three shops before she decides where to buy her shoes';
  const runs = painted(board({ shape: 'diamond', textSize: 'huge' }, words)).texts();
  expect(runs[0]!.size).toBeLessThan(20);
  for (const run of runs) {
    expect(run.y - run.size).toBeGreaterThanOrEqual(124);
    expect(run.y).toBeLessThanOrEqual(176);
  }
});

test('short words have the size that was chosen', () => {
  expect(painted(board({ textSize: 'large' }, 'Yes')).texts()[0]!.size).toBe(32);
  expect(painted(board({}, 'Yes')).texts()[0]!.size).toBe(20);
});

test('a press beside the outline is not on the shape, also when it is turned', () => {
  const covers = (degrees: number, x: number, y: number) => {
    const on = board({ shape: 'diamond' }, '', degrees);
    const lens = { zoom: 1, view: { x: 0, y: 0, width: 1, height: 1 } };
    const all = { ...lens, free: lens.view };
    return shapeGestures.covers!(on.get(id)!, { x, y }, 0, on.read, all);
  };
  expect(covers(0, 200, 150)).toBe(true);
  expect(covers(0, 110, 110)).toBe(false);
  expect(covers(0, 295, 150)).toBe(true);
  expect(covers(90, 295, 150)).toBe(false);
  expect(covers(90, 200, 245)).toBe(true);
});

test('unreadable props become the usual ones, other people’s colours stay', () => {
  const odd = board({ shape: 'blob', fill: '#123456', stroke: 7, strokeWidth: 3 }).get(id)!;
  expect(odd.problem).toBeUndefined();
  expect(odd.props).toMatchObject({
    shape: 'rectangle',
    fill: '#123456',
    stroke: 'ink',
    strokeWidth: 3,
  });
});
