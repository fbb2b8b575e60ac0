import { BadImage } from './bad-image.ts';

/** Boxes that hold boxes, with the bytes that come before the first of them (ISO 14496-12 and 23008-12). */
const holders = new Map([
  ['meta', 4],
  ['iprp', 0],
  ['ipco', 0],
]);

/** Walks the boxes of an AVIF up to its end; its size is the largest that one of its items has. */
export function readAvif(view: DataView): { width: number; height: number } {
  let size = { width: 0, height: 0 };
  let hasPixels = false;
  const walk = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      const name = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at + 4, 4));
      const [head, length] = lengthAt(view, at, to);
      if (length < head || at + length > to)
        throw new BadImage('broken', `an AVIF whose part ${name} is cut off`, 'a whole picture');
      if (name === 'ispe' && length >= head + 12) {
        const [width, height] = [view.getUint32(at + head + 4), view.getUint32(at + head + 8)];
        if (width * height > size.width * size.height) size = { width, height };
      }
      if (name === 'mdat') hasPixels = true;
      const skipped = holders.get(name);
      if (skipped !== undefined) walk(at + head + skipped, at + length);
      at += length;
    }
  };
  walk(0, view.byteLength);
  if (!hasPixels) throw new BadImage('broken', 'an AVIF without pixels', 'a whole picture');
  return size;
}

function lengthAt(view: DataView, at: number, to: number): readonly [head: number, length: number] {
  const short = view.getUint32(at);
  if (short === 0) return [8, to - at];
  if (short !== 1) return [8, short];
  return [16, view.getUint32(at + 8) * 2 ** 32 + view.getUint32(at + 12)];
}
