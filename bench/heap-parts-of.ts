import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { HeapParts } from './table.ts';

/** Weighs the parts of an open board of so many notes, in a process of its own. */
export async function heapParts(count: number): Promise<HeapParts> {
  const script = join(import.meta.dirname, 'heap-parts.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    script,
    String(count),
  ]);
  const { document, records, index } = JSON.parse(stdout) as HeapParts;
  // a browser's pointers take half the room of Node's
  return { document: document / 2, records: records / 2, index: index / 2 };
}
