import type { Language } from '@feltline/board';
import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGE_KEY, startingLanguage, words } from './startingWords.ts';

/** The languages of the interface, named in their own words. */
export const languages: readonly { id: Language; name: string; dir: 'ltr' | 'rtl' }[] = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'it', name: 'Italiano', dir: 'ltr' },
  { id: 'ru', name: 'Русский', dir: 'ltr' },
  { id: 'he', name: 'עברית', dir: 'rtl' },
];

const lateWords: typeof words = {
  en: () => import('./words/late/en.ts'),
  it: () => import('./words/late/it.ts'),
  ru: () => import('./words/late/ru.ts'),
  he: () => import('./words/late/he.ts'),
};

/** Its own name space, so that a language whose later words are there is not taken for one that is there. */
const LATE = 'late';
let needsLate = false;

/** Starts i18next with the remembered language, else the browser's, else English. Rejects where not even English loads. */
export async function startLanguages(): Promise<void> {
  i18next.use(initReactI18next).use(formatter);
  i18next.on('languageChanged', showLanguage);
  const wanted = startingLanguage(localStorage.getItem(LANGUAGE_KEY), navigator.languages);
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
    fallbackNS: LATE,
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

/** Shows the interface in that language and remembers it. Rejects where its words do not load: all stays as it was. */
export async function chooseLanguage(language: Language): Promise<void> {
  await loadWords(language);
  localStorage.setItem(LANGUAGE_KEY, language);
  await i18next.changeLanguage(language);
}

/** For what is found by its words in any language. A language that does not load is not among them. */
export async function loadAllWords(): Promise<void> {
  await Promise.allSettled(languages.map(({ id }) => loadWords(id)));
}

/** For panels that come later and have words of their own: both are there when the panel shows. */
export async function withLateWords<Panel>(panel: Promise<Panel>): Promise<Panel> {
  needsLate = true;
  const [made] = await Promise.all([panel, loadWords(startingLanguage(i18next.language, []))]);
  return made;
}

async function loadWords(language: Language): Promise<void> {
  const load = async (from: typeof words, space: string) => {
    if (i18next.hasResourceBundle(language, space)) return;
    const table = await from[language]();
    i18next.addResourceBundle(language, space, table.words);
  };
  await Promise.all([load(words, 'translation'), needsLate && load(lateWords, LATE)]);
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return languages.find(({ id }) => id === language)?.dir ?? 'ltr';
}

function showLanguage(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
