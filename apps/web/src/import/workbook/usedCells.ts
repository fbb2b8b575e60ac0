import { unpacked, type ZipEntry } from './zipEntries.ts';

/** How far the cells of a sheet reach, from 1. */
export interface UsedCells {
  readonly rows: number;
  readonly columns: number;
}

const cell = /<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g;
/** What begins a cell is shorter; a long text between two marks is not kept. */
const longestHead = 500;
const sheet = /^xl\/worksheets\/[^/]+\.xml$/;

/**
 * How far the sheets of a workbook reach, read without keeping anything: one cell in the last corner would fill the
 * memory. Nothing where they unpack to more than so many bytes.
 */
export async function usedCells(
  entries: readonly ZipEntry[],
  mostBytes: number,
): Promise<UsedCells | undefined> {
  const used = { rows: 0, columns: 0 };
  let bytes = entries.reduce((sum, { name, size }) => sum + (sheet.test(name) ? 0 : size), 0);
  if (bytes > mostBytes) return undefined;
  for (const entry of entries.filter(({ name }) => sheet.test(name))) {
    const decoder = new TextDecoder();
    const reader = unpacked(entry).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.length;
      if (bytes > mostBytes) {
        await reader.cancel();
        return undefined;
      }
      const text = rest + decoder.decode(part.value, { stream: true });
      const whole = text.lastIndexOf('>') + 1;
      for (const [, letters = '', row = ''] of text.slice(0, whole).matchAll(cell)) {
        used.rows = Math.max(used.rows, Number(row));
        used.columns = Math.max(used.columns, columnOf(letters));
      }
      rest = text.slice(Math.max(whole, text.length - longestHead));
    }
  }
  return used;
}

/** The place of a column from 1: A is 1, AA is 27. */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
