import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReadable, papers, type Sheet, sheetsFor } from './paper.ts';

const scopeOf = (width: number, height: number) => ({
  ids: [],
  box: { x: -50, y: 20, width, height },
  clipped: false,
});
const inMillimetres = ({ width, height }: Sheet) =>
  [width, height].map((side) => Math.round((side / 72) * 25.4));

test('A wide map lies across, a high one stands upright, on whichever paper', () => {
  expect(sheetsFor(scopeOf(1000, 400), 'a4').map(inMillimetres)).toEqual([[297, 210]]);
  expect(sheetsFor(scopeOf(400, 1000), 'a0').map(inMillimetres)).toEqual([[841, 1189]]);
  expect(sheetsFor(scopeOf(400, 500), 'letter').map(inMillimetres)).toEqual([[216, 279]]);
});

test('What would be too small to read goes onto several pages, unless one is wished', () => {
  const wide = scopeOf(6000, 1600);
  const several = sheetsFor(wide, 'a4');
  expect(several.length).toBeGreaterThan(3);
  expect(several.every(isReadable)).toBe(true);
  const one = sheetsFor(wide, 'a4', 'one');
  expect(one).toHaveLength(1);
  expect(one.every(isReadable)).toBe(false);
  expect(sheetsFor(wide, 'a0')).toHaveLength(1);
});

test('Pages together show all of it, inside their margins, and each next one begins in the last', () => {
  const side = fc.integer({ min: 20, max: 20_000 });
  const wishes = [
    side,
    side,
    fc.constantFrom(...papers),
    fc.constantFrom('one', 'several'),
  ] as const;
  fc.assert(
    fc.property(...wishes, (width, height, paper, spread) => {
      const scope = scopeOf(width, height);
      const sheets = sheetsFor(scope, paper, spread);
      const [first] = sheets;
      expect(sheets).toHaveLength((first?.columns ?? 0) * (first?.rows ?? 0));
      const { box } = scope;
      for (const { part, left, top, scale, place, ...page } of sheets) {
        expect(part.width).toBeGreaterThan(0);
        expect(part.height).toBeGreaterThan(0);
        expect(left + part.width * scale).toBeLessThanOrEqual(page.width + 1e-6);
        expect(top + part.height * scale).toBeLessThanOrEqual(page.height + 1e-6);
        const right = sheets.find(
          (one) => one.place?.row === place?.row && one.place?.column === (place?.column ?? 0) + 1,
        );
        if (right) expect(right.part.x).toBeLessThan(part.x + part.width);
        else expect(part.x + part.width).toBeCloseTo(box.x + box.width, 3);
      }
      const last = sheets.at(-1)?.part ?? box;
      expect(last.y + last.height).toBeCloseTo(box.y + box.height, 3);
    }),
  );
});
