import { WireError } from './WireError.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Where in `bytes` reading stands. */
export interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

export function readerOf(bytes: Uint8Array): Reader {
  return { bytes, at: 0 };
}

export function hasMore(reader: Reader): boolean {
  return reader.at < reader.bytes.length;
}

/** A whole number below 2^53 in the shortest form; another form of it is no number. */
export function readVarUint(reader: Reader): number {
  let value = 0;
  let factor = 1;
  for (let length = 1; length <= 8; length++) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined)
      throw new WireError(`expected a number, got the end after ${length - 1} bytes`);
    value += (byte & 0x7f) * factor;
    factor *= 128;
    if (byte < 0x80) {
      if (byte === 0 && length > 1) throw new WireError('expected a number in its shortest form');
      if (value > Number.MAX_SAFE_INTEGER) break;
      return value;
    }
  }
  throw new WireError('expected a number below 2^53');
}

/** The next bytes, preceded by their length, as a view. */
export function readBytes(reader: Reader): Uint8Array {
  const length = readVarUint(reader);
  const left = reader.bytes.length - reader.at;
  if (length > left) throw new WireError(`expected ${length} bytes, got ${left}`);
  const bytes = reader.bytes.subarray(reader.at, reader.at + length);
  reader.at += length;
  return bytes;
}

export function readText(reader: Reader): string {
  return decodeText(readBytes(reader));
}

export function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new WireError('expected text in UTF-8');
  }
}
