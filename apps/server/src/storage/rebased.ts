import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import { CompactionRefused } from './snapshot.ts';

/**
 * A fresh document with the same content, as one V1 update: without what was deleted, which otherwise takes memory
 * for ever. It shares no history with `whole`, so it has to be given another epoch.
 * @throws CompactionRefused where what was written does not read back as the same.
 */
export function rebased(whole: Uint8Array): Uint8Array {
  const before = new Y.Doc();
  Y.applyUpdate(before, whole);
  const after = new Y.Doc();
  const records = after.getMap<unknown>('records');
  after.transact(() => {
    for (const [id, value] of before.getMap<unknown>('records'))
      records.set(id, value instanceof Y.AbstractType ? value.clone() : value);
  });
  const fresh = Y.encodeStateAsUpdate(after);
  const read = new Y.Doc();
  Y.applyUpdate(read, fresh);
  const [got, expected] = [read, before].map((doc) => contentOf(doc.getMap('records')));
  if (!isDeepStrictEqual(got, expected))
    throw new CompactionRefused('the fresh document has other content');
  return fresh;
}

function contentOf(value: unknown): unknown {
  if (value instanceof Y.Text) return { text: value.toDelta() };
  if (value instanceof Y.Map)
    return new Map([...value].map(([key, entry]) => [key, contentOf(entry)]));
  if (value instanceof Y.Array) return value.toArray().map(contentOf);
  return value;
}
