import type { ImportError } from '@feltline/board';
import { looksLikeExcalidraw } from '@feltline/interchange/excalidraw';
import { maxCsvBytes, sizeError, type Words } from '@feltline/journey';
import type { WorkbookSheet } from './workbook/readWorkbook.ts';

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
  /** The sheets of a workbook; `content` is the first. */
  readonly sheets?: readonly WorkbookSheet[];
}

const maxDrawingBytes = 50 * 1024 * 1024;

/** Reads a file; one that is too large is refused unread. */
export async function readImportFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<ImportFile | { errors: readonly FileProblem[] }> {
  // A drawing has its pictures inside.
  const most = /\.excalidraw$/i.test(file.name) ? maxDrawingBytes : maxCsvBytes;
  const tooLarge = sizeError(file.size, most);
  if (tooLarge) return { errors: [tooLarge] };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, zipStart)) return readSheets(file.name, bytes);
  const other = otherKind(bytes);
  if (other) return { errors: [other] };
  const content = asUtf8(bytes);
  const start = new TextDecoder().decode(content.subarray(0, 2000)).trimStart();
  if (/\.excalidraw$/i.test(file.name) || looksLikeExcalidraw(start))
    return { name: file.name, format: 'excalidraw', content };
  const isJson = /\.json$/i.test(file.name) || start.startsWith('{');
  return { name: file.name, format: isJson ? 'json' : 'text', content };
}

/** What reads workbooks comes with the first of them. */
async function readSheets(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ImportFile | { errors: readonly FileProblem[] }> {
  const { readWorkbook } = await import('./workbook/readWorkbook.ts');
  const sheets = await readWorkbook(bytes);
  if ('errors' in sheets) return sheets;
  return { name, format: 'text', content: sheets[0]?.content ?? new Uint8Array(), sheets };
}

/** Some spreadsheets write UTF-16 with a mark; everything else is left as it is, for the reader to judge. */
export function asUtf8(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : undefined;
  if (!encoding) return bytes;
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

const zipStart = [0x50, 0x4b, 0x03, 0x04];
/** Old workbooks, and new ones under a password, are in the same older kind of box. */
const boxStart = [0xd0, 0xcf, 0x11, 0xe0];

/** Files that people bring by mistake, by their first bytes. */
const others = [
  { starts: boxStart, kind: 'oldWorkbook', got: 'a workbook of an old kind (.xls)' },
  { starts: [0x89, 0x50, 0x4e, 0x47], kind: 'picture', got: 'a picture' },
  { starts: [0xff, 0xd8, 0xff], kind: 'picture', got: 'a picture' },
  { starts: [0x47, 0x49, 0x46, 0x38], kind: 'picture', got: 'a picture' },
  { starts: [0x52, 0x49, 0x46, 0x46], kind: 'picture', got: 'a picture' },
  { starts: [0x25, 0x50, 0x44, 0x46], kind: 'pdf', got: 'a PDF' },
] as const;

function otherKind(bytes: Uint8Array): FileProblem | undefined {
  const found = others.find(({ starts }) => startsWith(bytes, starts));
  if (!found) return undefined;
  if (found.kind === 'oldWorkbook' && isLocked(bytes))
    return {
      got: 'a workbook with a password',
      gotWords: { key: 'import.kind.lockedWorkbook' },
      expected: 'a workbook without a password, or a CSV of it',
      expectedWords: { key: 'import.want.unlocked' },
    };
  return {
    got: found.got,
    gotWords: { key: `import.kind.${found.kind}` },
    expected: 'a CSV, an .xlsx workbook or a JSON file',
    expectedWords: {
      key: found.kind === 'oldWorkbook' ? 'import.want.xlsx' : 'import.csvOrJson',
    },
  };
}

function startsWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, at) => bytes[at] === byte);
}

/** The box of a workbook under a password has a part of this name, in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
}
