import { expect, test } from 'vitest';
import { wheelModeOf } from './wheelMode.ts';

test('The address decides for the visit', () => {
  expect(wheelModeOf('?debug&wheel=pan', 'mouse')).toBe('trackpad');
  expect(wheelModeOf('?wheel=zoom', 'trackpad')).toBe('mouse');
});

test('Otherwise what the person chose, else the wheel is told apart by itself', () => {
  expect(wheelModeOf('?debug', 'mouse')).toBe('mouse');
  expect(wheelModeOf('?wheel=sideways', null)).toBe('auto');
});
