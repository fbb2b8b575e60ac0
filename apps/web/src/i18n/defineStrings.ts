/** One part's words: the Hebrew table must have every key of the English one (plural forms may differ). */
export interface Strings {
  readonly en: Readonly<Record<string, string>>;
  readonly he: Readonly<Record<string, string>>;
}

/** Checks at compile time that every English key has its Hebrew words. Keys start with the part's name: `share.copy`. */
export function defineStrings<const Key extends string>(tables: {
  en: Readonly<Record<Key, string>>;
  he: Readonly<Record<NoInfer<Key>, string>> & Readonly<Record<string, string>>;
}): Strings {
  return tables;
}
