export interface TestSheet {
  readonly name: string;
  /** Cells as XML: `<c r="A1" …>…</c>`, one text for each row. */
  readonly rows: readonly string[];
}

const office = 'http://schemas.openxmlformats.org';
const main = `xmlns="${office}/spreadsheetml/2006/main"`;

/** A text cell. */
export function textCell(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A number; style 1 is a day, 2 a day with a time, 3 percent, 4 one decimal, 5 percent with a decimal. */
export function numberCell(at: string, value: number, style = 0): string {
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
}

/** A small .xlsx as spreadsheets write them, for tests. */
export function workbookOf(
  sheets: readonly TestSheet[],
  merged?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const links = (body: string) =>
    `<Relationships xmlns="${office}/package/2006/relationships">${body}</Relationships>`;
  const formats = [0, 14, 22, 9, 164, 165].map((id) => `<xf numFmtId="${id}"/>`).join('');
  const merge = merged ? `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>` : '';
  return zipOf({
    '_rels/.rels': links(link('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}/officeDocument/2006/relationships"><sheets>${sheets
      .map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      sheets
        .map((_, i) => link(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
        .join('') + link('rId99', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;€&quot;#,##0.0;[Red]-#,##0.0"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="6">${formats}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet ${main}><sheetData>${rows
          .map((cells, row) => `<row r="${row + 1}">${cells}</row>`)
          .join('')}</sheetData>${merge}</worksheet>`,
      ]),
    ),
  });
}

/** A ZIP of texts. */
export async function zipOf(
  files: Readonly<Record<string, string>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const list: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const label = new TextEncoder().encode(name);
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    const size = new TextEncoder().encode(text).length;
    const about = fields([20, 2], [0, 2], [8, 2], [0, 4], [0, 4], [packed.length, 4], [size, 4]);
    const names = fields([label.length, 2], [0, 2]);
    list.push(fields([0x02014b50, 4], [20, 2]), about, names);
    list.push(fields([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), label);
    const entry = [fields([0x04034b50, 4]), about, names, label, packed];
    parts.push(...entry);
    at += entry.reduce((sum, { length }) => sum + length, 0);
  }
  const count = Object.keys(files).length;
  const length = list.reduce((sum, part) => sum + part.length, 0);
  const end = fields([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [length, 4], [at, 4], [0, 2]);
  return new Uint8Array(await new Blob([...parts, ...list, end]).arrayBuffer());
}

/** Numbers of so many bytes, the lowest first. */
function fields(...numbers: readonly (readonly [value: number, bytes: number])[]) {
  const bytes = numbers.flatMap(([value, size]) =>
    Array.from({ length: size }, (_, i) => (value / 256 ** i) & 255),
  );
  return new Uint8Array(bytes);
}
