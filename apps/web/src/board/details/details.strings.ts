import { defineStrings } from '../../i18n/defineStrings.ts';

/** What the details, the table, the matrix and the library say; fetched with the first of them. */
export const detailsStrings = defineStrings({
  en: { 'details.tab': 'Details' },
  it: { 'details.tab': 'Dettagli' },
  ru: { 'details.tab': 'Подробности' },
  he: { 'details.tab': 'פרטים' },
});
