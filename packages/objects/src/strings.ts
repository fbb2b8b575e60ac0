import { gestureStrings } from './journey-map/journey-map.actions.strings.ts';
import { journeyMapStrings } from './journey-map/journey-map.strings.ts';
import { placeholderStrings } from './placeholder/placeholder.strings.ts';

type Words = Readonly<Record<string, string>>;

/** What objects say by themselves, by language and key. */
export const objectStrings: { readonly en: Words; readonly he: Words } = {
  en: { ...journeyMapStrings.en, ...gestureStrings.en, ...placeholderStrings.en },
  he: { ...journeyMapStrings.he, ...gestureStrings.he, ...placeholderStrings.he },
};
