import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as Y from 'yjs';

/** The merged update is not what the log holds, or not complete: the log stays as it is. */
export class CompactionRefused extends Error {
  constructor(reason: string) {
    super(`compaction refused: ${reason}`);
    this.name = 'CompactionRefused';
  }
}

/**
 * Packs a merged V1 update for keeping (V2, Brotli), after reading the packed bytes back and
 * comparing them with the updates they stand for.
 * @throws CompactionRefused naming what differs.
 */
export function packSnapshot(merged: Uint8Array, updates: readonly Uint8Array[]): Uint8Array {
  const packed = brotliCompressSync(Y.convertUpdateFormatV1ToV2(merged), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_SIZE_HINT]: merged.byteLength,
    },
  });
  const kept = new Y.Doc();
  Y.applyUpdateV2(kept, brotliDecompressSync(packed));
  const log = new Y.Doc();
  Y.transact(log, () => {
    for (const update of updates) Y.applyUpdate(log, update);
  });
  refuseDifferences(kept, log);
  return packed;
}

/** The V1 update in a packed snapshot. */
export function unpackSnapshot(packed: Uint8Array): Uint8Array {
  return Y.convertUpdateFormatV2ToV1(brotliDecompressSync(packed));
}

function refuseDifferences(kept: Y.Doc, log: Y.Doc): void {
  for (const [name, doc] of [
    ['merged update', kept],
    ['log', log],
  ] as const) {
    if (doc.store.pendingStructs || doc.store.pendingDs)
      throw new CompactionRefused(`the ${name} has changes that wait for others`);
  }
  const [keptClocks, logClocks] = [
    Y.decodeStateVector(Y.encodeStateVector(kept)),
    Y.decodeStateVector(Y.encodeStateVector(log)),
  ];
  for (const client of new Set([...keptClocks.keys(), ...logClocks.keys()])) {
    const [got, expected] = [keptClocks.get(client) ?? 0, logClocks.get(client) ?? 0];
    if (got !== expected)
      throw new CompactionRefused(`client ${client} is at clock ${got}, expected ${expected}`);
  }
  if (
    !Y.equalDeleteSets(
      Y.createDeleteSetFromStructStore(kept.store),
      Y.createDeleteSetFromStructStore(log.store),
    )
  ) {
    throw new CompactionRefused('the deletions differ from those of the log');
  }
  const [got, expected] = [kept.getMap('records').size, log.getMap('records').size];
  if (got !== expected) throw new CompactionRefused(`got ${got} records, expected ${expected}`);
}
