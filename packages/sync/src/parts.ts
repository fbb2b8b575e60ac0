import { encodeMessage } from './wire.ts';

/** At 64 kbit/s one takes four seconds, so that whoever waits for a large message hears of it in between. */
const partBytes = 32 * 1024;

const known = new WeakMap<Uint8Array, readonly Uint8Array[]>();

/** A frame as the frames that are sent in its place: itself where it is small, else its parts in order. Cut up once, for all who get it. */
export function partsOf(frame: Uint8Array): readonly Uint8Array[] {
  if (frame.byteLength <= 2 * partBytes) return [frame];
  const before = known.get(frame);
  if (before) return before;
  const parts: Uint8Array[] = [];
  for (let at = 0; at < frame.byteLength; at += partBytes) {
    const isLast = at + partBytes >= frame.byteLength;
    parts.push(encodeMessage({ type: 'part', isLast, bytes: frame.subarray(at, at + partBytes) }));
  }
  known.set(frame, parts);
  return parts;
}

/** Puts the parts of one line together again. */
export class Parts {
  #parts: Uint8Array[] = [];

  /** The whole frame with its last part, nothing before. */
  add({ isLast, bytes }: { isLast: boolean; bytes: Uint8Array }): Uint8Array | undefined {
    this.#parts.push(bytes);
    if (!isLast) return undefined;
    const parts = this.#parts;
    this.#parts = [];
    const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.byteLength;
    }
    return whole;
  }
}
