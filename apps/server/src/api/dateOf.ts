import { isDay } from '@feltline/journey';
import { Problem, shown } from './Problem.ts';

/** How a day is asked for, for the description of the API. */
export const dateParameter = {
  description: 'The day that reviews are overdue at, YYYY-MM-DD; today in UTC if left out.',
  schema: { type: 'string', format: 'date' },
};

/** The day that a call names, else today in UTC. @throws Problem where it names none */
export function dateOf(named: string | undefined): string {
  const date = named ?? new Date().toISOString().slice(0, 10);
  if (isDay(date)) return date;
  throw new Problem('bad-value', {
    detail: 'date',
    got: shown(date),
    expected: 'a day as YYYY-MM-DD',
  });
}
