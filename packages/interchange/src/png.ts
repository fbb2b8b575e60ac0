import type { ExportScope } from './export-scope.ts';

/** No picture gets larger than this; programs that show pictures give up soon after. */
export const pngLimits = { side: 32_000, pixels: 2 ** 27 } as const;

/** A picture that is painted strip by strip, so that its size does not matter to a canvas. */
export interface PngPlan {
  readonly width: number;
  readonly height: number;
  /** Pixels per board unit. */
  readonly scale: number;
  /** Rows painted at a time. */
  readonly rows: number;
}

export interface PngTooLarge {
  readonly width: number;
  readonly height: number;
  /** The largest whole scale that is possible; 0 where not even 1 is. */
  readonly largestScale: number;
}

/** Canvases of more pixels fail on small devices. */
const STRIP_PIXELS = 4_000_000;

/** How a part of a board becomes pixels, or why not: nothing is made smaller in silence. */
export function planPng({ box }: Pick<ExportScope, 'box'>, scale: number): PngPlan | PngTooLarge {
  const at = (one: number) => ({
    width: Math.max(1, Math.ceil(box.width * one)),
    height: Math.max(1, Math.ceil(box.height * one)),
  });
  const fits = (one: number) => {
    const { width, height } = at(one);
    return Math.max(width, height) <= pngLimits.side && width * height <= pngLimits.pixels;
  };
  const size = at(scale);
  if (!fits(scale)) {
    const largestScale = [3, 2, 1].find((one) => one < scale && fits(one)) ?? 0;
    return { ...size, largestScale };
  }
  const rows = Math.min(size.height, Math.max(1, Math.floor(STRIP_PIXELS / size.width)));
  return { ...size, scale, rows };
}

/** Pixels of `rows` rows from row `top`: red, green, blue, opacity, not multiplied in. */
export type PaintStrip = (
  top: number,
  rows: number,
) => Uint8Array | Uint8ClampedArray | Promise<Uint8Array | Uint8ClampedArray>;

/** Writes a PNG (W3C PNG, third edition) while it is being painted; pieces come as they are ready. */
export async function* pngOf(
  plan: PngPlan,
  paint: PaintStrip,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, plan.width);
  header.setUint32(4, plan.height);
  header.setUint8(8, 8);
  header.setUint8(9, 6);
  yield chunk('IHDR', new Uint8Array(header.buffer));
  const packed = filteredRows(plan, paint).pipeThrough(new CompressionStream('deflate'));
  const reader = packed.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    yield chunk('IDAT', read.value);
  }
  yield chunk('IEND', new Uint8Array());
}

/** Every row as its difference from the one above: what boards are full of becomes zeros. */
function filteredRows(plan: PngPlan, paint: PaintStrip): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = plan.width * 4;
  let above = new Uint8Array(bytes);
  let top = 0;
  return new ReadableStream({
    async pull(controller) {
      const rows = Math.min(plan.rows, plan.height - top);
      const pixels = await paint(top, rows);
      if (pixels.length !== rows * bytes)
        throw new Error(`got ${pixels.length} bytes of pixels, expected ${rows * bytes}`);
      const filtered = new Uint8Array(rows * (bytes + 1));
      for (let row = 0; row < rows; row++) {
        const from = row * bytes;
        const to = row * (bytes + 1);
        filtered[to] = 2;
        for (let i = 0; i < bytes; i++) {
          const before = row === 0 ? above[i]! : pixels[from - bytes + i]!;
          filtered[to + 1 + i] = pixels[from + i]! - before;
        }
      }
      above = new Uint8Array(pixels.slice((rows - 1) * bytes));
      top += rows;
      controller.enqueue(filtered);
      if (top >= plan.height) controller.close();
    },
  });
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  let crc = 0xffffffff;
  for (let i = 4; i < 8 + data.length; i++) crc = crcTable[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  view.setUint32(8 + data.length, (crc ^ 0xffffffff) >>> 0);
  return bytes;
}
