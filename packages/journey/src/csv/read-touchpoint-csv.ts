import { newId, type Read, type RecordId, type Transaction } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { keepingStart } from '../commands/keep-start.ts';
import { readMap } from '../read-map.ts';
import type { Day } from '../records/day.ts';
import { mapWords } from '../words.ts';
import { type CsvWarning, csvError, type TouchpointCsvError } from './csv-error.ts';
import { words } from './csv-words.ts';
import { emptyState, stateOf } from './draft-state.ts';
import { MapDraft } from './map-draft.ts';
import { mergeRows, type PlannedRow } from './merge-rows.ts';
import { type ReadWishes, readTouchpointRows } from './read-rows.ts';
import { isRtlLocale, mostlyRtl } from './text-direction.ts';
import type { ColumnReading, TouchpointFile } from './touchpoint-row.ts';

export interface TouchpointCsvOptions extends ReadWishes {
  /** The map to update, or a new one. */
  readonly map: RecordId | 'new';
  /** Top left corner of a new map, `board` space. */
  readonly at?: Point;
  /** Language of the titles a new map or lane gets; English for one we do not have. */
  readonly locale?: string;
  /** Title of a new map. */
  readonly title?: string;
  /** The day that what was measured is of; today, where none is said. */
  readonly today?: Day;
}

/** What an import would do. Nothing happens before `apply`. */
export interface TouchpointCsvPlan {
  readonly plan: MapDraft;
  /** Rows that make a placement, change something, or say only what is known. */
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  /** What becomes of each row of the file, in its order. */
  readonly rows: readonly PlannedRow[];
  readonly warnings: readonly CsvWarning[];
  /** What is wrong with the rows that are left out, where that was wished. */
  readonly invalid: readonly TouchpointCsvError[];
  /** What each column was taken for; none where a file has no columns. */
  readonly columns: readonly ColumnReading[];
  /** Works on the board as it is then. @throws if the map has gone meanwhile */
  apply(tx: Transaction): { map: RecordId };
}

/**
 * Checks a touchpoint CSV and says what importing it would do. With a single error nothing of it
 * can be applied.
 */
export function planTouchpointCsv(
  source: string | Uint8Array,
  board: { readonly read: Read },
  options: TouchpointCsvOptions,
): TouchpointCsvPlan | { errors: TouchpointCsvError[]; columns?: readonly ColumnReading[] } {
  const { customer } = mapWords(options.locale ?? 'en');
  const file = readTouchpointRows(source, { customer, ...options });
  if ('errors' in file) return file;
  if (options.map !== 'new' && board.read.record(options.map)?.kind !== 'journey-map') {
    return { errors: [csvError('noMap', {}, options.map, words('map'))] };
  }
  return planRows(() => file, board, options);
}

/** What it would do to bring the rows that `fileOn` gives for a board into a map. */
export function planRows(
  fileOn: (read: Read) => TouchpointFile,
  board: { readonly read: Read },
  options: TouchpointCsvOptions,
): TouchpointCsvPlan {
  const file = fileOn(board.read);
  const { draft, result } = merged(file, board.read, options);
  const { created, updated, skipped, rows } = result;
  return {
    plan: draft,
    created,
    updated,
    skipped,
    rows,
    warnings: [...file.warnings, ...result.warnings],
    invalid: file.invalid ?? [],
    columns: file.columns ?? [],
    apply(tx) {
      const { draft } = merged(fileOn(tx.read), tx.read, options);
      if (options.map === 'new') write(tx, draft);
      else keepingStart(tx, tx.read, readMap(options.map, tx.read), () => write(tx, draft));
      return { map: draft.map };
    },
  };
}

/** A new map to merge files into. */
export function newMapDraft(file: TouchpointFile, options: Omit<TouchpointCsvOptions, 'map'>) {
  const { at = { x: 0, y: 0 }, locale = 'en' } = options;
  const title = file.title ?? options.title ?? mapWords(locale).map;
  const map = newId();
  const draft = new MapDraft(map, emptyState(), locale);
  const titles = file.rows.flatMap((row) => [row.stage, row.title]);
  const dir = (mostlyRtl(titles) ?? isRtlLocale(locale)) ? 'rtl' : 'ltr';
  const geometry = [at.x, at.y, 0, 0, 0] as const;
  draft.create({ id: map, kind: 'journey-map', geometry, text: title, props: { dir } });
  return draft;
}

function merged(file: TouchpointFile, read: Read, options: TouchpointCsvOptions) {
  const { map, locale = 'en' } = options;
  const draft =
    map === 'new' ? newMapDraft(file, options) : new MapDraft(map, stateOf(map, read), locale);
  return { draft, result: mergeRows(draft, file, read, options.today) };
}

function write(tx: Transaction, draft: MapDraft): void {
  for (const record of draft.records) tx.create(record);
  for (const { id, text, ...update } of draft.updates.values()) {
    if (text !== undefined) tx.setText(id, text);
    if (update.props || update.order) tx.update(id, update);
  }
  for (const id of draft.removals) tx.remove(id);
}
