import type { Clock } from '@feltline/sync';

/** Runs at once when poked after a rest, and then at most once per period while poked. */
export class Tick {
  readonly #clock: Clock;
  readonly #periodMs: () => number;
  readonly #run: () => void;
  #isPoked = false;
  #cancel: (() => void) | undefined;

  readonly #onLate: ((ms: number) => void) | undefined;

  /** `onLate` hears how much later than due each waiting run happens. */
  constructor(
    clock: Clock,
    periodMs: () => number,
    run: () => void,
    onLate?: (ms: number) => void,
  ) {
    this.#onLate = onLate;
    this.#clock = clock;
    this.#periodMs = periodMs;
    this.#run = run;
  }

  poke(): void {
    if (this.#cancel) this.#isPoked = true;
    else this.#runAndRest();
  }

  /** Runs what is waiting now. */
  flush(): void {
    if (this.#isPoked) this.#runAndRest();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#isPoked = false;
  }

  #runAndRest(): void {
    this.#cancel?.();
    this.#isPoked = false;
    const periodMs = this.#periodMs();
    const dueMs = this.#clock.now() + periodMs;
    this.#cancel = this.#clock.after(periodMs, () => {
      this.#cancel = undefined;
      if (!this.#isPoked) return;
      this.#onLate?.(Math.max(0, this.#clock.now() - dueMs));
      this.#runAndRest();
    });
    this.#run();
  }
}
