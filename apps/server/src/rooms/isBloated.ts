import type * as Y from 'yjs';
import { structsOf } from './DocumentSize.ts';

/** Below this a document is small whatever is in it. */
const smallStructs = 20_000;
const largeStructs = 200_000;
const bloatedTimes = 5;

/** True where so much of a document is what remains of deleted things that a fresh one is worth another history. */
export function isBloated(doc: Y.Doc): boolean {
  const all = structsOf(doc);
  if (all <= smallStructs) return false;
  let live = 0;
  for (const structs of doc.store.clients.values())
    for (const { deleted } of structs) if (!deleted) live++;
  return all > bloatedTimes * live || (all > largeStructs && all > 2 * live);
}
