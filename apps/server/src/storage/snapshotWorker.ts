// Packing and checking a snapshot of a large board takes a good part of a second: it happens
// beside the storage worker, so that no commit waits for it.
import { parentPort } from 'node:worker_threads';
import { rebased } from './rebased.ts';
import { CompactionRefused, packSnapshot, unpackSnapshot } from './snapshot.ts';

export type SnapshotRequest =
  | {
      readonly id: number;
      readonly op: 'pack';
      readonly merged: Uint8Array;
      readonly updates: readonly Uint8Array[];
    }
  | { readonly id: number; readonly op: 'unpack'; readonly packed: Uint8Array }
  | { readonly id: number; readonly op: 'rebase'; readonly whole: Uint8Array };

export type SnapshotAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly refused: string }
  | { readonly id: number; readonly failed: string; readonly code: 'corrupt' | 'io' };

parentPort?.on('message', (request: SnapshotRequest) => parentPort?.postMessage(answer(request)));

function answer(request: SnapshotRequest): SnapshotAnswer {
  const { id } = request;
  try {
    return { id, bytes: bytesFor(request) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof CompactionRefused) return { id, refused: message };
    return { id, failed: message, code: isLackOfResources(error) ? 'io' : 'corrupt' };
  }
}

function bytesFor(request: SnapshotRequest): Uint8Array {
  switch (request.op) {
    case 'pack':
      return packSnapshot(request.merged, request.updates);
    case 'unpack':
      return unpackSnapshot(request.packed);
    case 'rebase':
      return rebased(request.whole);
  }
}

/** Where memory or a buffer ran out, which says nothing of what is stored. */
function isLackOfResources(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  return /ALLOC|ENOMEM|TOO_LARGE/.test(String((error as { code?: unknown }).code));
}
