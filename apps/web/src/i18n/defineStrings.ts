import type { Language, Words, WordTables } from '@feltline/board';

/** One part's words: every language has every key of the English table (plural forms may differ). */
export type Strings = WordTables;

/** Checks at compile time that every English key has its words in each language. Keys start with the part's name: `share.copy`. */
export function defineStrings<const Key extends string>(
  tables: { readonly en: Readonly<Record<Key, string>> } & {
    readonly [language in Exclude<Language, 'en'>]: Readonly<Record<NoInfer<Key>, string>> & Words;
  },
): Strings {
  return tables;
}
