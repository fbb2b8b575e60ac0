import { languageIds } from '@feltline/board';
import { expect, test } from 'vitest';
import { emojiGroups, emojiName, findEmoji } from './emoji.ts';
import { stampsStrings } from './stamps.strings.ts';

const signs = (typed: string) =>
  findEmoji(typed).flatMap(({ emoji }) => emoji.map(({ sign }) => sign));

test('there are dozens, each once, each named in every language', () => {
  const all = emojiGroups.flatMap(({ emoji }) => emoji);
  expect(all.length).toBeGreaterThan(100);
  expect(new Set(all.map(({ sign }) => sign)).size).toBe(all.length);
  for (const emoji of all) {
    expect(emoji.sign).toMatch(/^\p{Extended_Pictographic}|^\p{Emoji}/u);
    expect(emojiName(emoji, 'en')).toMatch(/^[A-Za-z]/);
    expect(emojiName(emoji, 'it')).toMatch(/^[A-Za-z]/);
    expect(emojiName(emoji, 'ru')).toMatch(/^[А-Яа-яЁё]/);
    expect(emojiName(emoji, 'he')).toMatch(/^[֐-׿]/);
  }
  for (const { id } of emojiGroups)
    for (const language of languageIds)
      expect(stampsStrings[language][`stamps.group.${id}`]).toBeDefined();
});

test('they are found by words of any language, by their beginning', () => {
  expect(signs('thumbs up')).toEqual(['👍']);
  expect(signs('אגודל למעלה')).toEqual(['👍']);
  expect(signs('pollice in su')).toEqual(['👍']);
  expect(signs('ракета')).toEqual(['🚀']);
  expect(signs('מסע')).toContain('🗺️');
  expect(signs('laun')).toEqual(['🚀']);
  expect(signs('zzz')).toEqual([]);
  expect(signs('  ').length).toBe(emojiGroups.flatMap(({ emoji }) => emoji).length);
});
