import {
  channelTypes,
  evidences,
  expectations,
  moments,
  ownerships,
  progressions,
  type TouchpointProps,
  touchpointStates,
} from '../records/touchpoint.ts';
import { words as say, type Words } from './csv-words.ts';
import { joinList, splitList } from './list-cells.ts';
import { meantBy } from './synonyms.ts';

type Value = string | number | boolean | readonly string[];

/** A column that holds one field of a touchpoint. */
export interface FieldColumn {
  readonly name: string;
  readonly prop: keyof TouchpointProps;
  /** What a cell that is not blank has to be, for errors. */
  readonly expected: Words;
  /** Nothing if the cell is none of that. */
  parse(cell: string): Value | undefined;
  format(value: unknown): string;
}

/** In the order they are written. */
export const fieldColumns: readonly FieldColumn[] = [
  choice('channel_type', 'channelType', channelTypes),
  words('channel', 'channel'),
  choice('ownership', 'ownership', ownerships),
  truth('paid', 'paid'),
  words('purpose', 'purpose'),
  words('need', 'need'),
  words('expectation', 'expectation'),
  choice('expectation_met', 'expectationMet', expectations),
  whole('importance_customer', 'importanceCustomer', 1, 5),
  whole('importance_business', 'importanceBusiness', 1, 5),
  choice('moment', 'moment', moments),
  words('moment_why', 'momentWhy'),
  choice('progresses', 'progresses', progressions),
  whole('help_needed', 'helpNeeded', 0, 3),
  words('owner', 'owner'),
  words('team', 'team'),
  choice('status', 'status', touchpointStates),
  choice('evidence', 'evidence', evidences),
  day('last_reviewed', 'lastReviewedAt'),
  whole('review_every_days', 'reviewEveryDays', 1, 36_500),
  list('tags', 'tags'),
];

function words(name: string, prop: keyof TouchpointProps): FieldColumn {
  return { name, prop, expected: say('words'), parse: (cell) => cell, format: String };
}

function choice(name: string, prop: keyof TouchpointProps, values: readonly string[]): FieldColumn {
  const most = values.slice(0, -1).join(', ');
  const expected = say('choice', { most, last: values.at(-1) ?? '' });
  const parse = (cell: string) => values.find((value) => value === meantBy(name, cell));
  return { name, prop, expected, parse, format: String };
}

function truth(name: string, prop: keyof TouchpointProps): FieldColumn {
  const parse = (cell: string) => {
    const word = meantBy('truth', cell);
    return word === 'true' ? true : word === 'false' ? false : undefined;
  };
  return { name, prop, expected: say('truth'), parse, format: String };
}

function whole(name: string, prop: keyof TouchpointProps, low: number, high: number): FieldColumn {
  const parse = (cell: string) => {
    const value = /^\d+([.,]0*)?$/.test(cell.trim()) ? Number.parseInt(cell, 10) : Number.NaN;
    return value >= low && value <= high ? value : undefined;
  };
  return { name, prop, expected: say('whole', { low, high }), parse, format: String };
}

function day(name: string, prop: keyof TouchpointProps): FieldColumn {
  const parse = (cell: string) => (isDay(cell.trim()) ? cell.trim() : undefined);
  return { name, prop, expected: say('day'), parse, format: String };
}

function list(name: string, prop: keyof TouchpointProps): FieldColumn {
  const format = (value: unknown) => joinList(value as readonly string[]);
  return { name, prop, expected: say('words'), parse: splitList, format };
}

/** Whether a text is a day of the calendar: 2026-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
