import { expect, test } from 'vitest';
import { contextPlace } from './contextPlace.ts';

const bar = { width: 200, height: 44 };
const screen = { width: 1440, height: 900 };
const open = { left: 0, right: 0 };

test('The bar stands above the selection, in its middle', () => {
  expect(contextPlace({ x: 600, y: 400, width: 100, height: 100 }, bar, screen, open)).toEqual({
    x: 550,
    y: 342,
  });
});

test('It flips below where the top is too near', () => {
  const { y } = contextPlace({ x: 600, y: 90, width: 100, height: 100 }, bar, screen, open);
  expect(y).toBe(204);
});

test('It stays on the screen', () => {
  expect(contextPlace({ x: -50, y: 400, width: 60, height: 60 }, bar, screen, open).x).toBe(12);
  expect(contextPlace({ x: 1430, y: 400, width: 60, height: 60 }, bar, screen, open).x).toBe(1228);
});

test('It keeps off the tools, on whichever side they stand', () => {
  const tools = 78;
  for (let x = -200; x < 1500; x += 20) {
    const selection = { x, y: 400, width: 60, height: 60 };
    const left = contextPlace(selection, bar, screen, { left: tools, right: 0 });
    expect(left.x).toBeGreaterThanOrEqual(tools);
    const right = contextPlace(selection, bar, screen, { left: 0, right: tools });
    expect(right.x + bar.width).toBeLessThanOrEqual(screen.width - tools);
  }
});

test('It stands beside a selection that is as tall as the screen', () => {
  const tall = { x: 600, y: -50, width: 100, height: 1000 };
  expect(contextPlace(tall, bar, screen, open)).toEqual({ x: 714, y: 76 });
  expect(contextPlace({ ...tall, x: 1300 }, bar, screen, open)).toEqual({ x: 1086, y: 76 });
});

test('For a selection that fills the screen it keeps to the upper edge', () => {
  const { x, y } = contextPlace({ x: 0, y: -200, width: 1440, height: 2000 }, bar, screen, open);
  expect([x, y]).toEqual([620, 76]);
});

test('It covers no selection that leaves room for it', () => {
  const covered = { left: 78, right: 0 };
  for (let top = -300; top < 900; top += 10) {
    for (const x of [-60, 20, 600, 1400]) {
      for (const height of [20, 100, 600]) {
        const selection = { x, y: top, width: 100, height };
        const at = contextPlace(selection, bar, screen, covered);
        const apart =
          at.y + bar.height <= selection.y ||
          at.y >= selection.y + height ||
          at.x + bar.width <= selection.x ||
          at.x >= selection.x + selection.width;
        expect(apart, `${x} ${top} ${height}`).toBe(true);
      }
    }
  }
});

test('It goes where it covers nothing, and stays near where it would cover something anyway', () => {
  const selection = { x: 600, y: 400, width: 100, height: 100 };
  const place = (isLost: (place: { y: number }) => boolean) =>
    contextPlace(selection, bar, screen, open, {
      loss: (at) => Number(isLost(at)),
    }).y;
  expect(place(({ y }) => y < 400)).toBe(514);
  expect(place(({ y }) => y > 270 && y < 600)).toBe(262);
  expect(place(() => true)).toBe(342);
});

test('It keeps as far off as it is told', () => {
  const selection = { x: 600, y: 400, width: 100, height: 100 };
  expect(contextPlace(selection, bar, screen, open, { gap: 48 }).y).toBe(308);
});

test('Above what the selection is part of it covers least, and less is better than more', () => {
  const selection = { x: 600, y: 400, width: 100, height: 50 };
  const whole = { x: 100, y: 220, width: 1200, height: 500 };
  const names = { from: 220, to: 390, weight: 4 };
  const curve = { from: 460, to: 640, weight: 1 };
  const loss = ({ y }: { y: number }) =>
    [names, curve]
      .filter(({ from, to }) => y < to && y + bar.height > from)
      .reduce((sum, { weight }) => sum + weight, 0);
  expect(contextPlace(selection, bar, screen, open, { whole, loss }).y).toBe(148);
  const noRoom = { ...open, top: 150 };
  expect(contextPlace(selection, bar, screen, noRoom, { whole, loss }).y).toBe(464);
});

test('Where the selection fills the screen it keeps below names at the upper edge', () => {
  const all = { x: 0, y: -200, width: 1440, height: 2000 };
  const loss = ({ y }: { y: number }) => (y < 110 ? 4 : 0);
  expect(contextPlace(all, bar, screen, open, { loss }).y).toBe(116);
});
