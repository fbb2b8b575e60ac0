import * as Y from 'yjs';

/** Changes of one author, one update each. */
export function rawUpdates(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let at = 0; at < count; at++) doc.getMap('records').set(`k${at}`, at);
  return updates;
}
