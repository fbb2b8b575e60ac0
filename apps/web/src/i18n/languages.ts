import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { tables } from './tables.ts';

export type Language = 'en' | 'he';

/** The languages of the interface, named in their own words. */
export const languages: readonly { id: Language; name: string; dir: 'ltr' | 'rtl' }[] = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'he', name: 'עברית', dir: 'rtl' },
];

const KEY = 'feltline.language';

/** Starts i18next with the remembered language, else the browser's, else English. */
export async function startLanguages(): Promise<void> {
  i18next.use(initReactI18next);
  i18next.on('languageChanged', showLanguage);
  await i18next.init({
    lng: startingLanguage(localStorage.getItem(KEY), navigator.languages),
    fallbackLng: 'en',
    resources: { en: { translation: tables.en }, he: { translation: tables.he } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
}

export function startingLanguage(remembered: string | null, wanted: readonly string[]): Language {
  const known = (tag: string) =>
    languages.find((language) => language.id === tag.split('-')[0]?.replace('iw', 'he'));
  const choice = [remembered ?? '', ...wanted]
    .map(known)
    .find((language) => language !== undefined);
  return choice?.id ?? 'en';
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await i18next.changeLanguage(language);
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return languages.find(({ id }) => id === language)?.dir ?? 'ltr';
}

function showLanguage(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
