/** A change of a text from its start to its end; what follows the last operation stays. Units: UTF-16 code units. */
export type TextDelta = readonly TextOperation[];
export type TextOperation =
  | { readonly retain: number }
  | { readonly insert: string }
  | { readonly delete: number };

export function applyToText(text: string, delta: TextDelta): string {
  let result = '';
  let at = 0;
  for (const operation of delta) {
    if ('insert' in operation) result += operation.insert;
    else if ('delete' in operation) at += operation.delete;
    else {
      result += text.slice(at, at + operation.retain);
      at += operation.retain;
    }
  }
  return result + text.slice(at);
}

/** The change that takes `delta` back; `before` is the text it was applied to. */
export function invertDelta(delta: TextDelta, before: string): TextDelta {
  const inverse = new DeltaBuilder();
  let at = 0;
  for (const operation of delta) {
    if ('insert' in operation) inverse.delete(operation.insert.length);
    else if ('delete' in operation) {
      inverse.insert(before.slice(at, at + operation.delete));
      at += operation.delete;
    } else {
      inverse.retain(operation.retain);
      at += operation.retain;
    }
  }
  return inverse.done();
}

/** One change that does what `first` and then `second` do. */
export function composeDeltas(first: TextDelta, second: TextDelta): TextDelta {
  const result = new DeltaBuilder();
  const [a, b] = [new DeltaReader(first), new DeltaReader(second)];
  while (!a.ended || !b.ended) {
    const [x, y] = [a.peek(), b.peek()];
    if (x !== undefined && 'delete' in x) {
      result.delete(x.delete);
      a.skip(x.delete);
    } else if (y !== undefined && 'insert' in y) {
      result.insert(y.insert);
      b.skip(y.insert.length);
    } else {
      const length = Math.min(a.left, b.left);
      if (y !== undefined && 'delete' in y) {
        // what the first change inserted and the second deletes was never there
        if (x === undefined || 'retain' in x) result.delete(length);
      } else if (x !== undefined && 'insert' in x) result.insert(x.insert.slice(0, length));
      else result.retain(length);
      a.skip(length);
      b.skip(length);
    }
  }
  return result.done();
}

/**
 * `delta` as it reads after `over` has been applied to the same text. Where both insert at one place, `delta`'s text
 * comes first if `first`.
 */
export function rebaseDelta(delta: TextDelta, over: TextDelta, first: boolean): TextDelta {
  const result = new DeltaBuilder();
  const [a, b] = [new DeltaReader(delta), new DeltaReader(over)];
  while (!a.ended) {
    const [x, y] = [a.peek()!, b.peek()];
    if ('insert' in x && (first || y === undefined || !('insert' in y))) {
      result.insert(x.insert);
      a.skip(x.insert.length);
    } else if (y !== undefined && 'insert' in y) {
      result.retain(y.insert.length);
      b.skip(y.insert.length);
    } else {
      const length = Math.min(a.left, b.left);
      if (y === undefined || 'retain' in y) {
        if ('delete' in x) result.delete(length);
        else result.retain(length);
      }
      a.skip(length);
      b.skip(length);
    }
  }
  return result.done();
}

/** Where a position is after `delta`; text inserted exactly there ends up before it only if `after`. */
export function movePosition(position: number, delta: TextDelta, after: boolean): number {
  let at = 0;
  let moved = position;
  for (const operation of delta) {
    if (at > position || (at === position && !after && 'insert' in operation)) break;
    if ('insert' in operation) moved += operation.insert.length;
    else if ('delete' in operation) {
      moved -= Math.min(operation.delete, position - at);
      at += operation.delete;
    } else at += operation.retain;
  }
  return moved;
}

export const isEmptyDelta = (delta: TextDelta): boolean =>
  delta.every((operation) => 'retain' in operation);

/** Puts operations together in one form: neighbours joined, insert before delete, no retain at the end. */
class DeltaBuilder {
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

/** Walks through a delta in pieces of any length. */
class DeltaReader {
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
