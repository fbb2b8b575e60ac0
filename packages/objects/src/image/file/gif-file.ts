import { BadImage } from './bad-image.ts';

/** Walks the blocks of a GIF up to its end. */
export function readGif(view: DataView): { width: number; height: number } {
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  let hasPixels = false;
  let at = 13 + tableBytes(view.getUint8(10));
  for (;;) {
    const block = view.getUint8(at);
    if (block === 0x3b) break;
    if (block === 0x21) at = afterSubBlocks(view, at + 2);
    else if (block === 0x2c) {
      hasPixels = true;
      // 10 bytes of descriptor, its colours, and one byte for the size of the code
      at = afterSubBlocks(view, at + 10 + tableBytes(view.getUint8(at + 9)) + 1);
    } else throw new BadImage('broken', `a GIF that is damaged at byte ${at}`, 'a whole picture');
  }
  if (!hasPixels) throw new BadImage('broken', 'a GIF without pixels', 'a whole picture');
  return size;
}

function tableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function afterSubBlocks(view: DataView, from: number): number {
  let at = from;
  for (;;) {
    const length = view.getUint8(at);
    at += length + 1;
    if (length === 0) return at;
  }
}
