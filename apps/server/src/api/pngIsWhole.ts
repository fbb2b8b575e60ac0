import { createInflate } from 'node:zlib';
import { pngPixelBytes, pngPixels } from '@feltline/objects/image-file';

/**
 * Whether the packed pixels of a PNG unpack to as many bytes as its size needs. They are counted and thrown away
 * as they come, in zlib's own threads, so that neither memory nor anybody's time is taken up.
 */
export async function pngIsWhole(file: Uint8Array): Promise<boolean> {
  const needed = pngPixelBytes(file);
  const inflate = createInflate();
  let unpacked = 0;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  inflate.on('data', (chunk: Buffer) => {
    unpacked += chunk.byteLength;
    // What comes after the last row is not looked at: a bomb goes off no further.
    if (unpacked > needed) inflate.destroy();
  });
  inflate.on('error', () => resolve(false));
  inflate.on('close', () => resolve(unpacked >= needed));
  for (const packed of pngPixels(file)) inflate.write(packed);
  inflate.end();
  return promise;
}
