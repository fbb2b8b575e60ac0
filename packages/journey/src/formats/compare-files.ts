import { type ImportError, importNativeJson, type Read, type RecordId } from '@feltline/board';
import { type ComparisonReport, comparisonReport } from '../analyses/comparison-report.ts';
import { journeyFacts } from '../analyses/journey-facts.ts';
import { readOfRecords } from './read-of-records.ts';

export interface CompareWishes {
  /** Ids of the maps; without them the map that both files hold, else the only one of each. */
  readonly from?: RecordId;
  readonly to?: RecordId;
}

/** Which of the two files is not in order. */
export interface CompareFileError extends ImportError {
  readonly file: 'from' | 'to';
}

/** Before and after between two exported boards (native JSON, as text or parsed). */
export function compareFiles(
  from: unknown,
  to: unknown,
  wishes: CompareWishes = {},
): ComparisonReport | { errors: CompareFileError[] } {
  const [before, after] = [importNativeJson(from), importNativeJson(to)];
  const errors = [...errorsOf('from', before), ...errorsOf('to', after)];
  if ('errors' in before || 'errors' in after) return { errors };
  const [old, now] = [readOfRecords(before.records), readOfRecords(after.records)];
  const common = mapsOf(old).filter((id) => mapsOf(now).includes(id));
  const shared = common.length === 1 ? common[0] : undefined;
  const first = mapIn(old, wishes.from ?? shared, 'from');
  const second = mapIn(now, wishes.to ?? shared, 'to');
  if (typeof first !== 'string' || typeof second !== 'string') {
    return { errors: [first, second].flatMap((one) => (typeof one === 'string' ? [] : one)) };
  }
  return comparisonReport(journeyFacts(first, old), journeyFacts(second, now));
}

function errorsOf(file: 'from' | 'to', read: object): CompareFileError[] {
  return 'errors' in read ? (read.errors as ImportError[]).map((one) => ({ ...one, file })) : [];
}

function mapsOf(read: Read): readonly RecordId[] {
  return read.ofKind('journey-map').filter((id) => read.record(id)?.problem === undefined);
}

function mapIn(
  read: Read,
  wanted: RecordId | undefined,
  file: 'from' | 'to',
): RecordId | CompareFileError {
  const maps = mapsOf(read);
  const [only] = maps;
  if (wanted !== undefined && maps.includes(wanted)) return wanted;
  if (wanted !== undefined) {
    return { file, column: 'id', got: wanted, expected: 'the id of a journey map in the file' };
  }
  if (only && maps.length === 1) return only;
  return {
    file,
    column: 'records',
    got: `${maps.length} journey maps`,
    expected: 'one, or its id',
  };
}
