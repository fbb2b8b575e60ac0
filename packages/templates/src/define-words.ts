import { type TemplateLocale, templateLocales } from './template-locale.ts';

type Table<Slot extends string> = Readonly<Record<Slot, string>>;

/** What a template writes and how it is offered, slot by slot, in every language. */
export interface TemplateWords<Slot extends string = string> {
  readonly id: string;
  readonly tables: Readonly<Record<TemplateLocale, Table<Slot>>>;
}

/** Checks at compile time that every language has every slot of the English words. */
export function defineWords<const Slot extends string>(
  id: string,
  tables: { readonly en: Table<Slot> } & {
    readonly [locale in Exclude<TemplateLocale, 'en'>]: Table<NoInfer<Slot>>;
  },
): TemplateWords<Slot> {
  return { id, tables };
}

/** The words with their keys `tpl.<id>.<slot>`. */
export function keyed(
  words: readonly TemplateWords[],
): Readonly<Record<TemplateLocale, ReadonlyMap<string, string>>> {
  const table = (locale: TemplateLocale) =>
    new Map(
      words.flatMap(({ id, tables }) =>
        Object.entries(tables[locale]).map(([slot, text]) => [`tpl.${id}.${slot}`, text] as const),
      ),
    );
  const [en, it, ru, he] = templateLocales.map(table);
  return { en: en!, it: it!, ru: ru!, he: he! };
}
