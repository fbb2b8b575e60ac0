import type { ImportError } from '@feltline/board';
import { maxCsvBytes, type Words } from '@feltline/journey';

/** What is wrong with a file, in English for tools and, where we have them, as words of the reader's language. */
export interface FileProblem extends ImportError {
  readonly gotWords?: Words;
  readonly expectedWords?: Words;
}

export type ImportFormat = 'json' | 'touchpoints-csv';

/** A file within the limit, with its format; what it says is not checked yet. */
export interface ImportFile {
  readonly name: string;
  readonly format: ImportFormat;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Reads a file; one that is too large is refused unread. */
export async function readImportFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<ImportFile | { errors: readonly FileProblem[] }> {
  if (file.size > maxCsvBytes) return { errors: [tooLarge(file.size)] };
  const content = asUtf8(new Uint8Array(await file.arrayBuffer()));
  const start = new TextDecoder().decode(content.subarray(0, 200)).trimStart();
  const isJson = /\.json$/i.test(file.name) || start.startsWith('{');
  return { name: file.name, format: isJson ? 'json' : 'touchpoints-csv', content };
}

/** Some spreadsheets write UTF-16 with a mark; everything else is left as it is, for the reader to judge. */
export function asUtf8(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : undefined;
  if (!encoding) return bytes;
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

function tooLarge(bytes: number): FileProblem {
  const megabytes = (size: number) => Math.round((size / 1024 / 1024) * 10) / 10;
  const [got, most] = [megabytes(bytes), megabytes(maxCsvBytes)];
  return {
    got: `${got} MB`,
    gotWords: { key: 'journey.csv.megabytes', vars: { count: got } },
    expected: `at most ${most} MB`,
    expectedWords: { key: 'journey.csv.atMostMegabytes', vars: { count: most } },
  };
}
