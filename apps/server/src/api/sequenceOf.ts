import type * as Y from 'yjs';

/**
 * A number that every change of a document raises, and that is the same whenever the same document
 * is loaded: how much was ever written, plus how much of it was deleted.
 */
export function sequenceOf(doc: Y.Doc): number {
  let sequence = 0;
  for (const structs of doc.store.clients.values()) {
    for (const { length, deleted } of structs) sequence += deleted ? 2 * length : length;
  }
  return sequence;
}
