import type { RecordInput } from '@feltline/board';

/** Languages every template exists in. */
export type TemplateLocale = 'en' | 'he';

/** Something to start from, as data. */
export interface Template {
  /** As the HTTP interface knows it. */
  readonly id: string;
  /** Key of its name for the translator; `About` behind it is a sentence about it. */
  readonly title: string;
  /** New records, parents first; `at` is the top left corner of the whole, `board` space. */
  build(
    locale: TemplateLocale,
    at: { readonly x: number; readonly y: number },
  ): readonly RecordInput[];
}
