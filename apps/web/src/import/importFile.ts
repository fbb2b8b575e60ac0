import type { ImportError } from '@feltline/board';

export type { ImportError };

export type ImportFormat = 'json' | 'touchpoints-csv';

/** A file that is text of a format we know; what it says is not checked yet. */
export interface ImportFile {
  readonly name: string;
  readonly format: ImportFormat;
  readonly text: string;
}

/** As in the HTTP interface: 10 MB. */
export const MAX_FILE_BYTES = 10_000_000;

/** Reads a file as text. Refuses what is too large (unread) and what is not text. */
export async function readImportFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<ImportFile | { errors: readonly ImportError[] }> {
  if (file.size > MAX_FILE_BYTES) {
    const got = `${(file.size / 1_000_000).toFixed(1)} MB`;
    return { errors: [{ got, expected: `at most ${MAX_FILE_BYTES / 1_000_000} MB` }] };
  }
  const text = asText(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) {
    return { errors: [{ got: 'bytes that are not text', expected: 'a CSV or JSON file in UTF-8 or UTF-16' }] };
  }
  const isJson = /\.json$/i.test(file.name) || text.trimStart().startsWith('{');
  return { name: file.name, format: isJson ? 'json' : 'touchpoints-csv', text };
}

/** UTF-8 with or without a mark, or UTF-16 with one (some spreadsheets); undefined for anything else. */
export function asText(bytes: Uint8Array): string | undefined {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
