import type { ImportError } from '@feltline/board';
import { looksLikeExcalidraw } from '@feltline/interchange/excalidraw';
import { maxCsvBytes, type Words } from '@feltline/journey';

/** What is wrong with a file, in English for tools and, where we have them, as words of the reader's language. */
export interface FileProblem extends ImportError {
  readonly gotWords?: Words;
  readonly expectedWords?: Words;
}

/** What tables and diagrams a text is, is guessed later. */
export type ImportFormat = 'json' | 'text' | 'excalidraw';

/** A file within the limit, with its format; what it says is not checked yet. */
export interface ImportFile {
  readonly name: string;
  readonly format: ImportFormat;
  readonly content: Uint8Array<ArrayBuffer>;
}

const maxDrawingBytes = 50 * 1024 * 1024;

/** Reads a file; one that is too large is refused unread. */
export async function readImportFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<ImportFile | { errors: readonly FileProblem[] }> {
  // A drawing has its pictures inside.
  const most = /\.excalidraw$/i.test(file.name) ? maxDrawingBytes : maxCsvBytes;
  if (file.size > most) return { errors: [tooLarge(file.size, most)] };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const other = otherKind(bytes);
  if (other) return { errors: [other] };
  const content = asUtf8(bytes);
  const start = new TextDecoder().decode(content.subarray(0, 2000)).trimStart();
  if (/\.excalidraw$/i.test(file.name) || looksLikeExcalidraw(start))
    return { name: file.name, format: 'excalidraw', content };
  const isJson = /\.json$/i.test(file.name) || start.startsWith('{');
  return { name: file.name, format: isJson ? 'json' : 'text', content };
}

/** Some spreadsheets write UTF-16 with a mark; everything else is left as it is, for the reader to judge. */
export function asUtf8(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : undefined;
  if (!encoding) return bytes;
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

function tooLarge(bytes: number, limit: number): FileProblem {
  const megabytes = (size: number) => Math.round((size / 1024 / 1024) * 10) / 10;
  const [got, most] = [megabytes(bytes), megabytes(limit)];
  return {
    got: `${got} MB`,
    gotWords: { key: 'journey.csv.megabytes', vars: { count: got } },
    expected: `at most ${most} MB`,
    expectedWords: { key: 'journey.csv.atMostMegabytes', vars: { count: most } },
  };
}

/** Files that people bring by mistake, by their first bytes. */
const others = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    kind: 'workbook',
    got: 'a workbook (.xlsx) or another ZIP file',
  },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], kind: 'workbook', got: 'a workbook of an old kind (.xls)' },
  { starts: [0x89, 0x50, 0x4e, 0x47], kind: 'picture', got: 'a picture' },
  { starts: [0xff, 0xd8, 0xff], kind: 'picture', got: 'a picture' },
  { starts: [0x47, 0x49, 0x46, 0x38], kind: 'picture', got: 'a picture' },
  { starts: [0x52, 0x49, 0x46, 0x46], kind: 'picture', got: 'a picture' },
  { starts: [0x25, 0x50, 0x44, 0x46], kind: 'pdf', got: 'a PDF' },
] as const;

function otherKind(bytes: Uint8Array): FileProblem | undefined {
  const found = others.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  if (!found) return undefined;
  return {
    got: found.got,
    gotWords: { key: `import.kind.${found.kind}` },
    expected: 'a CSV or JSON file in UTF-8',
    expectedWords: {
      key: found.kind === 'workbook' ? 'import.saveAsCsv' : 'import.csvOrJson',
    },
  };
}
