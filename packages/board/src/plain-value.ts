/** Deepest nesting that is read or written; deeper values are a mistake or an attack. */
const maxDepth = 16;

/** A deep copy of JSON-like data for writing; `undefined` keys are left out. Throws on anything JSON cannot say. */
export function plainCopy(value: unknown, path: string, depth = 0): unknown {
  const problem = plainProblem(value, depth);
  if (problem !== undefined) throw new Error(`${path}: got ${problem}, expected a JSON value`);
  if (Array.isArray(value))
    return value.map((item, index) => plainCopy(item, `${path}[${index}]`, depth + 1));
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (isReservedKey(key))
      throw new Error(`${path}: got the key "${key}", expected ${notReserved}`);
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) copy[key] = plainCopy(item, `${path}.${key}`, depth + 1);
  }
  return copy;
}

/** A deep-frozen copy of whatever was stored; calls `found` for what is no JSON and leaves it as it is. */
export function frozenCopy(
  value: unknown,
  path: string,
  found: (problem: string) => void,
  depth = 0,
): unknown {
  const problem = plainProblem(value, depth);
  if (problem !== undefined) {
    found(`${path}: got ${problem}, expected a JSON value`);
    return depth > maxDepth ? null : value;
  }
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    return Object.freeze(
      value.map((item, index) => frozenCopy(item, `${path}[${index}]`, found, depth + 1)),
    );
  }
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (isReservedKey(key)) found(`${path}: got the key "${key}", expected ${notReserved}`);
    else
      copy[key] = frozenCopy(
        (value as Record<string, unknown>)[key],
        `${path}.${key}`,
        found,
        depth + 1,
      );
  }
  return Object.freeze(copy);
}

/** Freezes data that is ours (not stored) all the way down. */
export function deepFreeze<T>(value: T): T {
  if (
    value === null ||
    typeof value !== 'object' ||
    Object.isFrozen(value) ||
    ArrayBuffer.isView(value)
  )
    return value;
  for (const item of Object.values(value)) deepFreeze(item);
  return Object.freeze(value);
}

/** Deep equality of JSON-like data; key order does not matter. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      equalValues((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** What a value is called in an error message. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string')
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (value === null || typeof value !== 'object') return String(value);
  try {
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  } catch {
    return Array.isArray(value) ? 'a list' : 'an object';
  }
}

/** Names that reach into the prototype of an object. */
const reserved = ['__proto__', 'constructor', 'prototype'];

export const isReservedKey = (key: string): boolean => reserved.includes(key);

/** What an error says it expected instead of a reserved name. */
export const notReserved = `any name but ${reserved.join(', ')}`;

function plainProblem(value: unknown, depth: number): string | undefined {
  if (depth > maxDepth) return `more than ${maxDepth} levels`;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : String(value);
    case 'object': {
      if (value === null || Array.isArray(value)) return undefined;
      const prototype = Object.getPrototypeOf(value);
      const plain = prototype === Object.prototype || prototype === null;
      return plain ? undefined : `a ${value.constructor?.name ?? 'strange object'}`;
    }
    default:
      return value === undefined ? 'undefined' : describeValue(value);
  }
}
