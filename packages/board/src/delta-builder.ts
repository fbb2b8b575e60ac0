import type { TextDelta, TextOperation } from './text-delta.ts';

/** Puts operations together in one form: neighbours joined, insert before delete, no retain at the end. */
export class DeltaBuilder {
  readonly #operations: TextOperation[] = [];

  retain(length: number): void {
    const last = this.#operations.at(-1);
    if (length === 0) return;
    if (last !== undefined && 'retain' in last) this.#replaceLast({ retain: last.retain + length });
    else this.#operations.push({ retain: length });
  }

  delete(length: number): void {
    const last = this.#operations.at(-1);
    if (length === 0) return;
    if (last !== undefined && 'delete' in last) this.#replaceLast({ delete: last.delete + length });
    else this.#operations.push({ delete: length });
  }

  insert(text: string): void {
    const last = this.#operations.at(-1);
    if (text === '') return;
    if (last !== undefined && 'insert' in last) this.#replaceLast({ insert: last.insert + text });
    else if (last !== undefined && 'delete' in last) {
      this.#operations.pop();
      this.insert(text);
      this.#operations.push(last);
    } else this.#operations.push({ insert: text });
  }

  done(): TextDelta {
    const last = this.#operations.at(-1);
    if (last !== undefined && 'retain' in last) this.#operations.pop();
    return this.#operations;
  }

  #replaceLast(operation: TextOperation): void {
    this.#operations[this.#operations.length - 1] = operation;
  }
}
