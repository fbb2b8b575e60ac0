import { expect, test } from 'vitest';
import { contextPlace } from './contextPlace.ts';

const bar = { width: 200, height: 44 };
const screen = { width: 1440, height: 900 };

test('The bar stands above the selection, in its middle', () => {
  expect(contextPlace({ x: 600, y: 400, width: 100, height: 100 }, bar, screen)).toEqual({
    x: 550,
    y: 342,
  });
});

test('It flips below where the top is too near', () => {
  const { y } = contextPlace({ x: 600, y: 90, width: 100, height: 100 }, bar, screen);
  expect(y).toBe(204);
});

test('It stays on the screen', () => {
  expect(contextPlace({ x: -50, y: 400, width: 60, height: 60 }, bar, screen).x).toBe(12);
  expect(contextPlace({ x: 1430, y: 400, width: 60, height: 60 }, bar, screen).x).toBe(1228);
});

test('It keeps clear of the tools, on whichever side they stand', () => {
  const selection = { x: 90, y: 400, width: 60, height: 60 };
  expect(contextPlace(selection, bar, screen, { x: 78, width: 1362 }).x).toBe(78);
  const other = { x: 1300, y: 400, width: 60, height: 60 };
  expect(contextPlace(other, bar, screen, { x: 0, width: 1362 }).x).toBe(1162);
});

test('For a selection that fills the screen it keeps to the upper edge', () => {
  expect(contextPlace({ x: 0, y: -200, width: 1440, height: 2000 }, bar, screen).y).toBe(76);
});

test('It covers no selection that leaves room for it', () => {
  for (let top = 0; top < 700; top += 10) {
    const selection = { x: 600, y: top, width: 100, height: 100 };
    const { y } = contextPlace(selection, bar, screen);
    expect(y + bar.height <= selection.y || y >= selection.y + selection.height).toBe(true);
  }
});
