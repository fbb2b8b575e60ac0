import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import * as Y from 'yjs';
import type { BoardId } from '../storage/BoardStorage.ts';
import type { Services } from './Services.ts';

const compress = promisify(brotliCompress);

/** Keeps the board as it is now; an empty board is not worth keeping. Resolves once that is durable. */
export async function keepVersion(
  { rooms, directory }: Pick<Services, 'rooms' | 'directory'>,
  board: BoardId,
  label: string,
): Promise<void> {
  const update = await rooms.read(board, (doc) =>
    doc.getMap('records').size > 0 ? Y.encodeStateAsUpdateV2(doc) : undefined,
  );
  if (!update) return;
  const state = await compress(update, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  await directory.addVersion({ board, label, state });
}
