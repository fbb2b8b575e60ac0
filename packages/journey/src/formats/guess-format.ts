import { columnOf } from '../csv/csv-columns.ts';
import { decodeCsv } from '../csv/decode-csv.ts';
import { aboutOf } from '../csv/foreign/column-words.ts';
import { columnMeantBy } from '../csv/header-synonyms.ts';
import { cutCells, delimiters } from '../csv/parse-csv.ts';
import { readTouchpointRows } from '../csv/read-rows.ts';
import { vocColumnOf } from './voc/voc-columns.ts';
import { laneTypeOf } from './wide/lane-type-of.ts';
import { isHeaderLabel } from './wide/wide-header.ts';

/** Texts that maps are read from. */
export const textFormats = ['touchpoints-csv', 'wide-csv', 'voc-csv', 'mermaid'] as const;
export type TextFormat = (typeof textFormats)[number];

/** A header stands among so many first rows; longer cells name no column. */
const firstRows = 10;
const longestName = 60;

/** What a text is by the words in its first row and its first column; a touchpoint list if they tell nothing. */
export function guessFormat(source: string | Uint8Array): TextFormat {
  const decoded = decodeCsv(source);
  if ('error' in decoded) return 'touchpoints-csv';
  const lines = decoded.text.split('\n', 400);
  if (lines.some((line) => /^\s*journey\s*$/i.test(line))) return 'mermaid';
  const text = lines.join('\n');
  const rows = delimiters
    .map((delimiter) => cutCells(text, delimiter))
    .map((cut) => ('rows' in cut ? cut.rows : []))
    .sort((a, b) => known(b) - known(a) || cellsIn(b) - cellsIn(a))[0];
  if (!rows) return 'touchpoints-csv';
  const answers = rows.slice(0, 1).flat().map(vocColumnOf);
  if (answers.includes('date') && answers.includes('score')) return 'voc-csv';
  const labels = rows.map(([label = '']) => label).filter((label) => isLaneLabel(label));
  const columns = Math.max(...rows.slice(0, firstRows).map(columnsIn));
  return new Set(labels).size > Math.max(columns, 1) ? 'wide-csv' : 'touchpoints-csv';
}

function known(rows: readonly (readonly string[])[]): number {
  return Math.max(0, ...rows.slice(0, firstRows).map(columnsIn));
}

function cellsIn(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, firstRows).reduce((sum, row) => sum + row.length, 0);
}

function columnsIn(row: readonly string[]): number {
  return row.length < 2 ? 0 : row.filter(isColumn).length;
}

function isColumn(name: string): boolean {
  if (name.trim() === '' || name.length > longestName) return false;
  if (columnOf(name).kind !== 'attribute' || vocColumnOf(name)) return true;
  return columnMeantBy(name) !== undefined || aboutOf(name) !== undefined;
}

function isLaneLabel(label: string): boolean {
  if (label.trim() === '' || label.length > longestName) return false;
  if (/\[[a-z-]+( \+)?(:.*)?\]$/.test(label) || isHeaderLabel(label)) return true;
  return laneTypeOf(label) !== 'stickies' || aboutOf(label) !== undefined;
}

/** Whether a table is a list of touchpoints by what its columns are called. */
export function isTouchpointList(source: string): boolean {
  if (guessFormat(source) !== 'touchpoints-csv') return false;
  const read = readTouchpointRows(source, { isForeign: true, leaveOut: true });
  if ('errors' in read) return false;
  const named = (read.columns ?? []).filter(({ header, meaning }) => meaning && isColumn(header));
  return named.length >= 2;
}
