import { expect, test } from 'vitest';
import { baseDirection } from './base-direction.ts';

test('a paragraph takes the direction of its first strong character', () => {
  expect(baseDirection('Hello שלום')).toBe('ltr');
  expect(baseDirection('שלום Hello')).toBe('rtl');
  expect(baseDirection('Спасибо')).toBe('ltr');
  expect(baseDirection('日本語')).toBe('ltr');
  expect(baseDirection('مرحبا')).toBe('rtl');
});

test('digits, punctuation and emoji do not decide', () => {
  expect(baseDirection('20 % — שלום')).toBe('rtl');
  expect(baseDirection('🎉 (12) hi')).toBe('ltr');
  expect(baseDirection('12:30 … 🎉')).toBe('neutral');
  expect(baseDirection('')).toBe('neutral');
});

test('direction marks are strong', () => {
  expect(baseDirection('\u200F12')).toBe('rtl');
  expect(baseDirection('\u200E12 שלום')).toBe('ltr');
});
