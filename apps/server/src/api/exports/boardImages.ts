import { buffer } from 'node:stream/consumers';
import * as Y from 'yjs';
import type { BoardId } from '../../storage/BoardStorage.ts';
import { isImageHash } from '../../storage/ImageFiles.ts';
import { Problem } from '../Problem.ts';
import type { Services } from '../Services.ts';
import type { BoardImage } from './renderBoard.ts';

/** More than this would have to stand in memory at once. */
const MAX_BYTES = 128 * 1024 * 1024;

/** The pictures that stand on the board. @throws Problem where they are too many to be painted at once. */
export async function boardImages(
  { rooms, images }: Pick<Services, 'rooms' | 'images'>,
  board: BoardId,
): Promise<BoardImage[]> {
  const found: BoardImage[] = [];
  let bytes = 0;
  for (const hash of await rooms.read(board, hashesIn)) {
    const image = await images.of(board, hash);
    const file = image && (await images.stream(hash));
    if (!image || !file) continue;
    bytes += file.bytes;
    if (bytes > MAX_BYTES) {
      file.stream.destroy();
      throw new Problem('too-large', {
        got: `more than ${MAX_BYTES} bytes of pictures on the board`,
        expected: `at most ${MAX_BYTES} bytes to be painted at once`,
      });
    }
    found.push({ hash, type: image.type, bytes: new Uint8Array(await buffer(file.stream)) });
  }
  return found;
}

function hashesIn(doc: Y.Doc): ReadonlySet<string> {
  const hashes = new Set<string>();
  for (const record of doc.getMap('records').values()) {
    // those of touchpoints are seen beside the board, not on it
    if (record instanceof Y.Map && record.get('kind') === 'touchpoint-picture') continue;
    const props = record instanceof Y.Map ? record.get('props') : undefined;
    const hash = props instanceof Y.Map ? props.get('hash') : (props as { hash?: unknown })?.hash;
    if (typeof hash === 'string' && isImageHash(hash)) hashes.add(hash);
  }
  return hashes;
}
