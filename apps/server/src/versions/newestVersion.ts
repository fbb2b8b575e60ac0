import * as Y from 'yjs';
import type { BoardId } from '../storage/BoardStorage.ts';
import type { Database } from '../storage/Database.ts';
import type { GoodContent } from '../storage/SqliteStorage.ts';
import { unpackSnapshot } from '../storage/snapshot.ts';

/** The newest version of a board that can be read: what it opens with where its log has lost its beginning. */
export async function newestVersion(
  database: Pick<Database, 'all'>,
  board: BoardId,
): Promise<GoodContent | undefined> {
  const ids = await database.all<{ id: string }>(
    'SELECT "id" FROM version WHERE "board" = ? ORDER BY "createdAt" DESC',
    [board],
  );
  for (const { id } of ids) {
    const [found] = await database.all<{ at: number; state: Uint8Array }>(
      'SELECT "createdAt" AS at, "state" FROM version WHERE "id" = ?',
      [id],
    );
    const update = found && readableVersion(found.state);
    if (update) return { at: found.at, update };
  }
  return undefined;
}

/** The V1 update in a kept version; nothing where it cannot be read. */
export function readableVersion(state: Uint8Array): Uint8Array | undefined {
  try {
    const update = unpackSnapshot(state);
    Y.applyUpdate(new Y.Doc(), update);
    return update;
  } catch {
    return undefined;
  }
}
