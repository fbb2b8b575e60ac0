// Packing and checking a snapshot of a large board takes a good part of a second: it happens
// beside the storage worker, so that no commit waits for it.
import { parentPort } from 'node:worker_threads';
import { CompactionRefused, packSnapshot, unpackSnapshot } from './snapshot.ts';

export type SnapshotRequest =
  | {
      readonly id: number;
      readonly op: 'pack';
      readonly merged: Uint8Array;
      readonly updates: readonly Uint8Array[];
    }
  | { readonly id: number; readonly op: 'unpack'; readonly packed: Uint8Array };

export type SnapshotAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly refused: string }
  | { readonly id: number; readonly failed: string };

parentPort?.on('message', (request: SnapshotRequest) => parentPort?.postMessage(answer(request)));

function answer(request: SnapshotRequest): SnapshotAnswer {
  const { id } = request;
  try {
    return {
      id,
      bytes:
        request.op === 'pack'
          ? packSnapshot(request.merged, request.updates)
          : unpackSnapshot(request.packed),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof CompactionRefused ? { id, refused: message } : { id, failed: message };
  }
}
