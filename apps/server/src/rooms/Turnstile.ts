import { StorageError } from '../storage/StorageError.ts';

/** Lets so many through at once; the others wait in the order in which they came, and past a number are turned back. */
export class Turnstile {
  readonly #atOnce: number;
  readonly #maxWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(atOnce: number, maxWaiting: number) {
    this.#atOnce = atOnce;
    this.#maxWaiting = maxWaiting;
  }

  /** @throws StorageError `busy` where too many wait. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside < this.#atOnce) this.#inside++;
    else if (this.#waiting.length < this.#maxWaiting)
      // Whoever leaves hands their place over.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else throw new StorageError('busy', `${this.#maxWaiting} boards wait to be loaded`);
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside--;
    }
  }
}
