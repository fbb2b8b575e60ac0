import type { Language } from '@feltline/board';
import { insightStrings } from '@feltline/journey';
import { objectStrings } from '@feltline/objects/strings';

/** What painted things say in a language, English where it has no words; a number named `count` chooses the plural form. */
export function wordsIn(locale: Language): (key: string, vars?: Record<string, unknown>) => string {
  const tables = [
    [locale, objectStrings[locale]],
    [locale, insightStrings[locale]],
    ['en', objectStrings.en],
    ['en', insightStrings.en],
  ] as const;
  return (key, vars = {}) => {
    const { count } = vars;
    const found = tables.map(([language, words]) => {
      if (typeof count !== 'number') return words[key];
      return words[`${key}_${new Intl.PluralRules(language).select(count)}`] ?? words[key];
    });
    const words = found.find((one) => one !== undefined) ?? key;
    return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(vars[name] ?? ''));
  };
}
