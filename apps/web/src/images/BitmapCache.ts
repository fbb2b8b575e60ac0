import { averageColor, type DecodablePicture, openPicture } from './decodePicture.ts';
import { bestLevel, levelFor, smallestLevel } from './levels.ts';

interface Entry {
  readonly hash: string;
  picture: DecodablePicture | undefined;
  /** By width. */
  readonly levels: Map<number, { bitmap: ImageBitmap; drawnAt: number }>;
  /** Device px. */
  wanted: number;
  color: string | undefined;
  isBroken: boolean;
  isWaiting: boolean;
}

export interface BitmapCacheOptions {
  /** The file; undefined while it is not here. */
  file(hash: string): Promise<Blob | undefined>;
  /** Something can be drawn that could not be drawn before. */
  onDecoded(): void;
  maxBytes?: number;
}

const atOnce = 3;
const usualBytes = 256 * 1024 * 1024;
const smallDeviceBytes = 96 * 1024 * 1024;

/**
 * Decoded pictures at the sizes they are seen in, within a budget of memory. Asking never waits: what is not there yet
 * is decoded beside the page, and something smaller or larger is drawn meanwhile.
 */
export class BitmapCache {
  readonly #options: BitmapCacheOptions;
  readonly #maxBytes: number;
  readonly #entries = new Map<string, Entry>();
  /** What is wanted, the latest last. */
  readonly #queue = new Set<Entry>();
  #running = 0;
  #bytes = 0;
  #isClosed = false;

  constructor(options: BitmapCacheOptions) {
    this.#options = options;
    this.#maxBytes = options.maxBytes ?? (isSmallDevice() ? smallDeviceBytes : usualBytes);
  }

  /** `width` in device pixels. */
  get(hash: string, width: number): ImageBitmap | undefined {
    const entry = this.#entryOf(hash);
    entry.wanted = width;
    const { picture, levels } = entry;
    const level = picture ? levelFor(width, picture.natural) : undefined;
    if (level === undefined || !levels.has(level)) this.#want(entry);
    const best = bestLevel(levels.keys(), level ?? width);
    const found = best === undefined ? undefined : levels.get(best);
    if (found) found.drawnAt = performance.now();
    return found?.bitmap;
  }

  /** Resolves with the picture at that width, or without one where it cannot be had. */
  async exactly(hash: string, width: number): Promise<ImageBitmap | undefined> {
    const entry = this.#entryOf(hash);
    const picture = await this.#opened(entry);
    if (!picture) return undefined;
    const level = levelFor(width, picture.natural);
    return entry.levels.get(level)?.bitmap ?? this.#decode(entry, picture, level);
  }

  colorOf(hash: string): string | undefined {
    return this.#entries.get(hash)?.color;
  }

  isBroken(hash: string): boolean {
    return this.#entries.get(hash)?.isBroken ?? false;
  }

  /** The file has come. */
  retry(hash: string): void {
    const entry = this.#entries.get(hash);
    if (!entry) return;
    entry.isWaiting = false;
    this.#want(entry);
  }

  destroy(): void {
    this.#isClosed = true;
    this.#queue.clear();
    for (const { levels, picture } of this.#entries.values()) {
      picture?.close();
      for (const { bitmap } of levels.values()) bitmap.close();
    }
    this.#entries.clear();
  }

  #entryOf(hash: string): Entry {
    let entry = this.#entries.get(hash);
    if (!entry) {
      entry = {
        hash,
        picture: undefined,
        levels: new Map(),
        wanted: smallestLevel,
        color: undefined,
        isBroken: false,
        isWaiting: false,
      };
      this.#entries.set(hash, entry);
    }
    return entry;
  }

  #want(entry: Entry): void {
    if (entry.isBroken || entry.isWaiting || this.#isClosed) return;
    this.#queue.delete(entry);
    this.#queue.add(entry);
    void this.#work();
  }

  async #work(): Promise<void> {
    while (this.#running < atOnce && this.#queue.size > 0) {
      // What was asked for last is what is looked at now.
      const entry = [...this.#queue].at(-1) as Entry;
      this.#queue.delete(entry);
      this.#running += 1;
      try {
        await this.#serve(entry);
      } finally {
        this.#running -= 1;
      }
    }
  }

  async #serve(entry: Entry): Promise<void> {
    const picture = await this.#opened(entry);
    if (!picture || this.#isClosed) return;
    const level = levelFor(entry.wanted, picture.natural);
    if (!entry.levels.has(level)) await this.#decode(entry, picture, level);
  }

  async #opened(entry: Entry): Promise<DecodablePicture | undefined> {
    if (entry.picture || entry.isBroken) return entry.picture;
    const file = await this.#options.file(entry.hash);
    if (!file) {
      entry.isWaiting = true;
      return undefined;
    }
    try {
      entry.picture ??= await openPicture(file);
    } catch {
      this.#breaks(entry);
    }
    return entry.picture;
  }

  async #decode(
    entry: Entry,
    picture: DecodablePicture,
    level: number,
  ): Promise<ImageBitmap | undefined> {
    try {
      const small = Math.min(smallestLevel, picture.natural[0]);
      if (!entry.levels.has(small)) {
        const bitmap = await picture.decode(small);
        entry.color ??= averageColor(bitmap);
        this.#put(entry, small, bitmap);
        this.#options.onDecoded();
      }
      if (!entry.levels.has(level)) this.#put(entry, level, await picture.decode(level));
      this.#forgetOld();
      this.#options.onDecoded();
      return entry.levels.get(level)?.bitmap;
    } catch {
      // What could be decoded once is no broken picture: there was no memory for it now.
      if (entry.levels.size === 0) this.#breaks(entry);
      return undefined;
    }
  }

  #put(entry: Entry, level: number, bitmap: ImageBitmap): void {
    // Two may have asked for the same: the first one may be in use.
    if (entry.levels.has(level)) return bitmap.close();
    entry.levels.set(level, { bitmap, drawnAt: performance.now() });
    this.#bytes = 0;
    for (const one of this.#entries.values())
      for (const { bitmap } of one.levels.values()) this.#bytes += bytesOf(bitmap);
  }

  #breaks(entry: Entry): void {
    entry.isBroken = true;
    this.#options.onDecoded();
  }

  /** The longest undrawn go first; the smallest of each stays, so that nothing ever goes blank again. */
  #forgetOld(): void {
    if (this.#bytes <= this.#maxBytes) return;
    const all = [...this.#entries.values()].flatMap(({ levels }) =>
      [...levels].map(([level, { bitmap, drawnAt }]) => ({ levels, level, bitmap, drawnAt })),
    );
    for (const { levels, level, bitmap } of all.sort((a, b) => a.drawnAt - b.drawnAt)) {
      if (this.#bytes <= this.#maxBytes) return;
      if (level <= smallestLevel) continue;
      this.#bytes -= bytesOf(bitmap);
      levels.delete(level);
      bitmap.close();
    }
  }
}

function bytesOf({ width, height }: ImageBitmap): number {
  return width * height * 4;
}

function isSmallDevice(): boolean {
  const { deviceMemory } = navigator as Navigator & { deviceMemory?: number };
  return (deviceMemory ?? 8) <= 4;
}
