import Papa from 'papaparse';
import { neutralised } from '../../csv/formula-cells.ts';

export interface ListOptions {
  /** Where a record is opened in a browser; without it the lists have no links. */
  readonly linkTo?: (record: string) => string;
}

/** Rows under names, with the byte-order mark that spreadsheets need for other scripts than Latin. */
export function listCsv(
  names: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  const cells = [names, ...rows].map((row) => row.map((cell) => neutralised(String(cell ?? ''))));
  return `\uFEFF${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
