import { BadImage } from './bad-image.ts';

/** Channels by colour type, and the bit depths each may have (PNG specification, section 11.2.1). */
const colorTypes = new Map<number, { channels: number; depths: readonly number[] }>([
  [0, { channels: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { channels: 3, depths: [8, 16] }],
  [3, { channels: 1, depths: [1, 2, 4, 8] }],
  [4, { channels: 2, depths: [8, 16] }],
  [6, { channels: 4, depths: [8, 16] }],
]);

export interface PngFacts {
  readonly width: number;
  readonly height: number;
}

/** Walks the chunks of a PNG up to its end and checks each against its checksum. */
export function readPng(view: DataView, checksum: (bytes: Uint8Array) => number): PngFacts {
  if (view.getUint32(4) !== 0x0d0a1a0a)
    throw new BadImage('broken', 'a PNG whose first line was changed', 'the signature of PNG');
  let header: PngFacts | undefined;
  let hasPixels = false;
  for (let at = 8; ; ) {
    const length = view.getUint32(at);
    const name = nameAt(view, at + 4);
    const end = at + 12 + length;
    if (end > view.byteLength)
      throw new BadImage(
        'broken',
        `a PNG that ends in the middle of its part ${name}`,
        'a whole picture',
      );
    const body = new Uint8Array(view.buffer, view.byteOffset + at + 4, length + 4);
    if (checksum(body) !== view.getUint32(end - 4))
      throw new BadImage('broken', `a PNG whose part ${name} is damaged`, 'a whole picture');
    if (!header) header = readHeader(view, at, name, length);
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') break;
    at = end;
  }
  if (!hasPixels) throw new BadImage('broken', 'a PNG without pixels', 'a whole picture');
  return header;
}

function readHeader(view: DataView, at: number, name: string, length: number): PngFacts {
  if (name !== 'IHDR' || length !== 13)
    throw new BadImage('broken', `a PNG that begins with ${name}`, 'the header IHDR first');
  const width = view.getUint32(at + 8);
  const height = view.getUint32(at + 12);
  const depth = view.getUint8(at + 16);
  const color = view.getUint8(at + 17);
  if (!colorTypes.get(color)?.depths.includes(depth))
    throw new BadImage(
      'broken',
      `a PNG of colour type ${color} with ${depth} bits`,
      'one of the combinations that PNG has',
    );
  return { width, height };
}

/**
 * How many bytes the pixels of a PNG have when unpacked, filters included; `file` is one that `inspectImage` accepted.
 * What is packed in its `IDAT` parts is `pngPixels`.
 */
export function pngPixelBytes(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const bits = view.getUint8(24) * (colorTypes.get(view.getUint8(25))?.channels ?? 0);
  const rows = (w: number, h: number) => (w && h ? h * (1 + Math.ceil((w * bits) / 8)) : 0);
  if (view.getUint8(28) === 0) return rows(width, height);
  // Adam7: x and y of each pass's first pixel, and the steps to the next.
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  return passes.reduce(
    (sum, [x, y, dx, dy]) => sum + rows(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  );
}

/** The packed pixels of a PNG that `inspectImage` accepted, part by part. */
export function* pngPixels(file: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 8; ; ) {
    const length = view.getUint32(at);
    const name = nameAt(view, at + 4);
    if (name === 'IDAT') yield file.subarray(at + 8, at + 8 + length);
    if (name === 'IEND') return;
    at += 12 + length;
  }
}

function nameAt(view: DataView, at: number): string {
  let name = '';
  for (let i = 0; i < 4; i++) name += String.fromCharCode(view.getUint8(at + i));
  return /^[A-Za-z]{4}$/.test(name) ? name : JSON.stringify(name);
}
