import { readAvif } from './avif-file.ts';
import { BadImage, type ImageRefusal } from './bad-image.ts';
import { crc32 } from './crc32.ts';
import { readGif } from './gif-file.ts';
import { imageLimits, megabytes } from './image-limits.ts';
import { readJpeg } from './jpeg-file.ts';
import { readPng } from './png-file.ts';
import { readSvg } from './svg-file.ts';
import { readWebp } from './webp-file.ts';

/** What may lie on a board, told by what is in the file and never by what it is called. */
export const imageTypes = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/svg+xml',
] as const;
export type ImageType = (typeof imageTypes)[number];

export interface ImageFacts {
  readonly type: ImageType;
  /** As it is seen, in its own pixels (of a drawing: CSS pixels). */
  readonly width: number;
  readonly height: number;
}

export interface InspectOptions {
  /** A faster one than ours, where there is one. */
  readonly crc32?: (bytes: Uint8Array) => number;
}

/** Whether a file of this size may be a picture at all, before it is read. */
export function refuseBytes(bytes: number): ImageRefusal | undefined {
  if (bytes <= imageLimits.bytes) return undefined;
  return {
    fault: 'bytes',
    got: `${megabytes(bytes)} MB`,
    expected: `at most ${megabytes(imageLimits.bytes)} MB`,
  };
}

/** Reads a file from its first byte to its last, without decoding its pixels: its type and size, or why it is refused. */
export function inspectImage(
  file: Uint8Array,
  options: InspectOptions = {},
): ImageFacts | ImageRefusal {
  const tooLarge = refuseBytes(file.byteLength);
  if (tooLarge) return tooLarge;
  try {
    const facts = factsOf(file, options.crc32 ?? crc32);
    mustFit(facts);
    return facts;
  } catch (error) {
    if (error instanceof BadImage) return error.refusal;
    // Reading beyond the end: the file says that there is more than there is.
    if (error instanceof RangeError) return cutOff(file.byteLength);
    throw error;
  }
}

export function isRefusal(answer: ImageFacts | ImageRefusal): answer is ImageRefusal {
  return 'fault' in answer;
}

function factsOf(file: Uint8Array, checksum: (bytes: Uint8Array) => number): ImageFacts {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const starts = (...bytes: readonly number[]) => bytes.every((byte, i) => file[i] === byte);
  const word = (at: number) => String.fromCharCode(...file.subarray(at, at + 4));
  if (starts(0x89, 0x50, 0x4e, 0x47)) return { type: 'image/png', ...readPng(view, checksum) };
  if (starts(0xff, 0xd8, 0xff)) return { type: 'image/jpeg', ...readJpeg(view) };
  if (word(0) === 'GIF8') return { type: 'image/gif', ...readGif(view) };
  if (word(0) === 'RIFF' && word(8) === 'WEBP') return { type: 'image/webp', ...readWebp(view) };
  if (word(4) === 'ftyp' && /^avi[fs]$/.test(word(8)))
    return { type: 'image/avif', ...readAvif(view) };
  const svg = readSvg(file);
  if (svg) return { type: 'image/svg+xml', ...svg };
  throw new BadImage('type', described(file), 'a PNG, JPEG, GIF, WebP, AVIF or SVG picture');
}

function mustFit({ type, width, height }: ImageFacts): void {
  const size = `${width} × ${height} pixels`;
  if (!(width > 0 && height > 0)) throw new BadImage('broken', size, 'at least one pixel');
  if (type === 'image/svg+xml') return;
  if (width > imageLimits.side || height > imageLimits.side)
    throw new BadImage('pixels', size, `at most ${imageLimits.side} pixels on a side`);
  if (width * height > imageLimits.pixels)
    throw new BadImage('pixels', size, `at most ${imageLimits.pixels / 1e6} megapixels`);
}

function cutOff(bytes: number): ImageRefusal {
  return {
    fault: 'broken',
    got: `a file that ends after ${bytes} bytes`,
    expected: 'a whole picture',
  };
}

function described(file: Uint8Array): string {
  if (file.length === 0) return 'an empty file';
  const start = [...file.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `a file that begins with ${start.join(' ')}`;
}
