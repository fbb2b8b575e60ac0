import type { Box } from '@feltline/geometry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonShift, goingAlong, levelOf, type Standing, shiftOf } from './goingAlong.ts';

const props = { color: 'mint' };

function note(x: number, y: number, more: { width?: number; props?: object } = {}): Standing {
  const { width = 200 } = more;
  const record = {
    ...{ id: `${x}`, kind: 'sticky', props: more.props ?? props },
    geometry: [x, y, width, 200, 0] as const,
  };
  return { record, box: { x, y, width, height: 200 } };
}

const standing = (...notes: Standing[]) => new Map(notes.map((one, at) => [`${at}`, one]));

test('What is moved has gone some way; what looks otherwise has gone none', () => {
  expect(shiftOf(note(0, 0), note(7, -3))).toEqual({ x: 7, y: -3 });
  expect(shiftOf(note(0, 0), note(7, -3, { width: 210 }))).toBeUndefined();
  expect(shiftOf(note(0, 0), note(7, -3, { props: { color: 'rose' } }))).toBeUndefined();
});

test('Things have a way in common only if each of them has gone it', () => {
  const before = standing(note(0, 0), note(300, 0));
  expect(commonShift(['0', '1'], before, standing(note(5, 5), note(305, 5)), 1)).toEqual({
    x: 5,
    y: 5,
  });
  expect(commonShift(['0', '1'], before, standing(note(5, 5), note(300, 0)), 1)).toBeUndefined();
  expect(commonShift(['0', '1'], before, standing(note(5, 5)), 1)).toBeUndefined();
});

test('Those that go along are the largest number that has gone one way', () => {
  const before = standing(note(0, 0), note(300, 0), note(600, 0), note(900, 0));
  const now = standing(note(1, 0), note(310, 0), note(610, 0), note(900, 0, { width: 9 }));
  expect(goingAlong(['0', '1', '2', '3'], before, now, 1)).toEqual(['1', '2']);
});

test('A loose thing lies above the others if it covers one of them, and has no level if it covers one and another covers it', () => {
  const boxes: Record<string, Box> = {
    low: { x: 0, y: 0, width: 100, height: 100 },
    line: { x: 50, y: 50, width: 300, height: 10 },
    high: { x: 200, y: 0, width: 100, height: 100 },
    far: { x: 900, y: 0, width: 100, height: 100 },
  };
  const boxOf = (id: string) => boxes[id];
  expect(levelOf(['low', 'line', 'far'], new Set(['low', 'far']), boxOf)).toBe('above');
  expect(levelOf(['far', 'line', 'high'], new Set(['far', 'high']), boxOf)).toBe('below');
  expect(levelOf(['low', 'line', 'high'], new Set(['low', 'high']), boxOf)).toBeUndefined();
});

test('Where a level is given, every two that meet lie as they did', () => {
  const place = fc.integer({ min: 0, max: 20 });
  const length = fc.integer({ min: 1, max: 8 });
  const thing = fc.record({
    box: fc.record({ x: place, y: place, width: length, height: length }),
    isCarried: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 12 }), (things) => {
      const order = things.map((_, at) => `${at}`);
      const carried = new Set(order.filter((_, at) => things[at]?.isCarried));
      const level = levelOf(order, carried, (id) => things[Number(id)]?.box);
      if (level === undefined) return;
      const loose = order.filter((id) => !carried.has(id));
      const painted = level === 'above' ? [...carried, ...loose] : [...loose, ...carried];
      for (const [i, a] of things.entries())
        for (const [j, b] of things.entries()) {
          const meet =
            a.box.x < b.box.x + b.box.width &&
            b.box.x < a.box.x + a.box.width &&
            a.box.y < b.box.y + b.box.height &&
            b.box.y < a.box.y + a.box.height;
          if (i < j && meet) expect(painted.indexOf(`${i}`)).toBeLessThan(painted.indexOf(`${j}`));
        }
    }),
  );
});
