import type { PastedCell } from './pasted-grid.ts';

/**
 * Cells of tab-separated text as spreadsheets copy it: a cell that holds a tab, a line break or begins with a quote
 * stands in quotes, quotes in it are doubled. A quote in the middle of a cell is a quote.
 */
export function readTsv(text: string): PastedCell[][] {
  const rows: PastedCell[][] = [];
  let row: PastedCell[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : undefined;
    const end = quoted?.end ?? plainEnd(text, at);
    row.push({ text: (quoted?.text ?? text.slice(at, end)).trim() });
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) break;
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return rows;
}

function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBorder(text[at])) at++;
  return at;
}

/** Nothing if the quotes do not close right before a border: then they are words like any other. */
function quotedCell(text: string, from: number): { text: string; end: number } | undefined {
  let at = from + 1;
  while (at < text.length) {
    if (text[at] !== '"') at++;
    else if (text[at + 1] === '"') at += 2;
    else break;
  }
  const end = at + 1;
  if (at >= text.length || (end < text.length && !isBorder(text[end]))) return undefined;
  const inside = text.slice(from + 1, at);
  return { text: inside.replaceAll('""', '"').replace(/\r\n?/g, '\n'), end };
}

function isBorder(sign: string | undefined): boolean {
  return sign === '\t' || sign === '\n' || sign === '\r';
}
