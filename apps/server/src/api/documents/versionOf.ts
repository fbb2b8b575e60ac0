import { brotliDecompressSync } from 'node:zlib';
import { Board } from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import * as Y from 'yjs';

/** A board as it was: a kept version is one Yjs V2 update, compressed with Brotli. */
export function versionOf(kept: Uint8Array): Board {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, brotliDecompressSync(kept));
  return new Board(doc, kinds);
}
