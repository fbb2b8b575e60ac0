import type { Language } from '@feltline/board';
import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the interface, named in their own words. */
export const languages: readonly { id: Language; name: string; dir: 'ltr' | 'rtl' }[] = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'it', name: 'Italiano', dir: 'ltr' },
  { id: 'ru', name: 'Русский', dir: 'ltr' },
  { id: 'he', name: 'עברית', dir: 'rtl' },
];

/** Each language is a file of its own. */
const words: Record<Language, () => Promise<{ words: Readonly<Record<string, string>> }>> = {
  en: () => import('./words/en.ts'),
  it: () => import('./words/it.ts'),
  ru: () => import('./words/ru.ts'),
  he: () => import('./words/he.ts'),
};

const KEY = 'feltline.language';

/** Starts i18next with the remembered language, else the browser's, else English. Rejects where not even English loads. */
export async function startLanguages(): Promise<void> {
  i18next.use(initReactI18next).use(formatter);
  i18next.on('languageChanged', showLanguage);
  const wanted = startingLanguage(localStorage.getItem(KEY), navigator.languages);
  let lng: Language = wanted;
  let table = await words[wanted]().catch((error: unknown) => {
    console.warn(`The words of the language "${wanted}" did not load, so it is English:`, error);
    return undefined;
  });
  if (!table) {
    lng = 'en';
    table = await words.en();
  }
  await i18next.init({
    lng,
    fallbackLng: 'en',
    resources: { [lng]: { translation: table.words } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
}

const numbers = new Map<string, Intl.NumberFormat>();

const formatter: FormatterModule = {
  type: 'formatter',
  init() {},
  format: (value, _format, language) => shownValue(value, language),
  add() {},
  addCached() {},
};

/** Numbers in words are written as the language writes them; everything else as it is. */
export function shownValue<T>(value: T, language = 'en'): T | string {
  if (typeof value !== 'number') return value;
  let format = numbers.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language);
    numbers.set(language, format);
  }
  return format.format(value);
}

export function startingLanguage(remembered: string | null, wanted: readonly string[]): Language {
  const known = (tag: string) =>
    languages.find((language) => language.id === tag.split('-')[0]?.replace('iw', 'he'));
  const choice = [remembered ?? '', ...wanted]
    .map(known)
    .find((language) => language !== undefined);
  return choice?.id ?? 'en';
}

/** Shows the interface in that language and remembers it. Rejects where its words do not load: all stays as it was. */
export async function chooseLanguage(language: Language): Promise<void> {
  await loadWords(language);
  localStorage.setItem(KEY, language);
  await i18next.changeLanguage(language);
}

/** For what is found by its words in any language. A language that does not load is not among them. */
export async function loadAllWords(): Promise<void> {
  await Promise.allSettled(languages.map(({ id }) => loadWords(id)));
}

async function loadWords(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const table = await words[language]();
  i18next.addResourceBundle(language, 'translation', table.words);
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return languages.find(({ id }) => id === language)?.dir ?? 'ltr';
}

function showLanguage(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
