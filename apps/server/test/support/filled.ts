import * as Y from 'yjs';

/** A document with one record. */
export function filled(key: string): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('records').set(key, 1);
  return doc;
}
