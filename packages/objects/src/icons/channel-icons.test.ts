import { expect, test } from 'vitest';
import { channelIcon } from './channel-icons.ts';

test('a channel is known by its name in several languages', () => {
  expect(channelIcon('Website', 'digital')).toBe('globe');
  expect(channelIcon('review site', 'digital')).toBe('star');
  expect(channelIcon('phone', 'human')).toBe('headset');
  expect(channelIcon('E-mail', 'digital')).toBe('mail');
  expect(channelIcon('store', 'physical')).toBe('store');
  expect(channelIcon('word of mouth', 'human')).toBe('people');
  expect(channelIcon('display ad', 'digital')).toBe('megaphone');
  expect(channelIcon('survey', 'digital')).toBe('clipboard');
  expect(channelIcon('טלפון', 'human')).toBe('headset');
  expect(channelIcon('חנות', 'physical')).toBe('store');
  expect(channelIcon('אתר ביקורות', 'digital')).toBe('star');
  expect(channelIcon('магазин', 'physical')).toBe('store');
  expect(channelIcon('negozio', 'physical')).toBe('store');
});

test('an unknown channel falls back to its type, an unknown type to a pointer', () => {
  expect(channelIcon('carrier pigeon', 'human')).toBe('person');
  expect(channelIcon(undefined, 'physical')).toBe('store');
  expect(channelIcon('carrier pigeon', null)).toBe('pointer');
  expect(channelIcon(undefined, undefined)).toBe('pointer');
});

test('words inside other words do not count', () => {
  expect(channelIcon('broadcast', 'digital')).not.toBe('megaphone');
  expect(channelIcon('deposit', 'human')).toBe('person');
});
