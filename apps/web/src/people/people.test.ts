import { expect, test } from 'vitest';
import { friendlyName } from './friendlyName.ts';
import { newGuest, readGuest } from './guest.ts';
import { initials } from './initials.ts';
import { personColors } from './personColors.ts';

test('A guest survives being written down and read back', () => {
  const made = newGuest();
  expect(readGuest(JSON.stringify(made))).toEqual(made);
});

test('Unreadable or incomplete guests are made anew', () => {
  for (const stored of [null, '', '{', '{"id":1}', '{"id":"a","secret":"b"}'])
    expect(readGuest(stored)).toBeUndefined();
});

test('A colour that is no longer offered becomes one that is', () => {
  expect(readGuest(JSON.stringify({ ...newGuest(), color: '#FFFFFF' }))?.color).toBe(
    personColors[0],
  );
});

test('A friendly name is in the language of the person', () => {
  expect(friendlyName('en', () => 0)).toBe('Quick Heron');
  expect(friendlyName('it', () => 0)).toBe('Airone veloce');
  expect(friendlyName('ru', () => 0)).toBe('Быстрый журавль');
  expect(friendlyName('he', () => 0)).toBe('עגור מהיר');
});

test('Initials are whole characters', () => {
  expect(initials('Giulia Rossi')).toBe('GR');
  expect(initials('נועה')).toBe('נ');
  expect(initials('👩‍👩‍👧 family')).toBe('👩‍👩‍👧F');
  expect(initials('  ')).toBe('');
});

test('White text stands out on every person’s colour', () => {
  for (const color of personColors)
    expect(contrastWithWhite(color), color).toBeGreaterThanOrEqual(4.5);
});

/** WCAG 2.2 contrast ratio. */
function contrastWithWhite(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const level = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
