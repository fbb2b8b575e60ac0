import type { PaintImages } from '@feltline/scene';
import { BitmapCache } from './BitmapCache.ts';
import { PictureFiles } from './PictureFiles.ts';
import { PictureSender } from './PictureSender.ts';
import { PictureStore } from './PictureStore.ts';

export interface PicturesOptions {
  boardId: string;
  token: string;
  mayWrite(): boolean;
  /** The picture of the board has to be painted again. */
  onChange(): void;
}

/** The pictures of one board: for painting at once, fetched and sent behind it. */
export class Pictures implements PaintImages {
  readonly store = new PictureStore();
  readonly sender: PictureSender;
  readonly #files: PictureFiles;
  readonly #bitmaps: BitmapCache;
  readonly #onChange: () => void;
  #isDue = false;
  #paintTimer: ReturnType<typeof setTimeout> | undefined;

  constructor({ boardId, token, mayWrite, onChange }: PicturesOptions) {
    this.#onChange = onChange;
    const { store } = this;
    this.#files = new PictureFiles({
      boardId,
      token,
      store,
      onChange: (hash) => {
        this.#bitmaps.retry(hash);
        this.#repaint();
      },
      onOnlyHere: (hash) => mayWrite() && void this.sender.send(hash),
    });
    this.#bitmaps = new BitmapCache({
      file: (hash) => this.#files.load(hash),
      onDecoded: () => this.#repaint(),
    });
    this.sender = new PictureSender({
      boardId,
      token,
      store,
      mayWrite,
      onChange: () => this.#repaint(250),
    });
  }

  get(hash: string, width = Number.POSITIVE_INFINITY): ImageBitmap | undefined {
    return this.#bitmaps.get(hash, width * devicePixelRatio);
  }

  stateOf(hash: string): 'loading' | 'waiting' | 'missing' | 'broken' {
    return this.#bitmaps.isBroken(hash) ? 'broken' : this.#files.stateOf(hash);
  }

  colorOf(hash: string): string | undefined {
    return this.#bitmaps.colorOf(hash);
  }

  sentOf(hash: string): number | 'failed' | undefined {
    const sending = this.sender.all.get(hash);
    if (sending?.state === 'sending') return sending.done;
    return sending?.state === 'failed' ? 'failed' : undefined;
  }

  /** Takes a file of this device in: it can be painted at once, and is sent. Resolves once the device has kept it. */
  async add(hash: string, file: Blob): Promise<void> {
    await this.store.keep(hash, file);
    await this.sender.send(hash);
    this.#bitmaps.retry(hash);
  }

  file(hash: string): Promise<Blob | undefined> {
    return this.#files.load(hash);
  }

  /** Resolves once everything that can be had can be painted `width` device pixels wide: for files and paper. */
  async prepare(hashes: Iterable<string>, width: number): Promise<void> {
    for (const hash of new Set(hashes)) await this.#bitmaps.exactly(hash, width);
  }

  /** The line to the server is back. */
  wake(): void {
    this.sender.wake();
    this.#files.retryAll();
  }

  destroy(): void {
    clearTimeout(this.#paintTimer);
    this.sender.destroy();
    this.#files.destroy();
    this.#bitmaps.destroy();
  }

  /** Many pictures at once are one paint. */
  #repaint(afterMs = 0): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#paintTimer = setTimeout(() => {
      this.#isDue = false;
      this.#onChange();
    }, afterMs);
  }
}
