import { BadImage } from './bad-image.ts';

/** Walks the chunks of a WebP up to the length that its head tells. */
export function readWebp(view: DataView): { width: number; height: number } {
  const end = 8 + view.getUint32(4, true);
  if (end > view.byteLength)
    throw new BadImage(
      'broken',
      `a WebP of ${end} bytes that ends after ${view.byteLength}`,
      'a whole picture',
    );
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  for (let at = 12; at + 8 <= end; ) {
    const name = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, 4));
    const length = view.getUint32(at + 4, true);
    const body = at + 8;
    if (body + length > end)
      throw new BadImage('broken', `a WebP whose part ${name} is cut off`, 'a whole picture');
    if (name === 'VP8X')
      size = { width: 1 + uint24(view, body + 4), height: 1 + uint24(view, body + 7) };
    if (name === 'VP8 ') size ??= lossy(view, body);
    if (name === 'VP8L') size ??= lossless(view, body);
    hasPixels ||= name === 'VP8 ' || name === 'VP8L' || name === 'ANMF';
    at = body + length + (length % 2);
  }
  if (!size || !hasPixels) throw new BadImage('broken', 'a WebP without pixels', 'a whole picture');
  return size;
}

/** RFC 6386, section 9.1. */
function lossy(view: DataView, at: number): { width: number; height: number } {
  if (uint24(view, at + 3) !== 0x2a019d)
    throw new BadImage('broken', 'a WebP whose key frame is damaged', 'a whole picture');
  return {
    width: view.getUint16(at + 6, true) & 0x3fff,
    height: view.getUint16(at + 8, true) & 0x3fff,
  };
}

/** RFC 9649, section 3.4. */
function lossless(view: DataView, at: number): { width: number; height: number } {
  if (view.getUint8(at) !== 0x2f)
    throw new BadImage('broken', 'a WebP whose pixels are damaged', 'a whole picture');
  const bits = view.getUint32(at + 1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
