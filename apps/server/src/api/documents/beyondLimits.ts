import type { ImportError, NativeRecord } from '@feltline/board';
import { checkValue } from '../../rooms/checkValue.ts';
import { InvalidUpdate } from '../../rooms/InvalidUpdate.ts';
import { structLimits } from '../../rooms/limits.ts';
import { shown } from '../Problem.ts';

/** A board of ten thousand stickies has to come back; a file of many more is no board. */
const maxRecords = 50_000;

/** What a room would not take from a person it does not take from a file either. */
export function beyondLimits(records: readonly NativeRecord[]): ImportError[] {
  if (records.length > maxRecords) {
    const expected = `at most ${maxRecords} records`;
    return [{ column: 'records', got: `${records.length} records`, expected }];
  }
  const { maxTextLength, maxKeyLength } = structLimits;
  return records.flatMap(({ text = '', kind, order = '', props = {} }, index) => {
    const row = index + 1;
    const errors: ImportError[] = [];
    const expectAtMost = (column: string, length: number, max: number): void => {
      if (length <= max) return;
      errors.push({
        row,
        column,
        got: `${length} characters`,
        expected: `at most ${max} characters`,
      });
    };
    expectAtMost('text', text.length, maxTextLength);
    expectAtMost('kind', kind.length, maxKeyLength);
    expectAtMost('order', order.length, maxKeyLength);
    try {
      checkValue(props);
    } catch (error) {
      if (!(error instanceof InvalidUpdate)) throw error;
      errors.push({
        row,
        column: 'props',
        got: shown(props),
        expected: error.message.replace(/^expected /, ''),
      });
    }
    return errors;
  });
}
