import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type StateEncoding = 'br' | 'gzip';

/** What is kept of all boards together. */
const maxBytes = 64 * 1024 * 1024;

const compress = {
  br: (bytes: Uint8Array): Promise<Uint8Array> =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes: Uint8Array): Promise<Uint8Array> => promisify(gzip)(bytes),
};

interface Kept {
  readonly etag: string;
  readonly update: Uint8Array;
  readonly encoded: Map<StateEncoding, Promise<Uint8Array>>;
  bytes: number;
}

/**
 * The documents of boards as they were last asked for, whole and compressed: whoever opens a board that nobody has
 * changed since gets the same bytes. The boards asked for last are kept.
 */
export class EncodedStates {
  readonly #maxBytes: number;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(limit = maxBytes) {
    this.#maxBytes = limit;
  }

  /** The update of this version of a board; `encode` is asked where it is not kept. */
  update(board: string, etag: string, encode: () => Uint8Array): Uint8Array {
    const kept = this.#kept.get(board);
    this.#forget(board);
    const current = kept?.etag === etag ? kept : undefined;
    const entry = current ?? { etag, update: encode(), encoded: new Map(), bytes: 0 };
    entry.bytes = Math.max(entry.bytes, entry.update.byteLength);
    this.#kept.set(board, entry);
    this.#add(entry.bytes);
    return entry.update;
  }

  /** The same, compressed once for all who ask for it. */
  async compressed(
    board: string,
    etag: string,
    update: Uint8Array,
    encoding: StateEncoding,
  ): Promise<Uint8Array> {
    const kept = this.#kept.get(board);
    if (kept?.etag !== etag) return compress[encoding](update);
    const known = kept.encoded.get(encoding);
    if (known) return known;
    const made = compress[encoding](update);
    kept.encoded.set(encoding, made);
    const bytes = await made.catch((error: unknown) => {
      kept.encoded.delete(encoding);
      throw error;
    });
    if (this.#kept.get(board) === kept) {
      kept.bytes += bytes.byteLength;
      this.#add(bytes.byteLength);
    }
    return bytes;
  }

  #forget(board: string): void {
    const kept = this.#kept.get(board);
    if (!kept) return;
    this.#kept.delete(board);
    this.#bytes -= kept.bytes;
  }

  #add(bytes: number): void {
    this.#bytes += bytes;
    for (const board of this.#kept.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#forget(board);
    }
  }
}
