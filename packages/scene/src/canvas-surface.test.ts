import { beforeEach, expect, test } from 'vitest';
import { type Canvas2D, CanvasSurface } from './canvas-surface.ts';
import type { TextRun } from './surface.ts';

/** Stands for the browser's context: keeps every call and every property that is set, in order. */
function recordingContext(): { context: Canvas2D; calls: string[] } {
  const calls: string[] = [];
  const context = new Proxy({} as Canvas2D, {
    get: (_target, name) => {
      return (...args: unknown[]) => {
        calls.push(`${String(name)}(${args.map(String).join(',')})`);
        return name === 'createLinearGradient' ? { addColorStop() {} } : undefined;
      };
    },
    set: (_target, name, value) => {
      calls.push(`${String(name)}=${value}`);
      return true;
    },
  });
  return { context, calls };
}

let calls: string[];
let surface: CanvasSurface;
let paths: string[];

beforeEach(() => {
  const recording = recordingContext();
  paths = [];
  calls = recording.calls;
  surface = new CanvasSurface({
    context: recording.context,
    family: 'Rubik',
    createPath: (d) => {
      paths.push(d);
      return {} as Path2D;
    },
  });
  surface.begin({ x: 10.26, y: -5, zoom: 2 }, 1);
});

const run: TextRun = {
  text: 'Hi',
  x: 1,
  y: 2,
  align: 'left',
  direction: 'ltr',
  size: 12,
  weight: 400,
  fill: '#000000',
};
const box = { x: 0, y: 0, width: 10, height: 10 };
const count = (what: string) => calls.filter((call) => call.startsWith(what)).length;

test('a frame starts with the camera, shifted by whole device pixels', () => {
  expect(calls[0]).toBe('setTransform(2,0,0,2,-21,10)');
});

test('a crisp hairline lies on whole pixels, in groups too', () => {
  surface.begin({ x: 0, y: 0, zoom: 0.62 }, 1);
  surface.rect({ x: 0, y: 100, width: 500, height: 1 }, { fill: '#eee', crisp: true });
  const [x, y, width, height] = (calls.at(-1)!.match(/[-\d.]+/g) ?? []).map((n) => +n * 0.62);
  expect([x, y, width, height].map((n) => Math.round(n! * 1e6) / 1e6)).toEqual([0, 62, 310, 1]);
  surface.group({ x: 10, y: 10.3 }, () => {
    surface.rect({ x: 0, y: 0, width: 10, height: 10 }, { stroke: '#eee', width: 1, crisp: true });
  });
  const rect = calls.findLast((call) => call.startsWith('rect('))!;
  const left = (+rect.match(/[-\d.]+/)![0] + 10) * 0.62;
  expect(left % 1).toBeCloseTo(0.5, 6);
});

test('font, direction and alignment are set only when they change', () => {
  surface.text(run);
  surface.text({ ...run, text: 'again' });
  surface.text({ ...run, text: 'שלום', direction: 'rtl', align: 'right' });
  surface.text({ ...run, size: 20 });
  expect(count('font=')).toBe(2);
  expect(count('direction=')).toBe(3);
  expect(count('textAlign=')).toBe(3);
  expect(count('fillText')).toBe(4);
});

test('what a group sets is forgotten after it, as the context forgets it', () => {
  surface.text(run);
  surface.group({ x: 5 }, () => surface.text({ ...run, size: 30 }));
  surface.text(run);
  expect(count('font=')).toBe(2);
  expect(count('save')).toBe(1);
  expect(count('restore')).toBe(1);
});

test('a plain rectangle is one fillRect, and runs of one colour set it once', () => {
  for (let i = 0; i < 100; i++) surface.rect({ ...box, x: i }, { fill: '#FFE58A' });
  expect(count('fillRect')).toBe(100);
  expect(count('fillStyle=')).toBe(1);
  expect(count('save')).toBe(0);
  expect(count('beginPath')).toBe(0);
});

test('shadows are rectangles, never a blur', () => {
  surface.rect(box, { fill: '#FFE58A', radius: 3, shadow: 'sticky' });
  surface.rect(box, { fill: '#FFFFFF', radius: 12, shadow: 'panel' });
  expect(count('shadow')).toBe(0);
  expect(calls.filter((call) => call.startsWith('fillRect'))).toHaveLength(2);
});

test('the opacity of groups and shapes multiplies', () => {
  surface.group({ opacity: 0.5 }, () => surface.rect(box, { fill: '#000000', opacity: 0.5 }));
  expect(calls).toContain('globalAlpha=0.25');
});

test('path data is made into a path once', () => {
  surface.path('M0 0L1 1', { stroke: '#000000' });
  surface.path('M0 0L1 1', { stroke: '#000000' });
  expect(paths).toEqual(['M0 0L1 1']);
});
