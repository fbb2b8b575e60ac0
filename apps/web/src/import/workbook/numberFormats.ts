import { numberShownBy } from './shownNumber.ts';
import { columnOf } from './usedCells.ts';
import { unpacked, type ZipEntry } from './zipEntries.ts';

/** How the numbers of one sheet are shown: by row and column from 0. */
export type ShownNumbers = (row: number, column: number) => ((value: number) => string) | undefined;

const asIs: ShownNumbers = () => undefined;

/**
 * How each sheet of a workbook shows its numbers, in the order of its sheets: 0.45 is read as the 45% that a person
 * sees. What cannot be found out is read as it stands.
 */
export async function numberFormats(
  entries: readonly ZipEntry[],
): Promise<(sheet: number) => Promise<ShownNumbers>> {
  const text = async (name: string) => {
    const entry = entries.find((one) => one.name === name);
    return entry ? new Response(unpacked(entry)).text() : '';
  };
  const styles = stylesIn(await text('xl/styles.xml'));
  if (!styles.some(Boolean)) return async () => asIs;
  const targets = new Map(
    tags(await text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  );
  const paths = tags(await text('xl/workbook.xml'), 'sheet').map((tag) => {
    const target = targets.get(/:id="([^"]*)"/.exec(tag)?.[1]) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
  return async (sheet) => shownIn(await text(paths[sheet] ?? ''), styles);
}

function shownIn(
  sheet: string,
  styles: readonly (((value: number) => string) | undefined)[],
): ShownNumbers {
  const shown = new Map<string, (value: number) => string>();
  for (const tag of tags(sheet, 'c')) {
    const style = styles[Number(attribute(tag, 's') ?? 0)];
    const [, letters = '', row = ''] = /\br="([A-Z]{1,3})(\d{1,7})"/.exec(tag) ?? [];
    if (style && row) shown.set(`${Number(row) - 1} ${columnOf(letters) - 1}`, style);
  }
  return (row, column) => shown.get(`${row} ${column}`);
}

/** By the number that cells name. */
function stylesIn(xml: string): (((value: number) => string) | undefined)[] {
  const codes = new Map(
    tags(xml, 'numFmt').map((tag) => [
      Number(attribute(tag, 'numFmtId')),
      unescaped(attribute(tag, 'formatCode') ?? ''),
    ]),
  );
  const [, used = ''] = /<(?:\w+:)?cellXfs\b([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml) ?? [];
  return tags(used, 'xf').map((tag) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    return numberShownBy(id, codes.get(id));
  });
}

function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function unescaped(text: string): string {
  return text.replace(/&(quot|amp|lt|gt|apos);/g, (_, name: string) => signs[name] ?? '');
}

const signs: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
};
