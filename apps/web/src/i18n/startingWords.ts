import type { Language } from '@feltline/board';

// What is known before anything else has come: it is fetched with the very first code.

/** The languages there are words in. */
export const languageIds: readonly Language[] = ['en', 'it', 'ru', 'he'];

/** Where this browser remembers the language. */
export const LANGUAGE_KEY = 'feltline.language';

/** Each language is a file of its own. */
export const words: Record<Language, () => Promise<{ words: Readonly<Record<string, string>> }>> = {
  en: () => import('./words/en.ts'),
  it: () => import('./words/it.ts'),
  ru: () => import('./words/ru.ts'),
  he: () => import('./words/he.ts'),
};

export function startingLanguage(remembered: string | null, wanted: readonly string[]): Language {
  const known = (tag: string) =>
    languageIds.find((id) => id === tag.split('-')[0]?.replace('iw', 'he'));
  const choice = [remembered ?? '', ...wanted].map(known).find((id) => id !== undefined);
  return choice ?? 'en';
}
