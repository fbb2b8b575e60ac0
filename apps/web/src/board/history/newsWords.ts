import type { TFunction } from 'i18next';
import type { News } from './historyCalls.ts';
import { namesOf, sinceWords } from './versionWords.ts';

/** “12 changes by Dani and Marta since Tuesday”. */
export function newsWords({ since, people, records, more }: News, t: TFunction, language: string) {
  const { by, day, date } = sinceWords(since ?? '', language);
  const count = records.length + more;
  return t(`history.news.${by}`, { count, who: namesOf(people, t, language), day, date });
}
