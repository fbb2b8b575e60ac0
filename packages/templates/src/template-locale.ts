import { type Language, languageIds } from '@feltline/board';

/** Languages every template exists in. */
export const templateLocales = languageIds;
export type TemplateLocale = Language;

/** The language of a tag such as "he-IL"; nothing for one there are no templates in. */
export function templateLocale(tag: string): TemplateLocale | undefined {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  return templateLocales.find((known) => known === language);
}

export function directionOf(locale: TemplateLocale): 'ltr' | 'rtl' {
  return locale === 'he' ? 'rtl' : 'ltr';
}
