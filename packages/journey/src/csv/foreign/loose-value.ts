import type { FieldColumn } from '../field-columns.ts';
import { meantBy, normalised } from '../synonyms.ts';
import { numberOf } from './feelings.ts';

/** How much something matters, in words: out of 5. */
const weights: readonly (readonly [value: number, words: RegExp])[] = [
  [
    5,
    /^(critical|very high|highest|crucial|критич\S*|очень высок\S*|molto alt[ao]|critic[ao]|קריטי\S*|גבוהה? מאוד)$/,
  ],
  [4, /^(high|h|alt[ao]|высок\S*|גבוהה?)$/],
  [3, /^(medium|mid|med|m|normal|medi[ao]|средн\S*|בינוני\S*)$/],
  [2, /^(low|l|bass[ao]|низк\S*|נמוכה?)$/],
  [1, /^(very low|lowest|none|molto bass[ao]|очень низк\S*|נמוכה? מאוד)$/],
];

/**
 * A cell of somebody else's list as a value of ours, beyond what we write ourselves: "high" for importance, a tick
 * under "moment of truth", a day as 31.12.2025. `cells` are all of the column.
 */
export function looseValue(
  column: FieldColumn,
  cell: string,
  cells: readonly string[],
): ReturnType<FieldColumn['parse']> {
  const word = normalised(cell);
  if (column.name.startsWith('importance')) {
    const said = weights.find(([, words]) => words.test(word))?.[0];
    if (said !== undefined) return said;
    const value = numberOf(cell);
    const isOfTen = cells.some((one) => (numberOf(one) ?? 0) > 5);
    if (value !== undefined && isOfTen) {
      return value >= 1 && value <= 10 ? Math.ceil(value / 2) : undefined;
    }
  }
  if (column.name === 'moment') {
    if (/^[★⭐✓✔☑●•*]/u.test(cell.trim())) return 'mot';
    const truth = meantBy('truth', cell);
    if (truth === 'true') return 'mot';
    if (truth === 'false' || word === '-') return 'none';
  }
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell.trim()) ?? [];
  if (day && month && year) {
    return column.parse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  return column.parse(cell);
}
