import { newId, type RecordInput } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { mapRecords } from '../../commands/map-records.ts';
import { type CsvWarning, csvError, type TouchpointCsvError } from '../../csv/csv-error.ts';
import { words } from '../../csv/csv-words.ts';
import { isRtlLocale, mostlyRtl } from '../../csv/text-direction.ts';
import { tooLong } from '../../csv/too-long.ts';
import { mapWords } from '../../words.ts';
import { columnAt, readWideHeader } from './wide-header.ts';
import { readWideLanes } from './wide-lanes.ts';
import { WideMap } from './wide-map.ts';
import type { WideRow } from './wide-row.ts';

export interface WideOptions {
  /** Top left corner of the new map, `board` space. */
  readonly at?: Point;
  /** Language of the titles that the map gets where the table names none. */
  readonly locale?: string;
  readonly title?: string;
  /** What every note gets beside its colour. */
  readonly noteProps?: object;
  /** A table that other people made: more words for its rows, feelings on any scale. */
  readonly isForeign?: boolean;
}

/** What a table becomes: always a new map. Nothing happens before the records are created, parents first. */
export interface WidePlan {
  readonly counts: {
    readonly stages: number;
    readonly columns: number;
    readonly lanes: number;
    readonly touchpoints: number;
    readonly notes: number;
  };
  readonly records: readonly RecordInput[];
  readonly warnings: readonly CsvWarning[];
}

/**
 * Says which map a table of cells becomes: rows of phases, stages and steps, then a row per lane with its title first;
 * each line of a cell is a note, a touchpoint, or what the lane tells of one. Pure but for new ids.
 */
export function planWideTable(
  rows: readonly WideRow[],
  { at = { x: 0, y: 0 }, locale = 'en', title, noteProps = {}, isForeign }: WideOptions = {},
): WidePlan | { errors: TouchpointCsvError[] } {
  const long = rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ text }, i) => {
      // the first cell of a row is what it is called
      const column = i === 0 ? 'title' : '';
      return tooLong(text, column, { row, column: columnAt(i) }) ?? [];
    }),
  );
  if (long.length > 0) return { errors: long.slice(0, 100) };
  const header = readWideHeader(rows);
  if ('errors' in header) return header;
  const { customer, map: untitledMap, emotions, touchpoints } = mapWords(locale);
  const read = readWideLanes(header, { customer, emotions, touchpoints }, isForeign);
  if ('errors' in read) return read;
  if (read.lanes.length === 0) {
    return { errors: [csvError('noRows', {}, words('noLanes'), words('lanes'))] };
  }
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  const about = header.about.join('\n');
  const made = mapRecords({
    at,
    title: isForeign
      ? header.title || title || untitledMap
      : (title ?? (header.title || untitledMap)),
    dir: (mostlyRtl(texts) ?? isRtlLocale(locale)) ? 'rtl' : 'ltr',
    ...(about && { scenario: about }),
    stages: header.stages,
    lanes: read.lanes.map((lane) => ({ type: lane.type, title: lane.title })),
  });
  const map = new WideMap(made, noteProps, newId);
  for (const column of read.columns) map.column(column);
  for (const [i, lane] of read.lanes.entries()) map.notes(i, lane);
  return {
    counts: {
      stages: header.stages.length,
      columns: header.columns,
      lanes: read.lanes.length,
      touchpoints: read.columns.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0),
      notes: read.lanes.flatMap(({ notes }) => [...notes.values()].flat()).length,
    },
    records: map.records,
    warnings: read.warnings,
  };
}
