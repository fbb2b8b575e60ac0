import { DeltaBuilder } from './delta-builder.ts';
import { DeltaReader } from './delta-reader.ts';

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
