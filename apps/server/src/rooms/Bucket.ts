import type { Clock } from '@feltline/sync';

/** An allowance that is used up and refills with time; it may be overdrawn by what had to be taken whole. */
export class Bucket {
  readonly #clock: Clock;
  readonly #perMs: number;
  readonly #burst: number;
  #left: number;
  #atMs: number;

  constructor(clock: Clock, { perSecond, burst }: { perSecond: number; burst: number }) {
    this.#clock = clock;
    this.#perMs = perSecond / 1000;
    this.#burst = burst;
    this.#left = burst;
    this.#atMs = clock.now();
  }

  get isOverdrawn(): boolean {
    this.#refill();
    return this.#left < 0;
  }

  /** Nothing has been used for long enough. */
  get isFull(): boolean {
    this.#refill();
    return this.#left >= this.#burst;
  }

  charge(amount: number): void {
    this.#left -= amount;
  }

  #refill(): void {
    const now = this.#clock.now();
    // A clock that was put back gives nothing, and takes nothing.
    this.#left = Math.min(this.#burst, this.#left + Math.max(0, now - this.#atMs) * this.#perMs);
    this.#atMs = now;
  }
}
