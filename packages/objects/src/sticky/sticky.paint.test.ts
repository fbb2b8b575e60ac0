import { RecordId } from '@feltline/board';
import { expect, test } from 'vitest';
import { newBoard, painted } from '../../test/painted-board.ts';
import { stickyColors } from './sticky-colors.ts';

const id = RecordId('note');
const note = (text: string, props: object = {}, degrees = 0) =>
  newBoard({ id, kind: 'sticky', text, geometry: [100, 100, 200, 200, degrees], props });

test('a sticky is its colour and its text in the middle', () => {
  const { ops } = painted(note('Hello', { color: 'mint' }));
  const paper = ops.find((op) => op.op === 'rect' && op.style.radius === 3);
  expect(paper).toMatchObject({ box: { x: 100, y: 100 }, style: { fill: stickyColors.mint } });
  const [run] = ops.flatMap((op) => (op.op === 'text' ? [op.run] : []));
  expect(run).toMatchObject({ text: 'Hello', x: 200, align: 'center', fill: '#1F2328' });
  expect(run!.y).toBeGreaterThan(180);
  expect(run!.y).toBeLessThan(240);
});

test('text stays inside the padding', () => {
  const { ops } = painted(
    note('A longer note with quite some text in it, which has to become smaller'),
  );
  const runs = ops.flatMap((op) => (op.op === 'text' ? [op.run] : []));
  for (const run of runs) {
    expect(run.y - run.size).toBeGreaterThanOrEqual(116 - run.size * 0.3);
    expect(run.y).toBeLessThanOrEqual(284);
  }
});

test('carried out of its cell its words keep their size until it is out of the map', () => {
  const at = (geometry: readonly [number, number, number, number, number]) =>
    painted(newBoard({ id, kind: 'sticky', text: 'Nice', geometry })).texts()[0]!.size;
  expect(at([0, 0, 92, 78, 0])).toBe(12);
  expect(at([0, 0, 74, 78, 0])).toBe(12);
  expect(at([0, 0, 200, 200, 0])).toBeGreaterThan(30);
});

test('every paragraph keeps its own direction', () => {
  const { ops } = painted(note('שלום world\nhello עולם'));
  const runs = ops.flatMap((op) => (op.op === 'text' ? [op.run] : []));
  expect(runs[0]!.direction).toBe('rtl');
  expect(runs.at(-1)!.direction).toBe('ltr');
});

test('text that is being edited is not drawn', () => {
  expect(painted(note('Hello'), { hidden: { object: id } }).texts()).toEqual([]);
});

test('nearby a sticky costs its paper, two strips of shadow and its lines, without groups or clips', () => {
  const { ops } = painted(note('one\ntwo\nthree'));
  expect(ops.map((op) => op.op)).toEqual(['rect', 'text', 'text', 'text']);
  expect(ops.every((op) => op.clips.length === 0)).toBe(true);
});

test('farther away lines become bars and corners square', () => {
  const board = note('a longer line\nand another one');
  const lines = painted(board).texts().length;
  const { ops } = painted(board, { zoom: 0.2 });
  expect(ops.every((op) => op.op === 'rect' && op.style.radius === undefined)).toBe(true);
  expect(ops).toHaveLength(1 + lines);
});

test('far away it is one rectangle of its colour', () => {
  const { ops } = painted(note('Hello', { color: 'sky' }), { zoom: 0.03 });
  expect(ops).toHaveLength(1);
  expect(ops[0]).toMatchObject({ op: 'rect', style: { fill: stickyColors.sky } });
});

test('a turned sticky turns with its text', () => {
  const { ops } = painted(note('Hello', {}, 90));
  const text = ops.find((op) => op.op === 'text')!;
  expect(text.matrix[0]).toBeCloseTo(0);
  expect(text.matrix[1]).toBeCloseTo(1);
  expect(text.matrix.slice(4)).toEqual([200, 200]);
});

test('ink reads on every colour with at least 4.5 to 1', () => {
  for (const color of Object.values(stickyColors)) {
    expect(contrast('#1F2328', color)).toBeGreaterThanOrEqual(4.5);
  }
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark, light] = [a, b].map(luminance).sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
