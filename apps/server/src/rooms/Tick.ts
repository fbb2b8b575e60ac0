import type { Clock } from '@feltline/sync';

/** Runs at once when poked after a rest, and then at most once per period while poked. */
export class Tick {
  readonly #clock: Clock;
  readonly #periodMs: () => number;
  readonly #run: () => void;
  #isPoked = false;
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, periodMs: () => number, run: () => void) {
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
    this.#cancel = this.#clock.after(this.#periodMs(), () => {
      this.#cancel = undefined;
      if (this.#isPoked) this.#runAndRest();
    });
    this.#run();
  }
}
