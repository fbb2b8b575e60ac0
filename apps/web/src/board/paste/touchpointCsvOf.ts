import type { PastedGrid } from '@feltline/editor';
import { isTouchpointList as isListText } from '@feltline/journey';

/** Whether the cells are a list of touchpoints, in our words or anybody's. */
export function isTouchpointList(grid: PastedGrid): boolean {
  return grid.rows.length > 1 && isListText(csvOf(grid));
}

/** The cells as a CSV file, for the import that reads such lists. */
export function touchpointCsvOf(grid: PastedGrid, name: string): File {
  return new File([csvOf(grid)], name, { type: 'text/csv' });
}

function csvOf(grid: PastedGrid): string {
  const quoted = (text: string) =>
    /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return grid.rows.map((row) => row.map(({ text }) => quoted(text)).join(',')).join('\n');
}
