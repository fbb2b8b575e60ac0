import { expect, test } from 'vitest';
import { DetailZoom, detailAt, textDetail } from './detail.ts';

test('text is letters from 6 px, bars from 2.5 px and nothing below', () => {
  expect(textDetail(20, 0.3)).toBe('text');
  expect(textDetail(20, 0.299)).toBe('bars');
  expect(textDetail(20, 0.125)).toBe('bars');
  expect(textDetail(20, 0.124)).toBe('none');
});

test('a map shows more the nearer it is', () => {
  expect([0.1, 0.25, 0.49, 0.5, 2].map(detailAt)).toEqual([
    'far',
    'middle',
    'middle',
    'near',
    'near',
  ]);
});

test('a zoom that trembles around a threshold changes nothing', () => {
  const detail = new DetailZoom();
  const start = detail.update(0.3);
  const seen = [0.29, 0.31, 0.28, 0.32, 0.3].map((zoom) => detail.update(zoom));
  expect(new Set(seen)).toEqual(new Set([start]));
});

test('a real change of zoom is followed in both directions', () => {
  const detail = new DetailZoom();
  detail.update(0.3);
  expect(detail.update(0.34)).toBe(0.34);
  expect(detail.update(0.1)).toBe(0.1);
});

test('detail never lags behind the zoom by more than a tenth', () => {
  const detail = new DetailZoom();
  for (let zoom = 0.1; zoom < 2; zoom *= 1.013) {
    const value = detail.update(zoom);
    expect(Math.abs(Math.log(value / zoom))).toBeLessThanOrEqual(Math.log(1.1) + 1e-9);
  }
});
