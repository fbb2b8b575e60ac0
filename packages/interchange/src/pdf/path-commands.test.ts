import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PathCommand, pathCommands } from './path-commands.ts';

const end = (commands: PathCommand[]) =>
  commands
    .at(-1)!
    .slice(-2)
    .map((n) => Math.round(Number(n) * 1e6) / 1e6);

test('relative commands, repeated numbers and shorthands become absolute ones', () => {
  expect(pathCommands('m1 1l2 0 0 2z')).toEqual([['M', 1, 1], ['L', 3, 1], ['L', 3, 3], ['Z']]);
  expect(pathCommands('M0 0H5V-2h-.5')).toEqual([
    ['M', 0, 0],
    ['L', 5, 0],
    ['L', 5, -2],
    ['L', 4.5, -2],
  ]);
  expect(pathCommands('M0 0C0 1 1 2 2 2S4 3 4 4')[2]).toEqual(['C', 3, 2, 4, 3, 4, 4]);
  expect(pathCommands('M0 0Q3 0 3 3')[1]).toEqual(['C', 2, 0, 3, 1, 3, 3]);
});

test('an arc ends where it should and goes round the right way', () => {
  const half = pathCommands('M0 0A5 5 0 0 1 10 0');
  expect(half).toHaveLength(3);
  expect(end(half.slice(0, 2))).toEqual([5, -5]);
  expect(end(half)).toEqual([10, 0]);
  expect(end(pathCommands('M0 0a5 5 0 0010 0').slice(0, 2))).toEqual([5, 5]);
});

test('whatever the arc, its curves begin and end at its ends and hold only numbers', () => {
  const number = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(
      number,
      number,
      number,
      number,
      fc.boolean(),
      fc.boolean(),
      number,
      number,
      (x, y, rx, ry, large, sweep, toX, toY) => {
        const commands = pathCommands(
          `M${x} ${y}A${rx} ${ry} 30 ${+large} ${+sweep} ${toX} ${toY}`,
        );
        expect(end(commands)).toEqual([toX + 0, toY + 0]);
        for (const [, ...numbers] of commands)
          for (const n of numbers) expect(Number.isFinite(n)).toBe(true);
      },
    ),
  );
});

test('what is no path is told', () => {
  expect(() => pathCommands('5 5')).toThrow('expected path data that begins with M');
  expect(() => pathCommands('M 1 2 L 3')).toThrow('got 1 numbers after "L"');
});
