const binsPerMs = 4;
const longestMs = 30_000;

/** How long things took, to a quarter of a millisecond. */
export class Delays {
  readonly #bins = new Uint32Array(longestMs * binsPerMs);
  count = 0;
  max = 0;

  add(ms: number): void {
    const bin = Math.min(Math.max(0, Math.floor(ms * binsPerMs)), this.#bins.length - 1);
    this.#bins[bin] = (this.#bins[bin] ?? 0) + 1;
    this.count++;
    if (ms > this.max) this.max = ms;
  }

  clear(): void {
    this.#bins.fill(0);
    this.count = 0;
    this.max = 0;
  }

  /** NaN where nothing was added. */
  percentile(percent: number): number {
    let left = Math.ceil((this.count * percent) / 100);
    if (this.count === 0) return Number.NaN;
    for (const [bin, count] of this.#bins.entries()) {
      left -= count;
      if (left <= 0) return (bin + 1) / binsPerMs;
    }
    return this.max;
  }
}
