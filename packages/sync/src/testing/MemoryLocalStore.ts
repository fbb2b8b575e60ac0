import { Listeners } from '../Listeners.ts';
import type { KeptBoard, LocalStore, LocalStoreState, StoredDocument } from '../LocalStore.ts';

/** What a device keeps, without a device: it outlives the stores that are opened on it. */
export class MemoryDevice {
  epoch: string | undefined;
  isAhead = false;
  readonly updates = new Map<string, Uint8Array[]>();
}

/** A device's copy of a board in memory, with a disk that can be held up. */
export class MemoryLocalStore implements LocalStore {
  readonly #device: MemoryDevice;
  readonly #listeners = new Listeners();
  #isLoaded = false;
  #epoch: string | undefined;
  #queue: { update: Uint8Array; isOwn: boolean }[] = [];
  #isHeld = false;
  #waiting: (() => void)[] = [];
  readonly error = undefined;

  constructor(device = new MemoryDevice()) {
    this.#device = device;
  }

  get state(): LocalStoreState {
    if (!this.#isLoaded) return 'opening';
    return this.#queue.some(({ isOwn }) => isOwn) ? 'writing' : 'stored';
  }

  /** From now on nothing reaches the disk. */
  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    this.#isHeld = false;
    this.#write();
  }

  load({ apply }: StoredDocument): Promise<KeptBoard> {
    const { epoch, isAhead } = this.#device;
    this.#isLoaded = true;
    if (epoch === undefined) return Promise.resolve({ isAhead: false });
    this.#epoch = epoch;
    apply(this.#device.updates.get(epoch) ?? []);
    this.#write();
    return Promise.resolve({ epoch, isAhead });
  }

  belongTo(epoch: string): void {
    this.#epoch = epoch;
    this.#device.epoch = epoch;
    this.#write();
  }

  append(update: Uint8Array, isOwn: boolean): void {
    this.#queue.push({ update, isOwn });
    this.#write();
  }

  markSaved(): void {
    this.#device.isAhead = false;
  }

  startOver(epoch: string): Promise<void> {
    this.#device.epoch = epoch;
    this.#device.isAhead = false;
    return Promise.resolve();
  }

  whenStored(): Promise<void> {
    if (this.#queue.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #write(): void {
    if (this.#isHeld || this.#epoch === undefined) return this.#listeners.tell();
    const kept = this.#device.updates.get(this.#epoch) ?? [];
    this.#device.updates.set(this.#epoch, kept);
    for (const { update, isOwn } of this.#queue.splice(0)) {
      kept.push(update);
      if (isOwn) this.#device.isAhead = true;
    }
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#listeners.tell();
  }
}
