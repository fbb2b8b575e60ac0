import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { joined } from './pdf/pdf-file.ts';
import { planPng, pngOf } from './png.ts';

const box = (width: number, height: number) => ({ box: { x: 0, y: 0, width, height } });

test('a picture made of strips has every pixel where it was painted', async () => {
  const plan = { width: 301, height: 230, scale: 1, rows: 64 };
  const at = (x: number, y: number) => [x & 255, y & 255, (x * y) & 255, 255];
  const parts: Uint8Array[] = [];
  const asked: number[] = [];
  const made = pngOf(plan, (top, rows) => {
    asked.push(rows);
    return Uint8Array.from({ length: rows * plan.width * 4 }, (_, i) => {
      const pixel = Math.floor(i / 4);
      return at(pixel % plan.width, top + Math.floor(pixel / plan.width))[i % 4]!;
    });
  });
  for await (const part of made) parts.push(part);
  expect(asked).toEqual([64, 64, 64, 38]);
  const image = await loadImage(joined(parts));
  const context = createCanvas(plan.width, plan.height).getContext('2d');
  context.drawImage(image, 0, 0);
  for (const [x, y] of [
    [0, 0],
    [300, 0],
    [7, 63],
    [8, 64],
    [300, 229],
  ] as const)
    expect([...context.getImageData(x, y, 1, 1).data]).toEqual(at(x, y));
});

test('what is too large is told, with the scale that is possible', () => {
  expect(planPng(box(1000, 500), 2)).toMatchObject({ width: 2000, height: 1000, scale: 2 });
  expect(planPng(box(12_000, 100), 4)).toMatchObject({ width: 48_000, largestScale: 2 });
  expect(planPng(box(100_000, 100), 1)).toMatchObject({ largestScale: 0 });
  expect(planPng(box(20_000, 20_000), 1)).toMatchObject({ largestScale: 0 });
});

test('a strip never has more pixels than a small canvas', () => {
  const plan = planPng(box(16_000, 8_000), 1);
  expect('rows' in plan && plan.rows * plan.width).toBeLessThanOrEqual(4_000_000);
});
