import { fileURLToPath } from 'node:url';
import { languageIds } from '@feltline/board';
import { expect, test } from 'vitest';
import { words } from '../../wordsPlugin.ts';
import { lateTables, tables } from './tables.ts';

const loaded = async (path: string): Promise<Record<string, unknown>> => {
  const { load } = words();
  if (typeof load !== 'function') throw new Error('expected a function that loads modules');
  const id = fileURLToPath(new URL(path, import.meta.url));
  const made = await (load as (id: string) => Promise<{ code: string }>)(id);
  return import(`data:text/javascript,${encodeURIComponent(made.code)}`);
};

test('The file of a language holds all its words and no others', async () => {
  for (const language of languageIds)
    expect((await loaded(`./words/${language}.ts`))['words']).toEqual(tables[language]);
});

test('What a panel says that opens later is in a file of its own', async () => {
  for (const language of languageIds)
    expect((await loaded(`./words/late/${language}.ts`))['words']).toEqual(lateTables[language]);
});

test('Where code names a table, the client has it without its words', async () => {
  const sticky = '../../../../packages/objects/src/sticky/sticky.strings.ts';
  expect(await loaded(sticky)).toMatchObject({ stickyStrings: { en: {}, it: {}, ru: {}, he: {} } });
});
