import type { PastedGrid } from '@feltline/editor';

/** Columns that only a touchpoint list has under these names. */
const telling = ['stage', 'title'];

/** Whether the first row names the columns of a touchpoint list. */
export function isTouchpointList(grid: PastedGrid): boolean {
  const names = grid.rows[0]?.map(({ text }) => text.trim().toLowerCase()) ?? [];
  return grid.rows.length > 1 && telling.every((name) => names.includes(name));
}

/** The cells as a CSV file, for the import that reads such lists. */
export function touchpointCsvOf(grid: PastedGrid, name: string): File {
  const quoted = (text: string) =>
    /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = grid.rows.map((row) => row.map(({ text }) => quoted(text)).join(','));
  return new File([lines.join('\n')], name, { type: 'text/csv' });
}
