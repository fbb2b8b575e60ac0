import {
  type ImageFault,
  inspectImage,
  isRefusal,
  refuseBytes,
} from '@feltline/objects/image-file';
import { openPicture } from './decodePicture.ts';
import { sha256 } from './sha256.ts';

export interface ReadPicture {
  readonly name: string;
  readonly hash: string;
  readonly type: string;
  readonly natural: readonly [width: number, height: number];
  readonly file: Blob;
}

export interface RefusedPicture {
  readonly name: string;
  /** For the words of the person's language. */
  readonly fault: ImageFault;
  /** For tools, in English. */
  readonly got: string;
  readonly expected: string;
}

/** Reads a file as the server will: what it would refuse is refused here, before anything changes. A file over the limit is not read at all. */
export async function readPicture(file: File): Promise<ReadPicture | RefusedPicture> {
  const { name } = file;
  const tooLarge = refuseBytes(file.size);
  if (tooLarge) return { name, ...tooLarge };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const facts = inspectImage(bytes);
  if (isRefusal(facts)) return { name, ...facts };
  const { type, width, height } = facts;
  const picture = new Blob([bytes], { type });
  // What no browser can show must not lie on the board, whatever its structure says.
  try {
    const opened = await openPicture(picture);
    const tiny = await opened.decode(Math.min(64, opened.natural[0]));
    tiny.close();
    opened.close();
  } catch {
    const got = `a ${type} that this browser cannot decode`;
    return { name, fault: 'broken', got, expected: 'a whole picture' };
  }
  return { name, type, natural: [width, height], hash: await sha256(bytes), file: picture };
}
