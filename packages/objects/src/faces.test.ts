import { expect, test } from 'vitest';
import { faces } from './faces.ts';
import { kinds } from './models.ts';

test('every kind of object has the face that bears its name', () => {
  const objects = kinds.all().filter(({ role }) => role === 'object');
  expect(Object.keys(faces).sort()).toEqual(objects.map(({ kind }) => kind).sort());
  for (const [kind, { painter, gestures }] of Object.entries(faces)) {
    expect([painter.kind, gestures.kind]).toEqual([kind, kind]);
  }
});

test('tools have names, keys and places of their own', () => {
  const tools = Object.values(faces).flatMap(({ gestures }) => gestures.tools ?? []);
  for (const values of [tools.map(({ name }) => name), tools.flatMap(({ keys }) => keys)]) {
    expect(values).toEqual([...new Set(values)]);
  }
  for (const { icon } of tools) expect(icon).toMatch(/^[Mm][\d\s.,a-zA-Z-]+$/);
});
