import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type LaidOutText, PretextLayout, WorkBudget } from '../src/index.ts';
import { installTextMeasure } from './measure-text.ts';

beforeAll(installTextMeasure);

const layout = () => new PretextLayout('Rubik');
/** The lines as they are written, without what holds their order. */
const linesOf = (laid: LaidOutText) =>
  laid.lines.map((line) => line.text.replace(/[\u202C-\u202E]/g, ''));
const sticky = { width: 168, height: 168, min: 10, max: 64 };

const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,14}$/),
  fc.constantFrom(
    'שלום',
    'מחיר',
    'Спасибо',
    'тренера',
    '日本語',
    '🎉',
    '👩‍👩‍👧‍👦',
    'a-b',
    '(12)',
    '\n',
  ),
);
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

test('fitted text never leaves its box', () => {
  const texts = layout();
  const box = fc.record({
    width: fc.integer({ min: 40, max: 400 }),
    height: fc.integer({ min: 30, max: 400 }),
  });
  fc.assert(
    fc.property(text, box, (t, size) => {
      const laid = texts.fit(t, { ...size, min: 10, max: 64 });
      expect(laid.height).toBeLessThanOrEqual(Math.max(size.height, laid.lineHeight) + 1e-6);
      // Browsers forgive a line 0.005 px at the measured 16 px, four times that at 64.
      for (const line of laid.lines) expect(line.width).toBeLessThanOrEqual(size.width + 0.021);
    }),
  );
});

test('nothing is lost unless it is clipped, and then it ends in an ellipsis', () => {
  const texts = layout();
  fc.assert(
    fc.property(text, (t) => {
      const laid = texts.fit(t, sticky);
      const shown = linesOf(laid).join('').replace(/\s/g, '');
      if (laid.clipped) expect(linesOf(laid).at(-1)).toMatch(/…$/);
      else expect(shown).toBe(t.replace(/\s/g, ''));
    }),
  );
});

test('a larger box never makes the text smaller', () => {
  const texts = layout();
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 200 }), (t, more) => {
      const size = texts.fit(t, sticky).size;
      // Words too wide for the small box may fit the large one and then ask not to be broken.
      fc.pre(t.split(/\s/).every((w) => w.length < 12));
      const larger = { ...sticky, width: 168 + more, height: 168 + more };
      expect(texts.fit(t, larger).size).toBeGreaterThanOrEqual(size);
    }),
  );
});

test('a short word fills the paper up to the largest size', () => {
  expect(layout().fit('Hi', sticky).size).toBe(64);
});

test('the longest word decides before the height does', () => {
  const laid = layout().fit('a considerable b', sticky);
  expect(linesOf(laid)).toEqual(['a', 'considerable', 'b']);
  expect(laid.width).toBeLessThanOrEqual(168);
});

test('a word too long at any size is broken and leaves the rest readable', () => {
  const laid = layout().fit('w'.repeat(60), sticky);
  expect(laid.lines.length).toBeGreaterThan(1);
  expect(laid.size).toBeGreaterThan(10);
  expect(linesOf(laid).join('')).toBe('w'.repeat(60));
});

test('every paragraph has the direction of its own first strong character', () => {
  const laid = layout().layout('שורה ראשונה\nSecond line\n20 %', {
    width: 400,
    size: 16,
    neutral: 'rtl',
  });
  expect(laid.lines.map((line) => line.direction)).toEqual(['rtl', 'ltr', 'rtl']);
});

test('empty paragraphs take a line, as in a textarea', () => {
  const laid = layout().layout('one\n\nthree\n', { width: 400, size: 16 });
  expect(linesOf(laid)).toEqual(['one', '', 'three', '']);
  expect(laid.height).toBe(4 * laid.lineHeight);
});

test('widths grow in proportion to the size', () => {
  const texts = layout();
  const at = (size: number) => texts.layout('Proportion', { width: 9999, size }).width / size;
  expect(at(40)).toBeCloseTo(at(10), 9);
});

test('an ellipsis never cuts through what a reader calls one letter', () => {
  const family = '👩‍👩‍👧‍👦';
  const laid = layout().layout(`${family}${family}${family}`, { width: 45, size: 16, maxLines: 1 });
  const kept = linesOf(laid)[0]!.replace('…', '');
  expect(laid.clipped).toBe(true);
  expect(kept.length % family.length).toBe(0);
});

test('spaces at the ends of lines are not drawn', () => {
  const laid = layout().layout('aaaa    bbbb   ', { width: 60, size: 16 });
  for (const line of linesOf(laid)) expect(line).toBe(line.trimEnd());
});

test('the same question has the same answer object until everything is measured anew', () => {
  const texts = layout();
  const first = texts.fit('Ask me twice', sticky);
  expect(texts.fit('Ask me twice', { ...sticky })).toBe(first);
  texts.reset();
  const again = texts.fit('Ask me twice', sticky);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test('measuring waits for a frame that has time, known answers do not', () => {
  const texts = layout();
  let now = 0;
  const budget = new WorkBudget(5, () => now);
  budget.begin();
  now = 6;
  expect(texts.fitWithin(budget, 'later', sticky)).toBeUndefined();
  expect(budget.deferred).toBe(true);
  budget.begin();
  const laid = texts.fitWithin(budget, 'later', sticky);
  now = 20;
  expect(texts.fitWithin(budget, 'later', sticky)).toBe(laid);
});

test('a line drawn alone reads as in its paragraph, one with an ellipsis too', () => {
  const text = 'שלום hello עולם mixed (1) text';
  const drawn = (width: number, maxLines = 9) =>
    layout()
      .layout(text, { width, size: 16, maxLines })
      .lines.map((line) => line.text);
  expect(drawn(90).at(-1)).toMatch(/^\u202E\u202D\(1\) text/);
  expect(drawn(66, 4).at(-1)).toMatch(/^\u202E\u202Dmixed…/);
  expect(drawn(999)).toEqual([text]);
});
