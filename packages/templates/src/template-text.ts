import { keyed } from './define-words.ts';
import { mapWords } from './map.words.ts';
import { methodWords } from './method/method.words.ts';
import { type TemplateLocale, templateLocale } from './template-locale.ts';
import { templates } from './templates.ts';

const tables = keyed([mapWords, methodWords, ...templates.map(({ words }) => words)]);

/**
 * The words behind a key `tpl.<id>.<slot>`, in the language of a tag such as "he-IL", else in English.
 * @throws if there is no such key
 */
export function templateText(key: string, language: string): string {
  const text = tables[templateLocale(language) ?? 'en'].get(key);
  if (text === undefined) throw new Error(`got the key ${key}, expected one of a template`);
  return text;
}

/** Every key in a language, for who checks that none is missing. */
export function templateKeys(locale: TemplateLocale): readonly string[] {
  return [...tables[locale].keys()];
}
