import { type Language, languageIds } from '@feltline/board';

/** The language of ours that a tag such as `he-IL` means; English for others. */
export function languageOf(tag: string): Language {
  return languageIds.find((id) => tag.split('-')[0] === id) ?? 'en';
}
