import type { TFunction } from 'i18next';
import type { KeptVersion, Worker } from './historyCalls.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A name among words of another direction keeps its own. */
const isolated = (words: string) => `\u2068${words}\u2069`;

/** What a version is called: its name, or why it was kept. */
export function titleOf(
  { label, kind }: Pick<KeptVersion, 'label' | 'kind'>,
  t: TFunction,
): string {
  return label || t(`history.kind.${kind}`);
}

export function timeOf(when: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(when));
}

/** Today, yesterday, or the date; with the year where it is another one. */
export function dayOf(when: string, language: string, now = new Date()): string {
  const date = new Date(when);
  const days = Math.round((startOf(date) - startOf(now)) / DAY_MS);
  if (days >= -1 && days <= 0) {
    const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
    return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
  }
  const isThisYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(date);
}

/** For “since …”: the day of the week where it is clear which, else the date. */
export function sinceWords(when: string, language: string, now = new Date()) {
  const date = new Date(when);
  const isToday = startOf(now) === startOf(date);
  const isNear = !isToday && startOf(now) - startOf(date) < 6.5 * DAY_MS;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, options).format(date);
  const onDate = { day: 'numeric', month: 'long' } as const;
  return {
    by: isNear ? ('day' as const) : ('date' as const),
    // a day of the week would need another case in Russian, which only dates come in
    day: format(language.startsWith('ru') ? onDate : { weekday: 'long' }),
    date: format(isToday ? { timeStyle: 'short' } : onDate),
  };
}

/** Names in a row, the first two of them. */
export function namesOf(
  people: readonly Pick<Worker, 'name'>[],
  t: TFunction,
  language: string,
): string {
  const names = people.map(({ name }) => isolated(name.trim() || t('history.somebody')));
  const shown = names.length > 3 ? [...names.slice(0, 2), t('history.others')] : names;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(shown);
}

/** So many added, changed and removed, without what is none. */
export function workWords(
  { added, changed, removed }: Pick<Worker, 'added' | 'changed' | 'removed'>,
  t: TFunction,
): string {
  return [
    added > 0 ? t('history.work.added', { count: added }) : '',
    changed > 0 ? t('history.work.changed', { count: changed }) : '',
    removed > 0 ? t('history.work.removed', { count: removed }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What went wrong, in words that keep their own direction. */
export function whyOf(error: unknown): string {
  return isolated(error instanceof Error ? error.message : String(error));
}

function startOf(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
