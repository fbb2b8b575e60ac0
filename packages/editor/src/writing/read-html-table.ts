import { cssColor } from './css-color.ts';
import { decodeEntities } from './decode-entities.ts';
import type { PastedCell } from './pasted-grid.ts';

const tags = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const silent = new Set(['script', 'style', 'head', 'title', 'noscript', 'template']);
/** A cell that claims to span more than this lies. */
const maxSpan = 1_000;

/**
 * The cells of the first table in clipboard HTML, with their fill colours: from attributes and inline styles, and from
 * the classes of a style sheet, which is how one spreadsheet writes them. Nothing of the HTML is ever run or shown.
 * Merged cells keep their place; the places they cover are empty. Nothing if there is no table.
 */
export function readHtmlTable(html: string): PastedCell[][] | undefined {
  const start = html.search(/<table[\s>]/i);
  if (start < 0) return undefined;
  const classes = fillsOfClasses(html);
  const grid = new Grid();
  let depth = 0;
  let skipping = 0;
  let at = start;
  tags.lastIndex = start;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    const [whole, closing, rawName = '', attributes = ''] = match;
    if (skipping === 0) grid.write(html.slice(at, match.index));
    at = match.index + whole.length;
    const name = rawName.toLowerCase();
    if (silent.has(name)) skipping = Math.max(0, skipping + (closing ? -1 : 1));
    if (name === 'table') depth += closing ? -1 : 1;
    if (depth === 0) break;
    // a table within a cell is only words
    if (depth > 1 || skipping > 0) continue;
    if (name === 'tr') {
      if (closing) grid.endCell();
      else grid.startRow();
    } else if (name === 'td' || name === 'th') {
      if (closing) grid.endCell();
      else
        grid.startCell(
          fillOf(attributes, classes),
          span(attributes, 'colspan'),
          span(attributes, 'rowspan'),
        );
    } else if (name === 'br' || (closing && (name === 'p' || name === 'div' || name === 'li')))
      grid.newLine();
  }
  grid.endCell();
  return grid.rows;
}

/** Puts cells where they belong while spans of earlier ones take places up. */
class Grid {
  readonly rows: PastedCell[][] = [];
  /** How many more rows a column is covered by a cell from above. */
  readonly #covered: number[] = [];
  #words: string[] | undefined;
  #fill: string | undefined;

  startRow(): void {
    this.endCell();
    this.rows.push([]);
    this.#skipCovered();
  }

  startCell(fill: string | undefined, columns: number, rows: number): void {
    this.endCell();
    if (this.rows.length === 0) this.startRow();
    this.#words = [];
    this.#fill = fill;
    this.#columns = columns;
    this.#rows = rows;
  }

  #columns = 1;
  #rows = 1;

  write(raw: string): void {
    this.#words?.push(decodeEntities(raw.replace(/[ \t\r\n]+/g, ' ')));
  }

  newLine(): void {
    this.#words?.push('\n');
  }

  endCell(): void {
    const row = this.rows.at(-1);
    if (!this.#words || !row) return;
    const text = this.#words
      .join('')
      .replace(/ *\n */g, '\n')
      .replace(/[ \u00a0]+/g, ' ')
      .trim();
    this.#words = undefined;
    const from = row.length;
    row.push(this.#fill === undefined ? { text } : { text, fill: this.#fill });
    for (let i = 1; i < this.#columns; i++) row.push({ text: '' });
    for (let i = 0; i < this.#columns; i++) this.#covered[from + i] = this.#rows - 1;
    this.#skipCovered();
  }

  #skipCovered(): void {
    const row = this.rows.at(-1);
    if (!row) return;
    for (
      let left = this.#covered[row.length] ?? 0;
      left > 0;
      left = this.#covered[row.length] ?? 0
    ) {
      this.#covered[row.length] = left - 1;
      row.push({ text: '' });
    }
  }
}

function span(attributes: string, name: 'colspan' | 'rowspan'): number {
  const value = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(1, value), maxSpan);
}

function fillOf(attributes: string, classes: ReadonlyMap<string, string>): string | undefined {
  const style = attribute(attributes, 'style');
  const own = (style && fillOfStyle(decodeEntities(style))) || attribute(attributes, 'bgcolor');
  const names = attribute(attributes, 'class')?.split(/\s+/) ?? [];
  const css = own || names.map((name) => classes.get(name)).find(Boolean);
  const color = css && cssColor(css);
  return color === '#FFFFFF' ? undefined : color;
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  ).exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

function fillOfStyle(style: string): string | undefined {
  const value = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;]+)/i.exec(style)?.[1]?.trim();
  if (!value) return undefined;
  return /rgba?\([^)]*\)|#[0-9a-f]{3,8}\b|\b[a-z]+\b/i.exec(value)?.[0];
}

function fillsOfClasses(html: string): Map<string, string> {
  const fills = new Map<string, string>();
  for (const [, sheet = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)) {
    for (const [, name, body = ''] of sheet.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
      const fill = fillOfStyle(body.replace(/\s+/g, ' '));
      if (name && fill) fills.set(name, fill);
    }
  }
  return fills;
}
