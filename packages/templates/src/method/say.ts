import { signedNumber } from '@feltline/journey';
import type { TemplateLocale } from '../template-locale.ts';
import { type MethodSlot, methodWords } from './method.words.ts';

/** A sentence of a sheet with its values put in. */
export function say(
  locale: TemplateLocale,
  slot: MethodSlot,
  values: Readonly<Record<string, string>>,
): string {
  return methodWords.tables[locale][slot].replace(/\{\{(\w+)\}\}/g, (_, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`got no ${name} for ${slot}, expected words for it`);
    return value;
  });
}

/** With its sign, which stays on its side of the number among right-to-left letters. */
export function signedIn(locale: TemplateLocale, value: number): string {
  return `${locale === 'he' ? '\u200E' : ''}${signedNumber(value)}`;
}
