import { BadImage } from './bad-image.ts';

const [SOI, EOI, SOS, APP1] = [0xd8, 0xd9, 0xda, 0xe1];
const TURNED = new Set([5, 6, 7, 8]);

/** Walks the segments of a JPEG and its scans up to its end; a picture that the camera held upright is told as it is seen. */
export function readJpeg(view: DataView): { width: number; height: number } {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  let size: { width: number; height: number } | undefined;
  let orientation = 1;
  let hasScan = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff)
      throw new BadImage('broken', `a JPEG that is damaged at byte ${at}`, 'a whole picture');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === EOI) break;
    else if (marker === SOI || marker === 0x01 || isRestart(marker)) at += 2;
    else {
      const length = view.getUint16(at + 2);
      if (length < 2 || at + 2 + length > view.byteLength)
        throw new BadImage('broken', 'a JPEG that is cut off', 'a whole picture');
      if (isFrame(marker))
        size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      if (marker === APP1) orientation = orientationIn(view, at + 4, length - 2) ?? orientation;
      at += 2 + length;
      if (marker === SOS) {
        hasScan = true;
        at = endOfScan(bytes, at);
      }
    }
  }
  if (!size || !hasScan) throw new BadImage('broken', 'a JPEG without pixels', 'a whole picture');
  return TURNED.has(orientation) ? { width: size.height, height: size.width } : size;
}

/** The next marker after the packed pixels. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at += 2) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length)
      throw new BadImage('broken', 'a JPEG whose end is missing', 'a whole picture');
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
    if (next === 0xff) at -= 1;
  }
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** Start of frame: C0 to CF without the tables DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The EXIF orientation (1 to 8) in an APP1 segment; what cannot be read is as if it were not there. */
function orientationIn(view: DataView, at: number, length: number): number | undefined {
  if (length < 16 || view.getUint32(at) !== 0x45786966) return undefined;
  const tiff = at + 6;
  const end = at + length;
  const little = view.getUint16(tiff) === 0x4949;
  const table = tiff + view.getUint32(tiff + 4, little);
  if (table + 2 > end) return undefined;
  const count = view.getUint16(table, little);
  for (let i = 0; i < count; i++) {
    const entry = table + 2 + i * 12;
    if (entry + 12 > end) return undefined;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return undefined;
}
