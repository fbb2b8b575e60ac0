import { InvalidUpdate } from './InvalidUpdate.ts';
import { structLimits } from './limits.ts';

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** @throws InvalidUpdate where `key` is too long, or would reach an object's prototype. */
export function checkKey(key: string): void {
  if (key.length > structLimits.maxKeyLength) {
    throw new InvalidUpdate(
      `expected a key of at most ${structLimits.maxKeyLength} characters, got ${key.length}`,
    );
  }
  if (forbiddenKeys.has(key)) throw new InvalidUpdate(`expected another key than ${key}`);
}

/** @throws InvalidUpdate where a plain value is too large, too deep, or no JSON can hold it. */
export function checkValue(value: unknown): void {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let bytes = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    bytes += sizeOf(next.value);
    if (bytes > structLimits.maxValueBytes)
      throw new InvalidUpdate(`expected a value of at most ${structLimits.maxValueBytes} bytes`);
    if (typeof next.value !== 'object' || next.value === null || next.value instanceof Uint8Array)
      continue;
    const depth = next.depth + 1;
    if (depth > structLimits.maxValueDepth)
      throw new InvalidUpdate(`expected a value at most ${structLimits.maxValueDepth} levels deep`);
    if (Array.isArray(next.value))
      for (const item of next.value) waiting.push({ value: item, depth });
    else {
      // Decoding a key `__proto__` does not add a key, it replaces the prototype.
      if (Object.getPrototypeOf(next.value) !== Object.prototype)
        throw new InvalidUpdate('expected another key than __proto__');
      for (const [key, item] of Object.entries(next.value)) {
        checkKey(key);
        bytes += key.length;
        waiting.push({ value: item, depth });
      }
    }
  }
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value === 'bigint') throw new InvalidUpdate('expected a number, got a bigint');
  return 4;
}
