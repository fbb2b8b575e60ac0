import { readHtmlTable } from './read-html-table.ts';
import { readTsv } from './read-tsv.ts';

/** One cell of what was copied in a spreadsheet. */
export interface PastedCell {
  readonly text: string;
  /** `#RRGGBB`, where the cell is filled with something other than white. */
  readonly fill?: string;
}

/** Rows of cells as they stood in the spreadsheet; all rows are equally long. */
export interface PastedGrid {
  readonly rows: readonly (readonly PastedCell[])[];
  readonly columns: number;
  /** Rows times columns. */
  readonly cells: number;
}

/** A range of a spreadsheet with more cells than this is not taken. */
export const maxPastedCells = 5_000;
/** Cells with more characters than this in all are not taken. */
export const maxGridCharacters = 500_000;
/** Other words longer than this are not taken, characters. */
export const maxPastedCharacters = 100_000;

/**
 * The range of a spreadsheet that is in the clipboard, if it is one. The HTML flavour knows the colours, the plain one
 * is exact about line breaks; where both are there and agree, each gives what it knows best.
 */
export function pastedGrid(content: {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}): PastedGrid | undefined {
  const fromText = content.text === undefined ? undefined : trimmed(readTsv(content.text));
  const html = content.html === undefined ? undefined : readHtmlTable(content.html);
  const fromHtml = html && trimmed(html);
  if (fromHtml && fromHtml.cells > 1) {
    const exact = fromText && sameShape(fromText, fromHtml) ? fromText : undefined;
    return exact ? withFills(exact, fromHtml) : fromHtml;
  }
  return fromText && fromText.columns > 1 ? fromText : undefined;
}

/** Without the empty rows at the end (spreadsheets add a line end) and empty columns at the far side. */
function trimmed(rows: readonly (readonly PastedCell[])[]): PastedGrid {
  const isFilled = (cell: PastedCell) => cell.text !== '' || cell.fill !== undefined;
  const last = rows.findLastIndex((row) => row.some(isFilled));
  const kept = rows.slice(0, last + 1);
  const columns = kept.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0);
  const full = kept.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? { text: '' }));
  return { rows: full, columns, cells: full.length * columns };
}

function sameShape(a: PastedGrid, b: PastedGrid): boolean {
  return a.rows.length === b.rows.length && a.columns === b.columns;
}

function withFills(grid: PastedGrid, fills: PastedGrid): PastedGrid {
  const rows = grid.rows.map((row, i) =>
    row.map(({ text }, j) => {
      const fill = fills.rows[i]?.[j]?.fill;
      return fill === undefined ? { text } : { text, fill };
    }),
  );
  return { ...grid, rows };
}
