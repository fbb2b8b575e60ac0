import { Board } from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import * as Y from 'yjs';

/** A copy of a board from its document, one Yjs V1 update. */
export function boardOf(state: Uint8Array): Board {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return new Board(doc, kinds);
}
