import { expect, test } from 'vitest';
import type { FieldSpec } from '../fieldSpecs.ts';
import { propOf, shownValue } from './propOf.ts';

const spec = (type: FieldSpec['type'], more: Partial<FieldSpec> = {}): FieldSpec => ({
  prop: 'it',
  label: 'details.title',
  type,
  ...more,
});
const shown = (it: unknown, of: FieldSpec) => shownValue({ props: { it } }, of);

test('Nothing said is nothing stored, and no answer where something must be', () => {
  expect(propOf(spec('words'), '  ')).toEqual({ value: undefined });
  expect(propOf(spec('pick', { required: true }), '')).toBeUndefined();
});

test('Numbers may have a comma or a minus sign; what is no number, or beyond the ends, changes nothing', () => {
  expect(propOf(spec('number'), '−1,5')).toEqual({ value: -1.5 });
  expect(propOf(spec('number', { min: 1, max: 5 }), '6')).toBeUndefined();
  expect(propOf(spec('number'), 'many')).toBeUndefined();
});

test('A share is written in per cent and kept from 0 to 1', () => {
  expect(propOf(spec('percent'), '12.5 %')).toEqual({ value: 0.125 });
  expect(propOf(spec('percent'), '101')).toBeUndefined();
  expect(shown(0.125, spec('percent'))).toBe('12.5');
});

test('Days exist, lists have each thing once, options are among those there are', () => {
  expect(propOf(spec('day'), '2026-02-30')).toBeUndefined();
  expect(propOf(spec('day'), '2026-02-28')).toEqual({ value: '2026-02-28' });
  expect(propOf(spec('list'), 'a, b ,a;')).toEqual({ value: ['a', 'b'] });
  const options = [{ value: 0, label: 'none' }];
  expect(propOf(spec('few', { options }), '0')).toEqual({ value: 0 });
  expect(propOf(spec('few', { options }), '7')).toBeUndefined();
});
