import * as Y from 'yjs';
import type { BoardId } from '../storage/BoardStorage.ts';
import { onBehalfOf } from '../versions/pendingNotes.ts';
import type { Author, Version } from '../versions/version.ts';
import { exact } from './documents/documentJobs.ts';
import { Problem, shown } from './Problem.ts';
import type { Services } from './Services.ts';
import { sequenceOf } from './sequenceOf.ts';

export interface Restored {
  added: number;
  changed: number;
  removed: number;
  /** What the board was before. */
  before: Version;
}

/** Where people write meanwhile it is worked out anew; after so many times what they wrote last stays beside it. */
const attempts = 3;

/**
 * Gives a board the records of a version as one change that everybody sees, and keeps a version before.
 * @throws Problem `no-such-version`
 */
export async function restoreVersion(
  { rooms, documents, versions, keeper }: Services,
  board: BoardId,
  id: string,
  by: Author | undefined,
): Promise<Restored> {
  const state = await versions.state(board, id);
  if (!state) throw new Problem('no-such-version', { got: shown(id) });
  const before = await keeper.keep(board, { kind: 'restore', madeBy: by, restored: id });
  for (let attempt = 1; ; attempt++) {
    const now = await rooms.read(board, (doc) => ({
      state: exact(Y.encodeStateAsUpdate(doc)),
      sequence: sequenceOf(doc),
    }));
    const { update, ...counts } = await documents.run('restore', {
      state: now.state,
      kept: exact(state),
    });
    const isDone = await rooms.edit(board, (doc) => {
      if (attempt < attempts && sequenceOf(doc) !== now.sequence) return false;
      Y.applyUpdate(doc, update, by && onBehalfOf(by));
      return true;
    });
    if (isDone) return { ...counts, before };
  }
}
