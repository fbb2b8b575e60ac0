import type { Kinds } from './kinds.ts';
import { markedProps, upgradedProps } from './migrations.ts';
import { equalValues, isReservedKey, plainCopy } from './plain-value.ts';
import { readInput } from './read-record.ts';
import type { BoardRecord } from './record.ts';

/**
 * Stored props with a patch laid over them, in the form of this code; `undefined` if that changes nothing that is seen.
 * Throws if the patch, or what it makes of a sound record, is invalid.
 */
export function mergedProps(
  record: BoardRecord,
  stored: unknown,
  patch: object,
  kinds: Kinds,
): Record<string, unknown> | undefined {
  const { id, kind: name, problem } = record;
  const kind = kinds.get(name);
  const raw = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const merged: Record<string, unknown> = kind === undefined ? raw : upgradedProps(raw, kind);
  let changes = false;
  for (const [key, value] of Object.entries(patch)) {
    if (isReservedKey(key)) {
      throw new Error(`update "${id}": got the key "${key}", expected another name`);
    }
    // a default that is chosen again is no change either
    const same = value === undefined ? !(key in merged) : equalValues(record.props[key], value);
    if (same && problem === undefined) continue;
    changes = true;
    if (value === undefined) delete merged[key];
    else merged[key] = plainCopy(value, `${id}.props.${key}`);
  }
  if (!changes) return undefined;
  const after = readInput(id, { kind: name, props: merged }, kinds);
  // what was broken before may be mended key by key
  if (kind !== undefined && problem === undefined && after.problem !== undefined) {
    throw new Error(`update ${name} "${id}": ${after.problem}`);
  }
  return markedProps(merged, kind);
}
