/** The languages the interface is written in; a table of words without one of them does not compile. */
export const languageIds = ['en', 'it', 'ru', 'he'] as const;

export type Language = (typeof languageIds)[number];

/** The words of one language by key; plural forms stand under `key_one`, `key_few` and so on. */
export type Words = Readonly<Record<string, string>>;

/** The same words in every language. */
export type WordTables = Readonly<Record<Language, Words>>;
