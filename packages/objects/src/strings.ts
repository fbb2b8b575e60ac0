import type { Language, Words, WordTables } from '@feltline/board';
import { faces } from './faces.ts';
import { viewStrings } from './journey-map/journey-map.view.strings.ts';
import { placeholderStrings } from './placeholder/placeholder.strings.ts';

/** What objects say by themselves, by language and key. */
export const objectStrings: WordTables = {
  en: wordsIn('en'),
  it: wordsIn('it'),
  ru: wordsIn('ru'),
  he: wordsIn('he'),
};

/** What is done with maps by code that is fetched later. */
export { viewStrings };

/** Throws where two kinds use the same key for different words. */
function wordsIn(language: Language): Words {
  const all: Record<string, string> = { ...placeholderStrings[language] };
  for (const { strings } of Object.values(faces)) {
    for (const [key, words] of Object.entries(strings?.[language] ?? {})) {
      if (all[key] !== undefined && all[key] !== words)
        throw new Error(`The key ${key} says ${words} and ${all[key]}; expected one meaning`);
      all[key] = words;
    }
  }
  return all;
}
