import type { Transaction } from '@feltline/board';
import { isDay } from '@feltline/journey';
import type { CellError, SheetColumn } from '../sheet/sheetTypes.ts';

/** What is wrong with words that were to be a choice, a number or a day, in words of the person. */
export interface CellWords {
  readonly oneOf: (names: string) => string;
  readonly day: string;
  readonly whole: (low: number, high: number) => string;
  readonly feeling: string;
}

/** The value that words mean among options: its own name in any case, or what a person reads. */
export function optionOf(
  options: NonNullable<SheetColumn<unknown>['options']>,
  words: string,
): string | undefined {
  const asked = words.trim().toLocaleLowerCase();
  return options.find(
    ({ value, name }) => value.toLowerCase() === asked || name.toLocaleLowerCase() === asked,
  )?.value;
}

/** Writes one of the options, or nothing for no words. */
export function writeOption<Row>(
  options: NonNullable<SheetColumn<Row>['options']>,
  words: CellWords,
  say: (tx: Transaction, row: Row, value: string | undefined) => void,
): NonNullable<SheetColumn<Row>['write']> {
  return (tx, row, said) => {
    const value = said.trim() === '' ? undefined : optionOf(options, said);
    if (said.trim() !== '' && value === undefined)
      return wrong(said, words.oneOf(options.map(({ name }) => name).join(', ')));
    say(tx, row, value);
    return undefined;
  };
}

export function dayOf(said: string, words: CellWords): CellError | { readonly value?: string } {
  const day = said.trim();
  if (day === '') return {};
  return isDay(day) ? { value: day } : wrong(said, words.day);
}

export function wholeOf(
  said: string,
  low: number,
  high: number,
  words: CellWords,
): CellError | { readonly value?: number } {
  if (said.trim() === '') return {};
  const number = Number(said.trim());
  const isFit = Number.isInteger(number) && number >= low && number <= high;
  return isFit ? { value: number } : wrong(said, words.whole(low, high));
}

/** Integer tenths for units as people write them; nothing said is unknown, null. */
export function tenthsOf(said: string, words: CellWords): CellError | { value: number | null } {
  const plain = said.replace(/[\u2066-\u2069\u200e\u200f\s]/g, '');
  if (plain === '' || plain === '?') return { value: null };
  const units = Number(plain.replace(',', '.').replace('−', '-'));
  return Math.abs(units) <= 2 ? { value: Math.round(units * 10) || 0 } : wrong(said, words.feeling);
}

export function isError<T extends object>(answer: CellError | T): answer is CellError {
  return 'expected' in answer;
}

function wrong(got: string, expected: string): CellError {
  return { got, expected };
}
