import { csvError, type TouchpointCsvError } from './csv-error.ts';
import { maxCsvBytes } from './csv-limits.ts';
import { words } from './csv-words.ts';

/** The text of a file: without byte-order mark, lines ending in \n. Size and encoding are checked first. */
export function decodeCsv(
  source: string | Uint8Array,
): { text: string } | { error: TouchpointCsvError } {
  const tooBig = sizeError(sizeOf(source));
  if (tooBig) return { error: tooBig };
  const { text, isDamaged } = decoded(source);
  const nul = text.indexOf('\0');
  const bad = isDamaged ? text.indexOf('\uFFFD') : -1;
  const first = [nul, bad].filter((at) => at >= 0).sort((a, b) => a - b)[0];
  if (first !== undefined || isDamaged) {
    const at = first ?? 0;
    const got = at === nul ? words('nul') : words('notUtf8');
    const row = text.slice(0, at).split('\n').length;
    return { error: csvError('notText', { row }, got, words('utf8')) };
  }
  return { text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') };
}

/** What is wrong with a file of so many bytes; nothing where it may be read. */
export function sizeError(bytes: number, most = maxCsvBytes): TouchpointCsvError | undefined {
  if (bytes <= most) return undefined;
  const got = words('megabytes', { count: megabytes(bytes) });
  return csvError('tooBig', {}, got, words('atMostMegabytes', { count: megabytes(most) }));
}

function decoded(source: string | Uint8Array): { text: string; isDamaged: boolean } {
  // a string that was decoded elsewhere shows what did not fit as U+FFFD
  if (typeof source === 'string') return { text: source, isDamaged: source.includes('\uFFFD') };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(source), isDamaged: false };
  } catch {
    return { text: new TextDecoder('utf-8').decode(source), isDamaged: true };
  }
}

function sizeOf(source: string | Uint8Array): number {
  if (typeof source !== 'string') return source.byteLength;
  if (source.length > maxCsvBytes) return source.length;
  return new TextEncoder().encode(source).byteLength;
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
