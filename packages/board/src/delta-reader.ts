import type { TextDelta, TextOperation } from './text-delta.ts';

/** Walks through a delta in pieces of any length. */
export class DeltaReader {
  readonly #delta: TextDelta;
  #index = 0;
  #used = 0;

  constructor(delta: TextDelta) {
    this.#delta = delta;
  }

  get ended(): boolean {
    return this.#index >= this.#delta.length;
  }

  /** What is left of the operation here. */
  peek(): TextOperation | undefined {
    const operation = this.#delta[this.#index];
    if (operation === undefined || this.#used === 0) return operation;
    if ('insert' in operation) return { insert: operation.insert.slice(this.#used) };
    return 'delete' in operation
      ? { delete: operation.delete - this.#used }
      : { retain: operation.retain - this.#used };
  }

  /** Length of what is left of the operation here; endless after the last one. */
  get left(): number {
    const operation = this.#delta[this.#index];
    return operation === undefined ? Number.POSITIVE_INFINITY : lengthOf(operation) - this.#used;
  }

  skip(length: number): void {
    this.#used += length;
    const operation = this.#delta[this.#index];
    if (operation === undefined || this.#used >= lengthOf(operation)) {
      this.#index++;
      this.#used = 0;
    }
  }
}

function lengthOf(operation: TextOperation): number {
  if ('insert' in operation) return operation.insert.length;
  return 'delete' in operation ? operation.delete : operation.retain;
}
