import * as Y from 'yjs';
import type { Kinds } from './kinds.ts';
import { markedProps, upgradedProps } from './migrations.ts';
import { readText } from './y-text.ts';

/** A record exactly as it stands in the document: unchecked, without defaults. */
export interface StoredRecord {
  readonly kind: unknown;
  readonly geometry?: unknown;
  readonly order?: unknown;
  readonly props?: unknown;
  readonly text?: string;
}

export function storedRecord(entry: Y.Map<unknown>): StoredRecord {
  const stored: { -readonly [K in keyof StoredRecord]: StoredRecord[K] } = {
    kind: entry.get('kind'),
  };
  for (const key of ['geometry', 'order', 'props'] as const)
    if (entry.has(key)) stored[key] = entry.get(key);
  const text = entry.get('text');
  if (text instanceof Y.Text) stored.text = readText(text);
  return stored;
}

/** A new entry with the same content; its Y.Text is new too. */
export function entryOf(stored: StoredRecord): Y.Map<unknown> {
  const entry = new Y.Map<unknown>();
  entry.set('kind', stored.kind);
  for (const key of ['geometry', 'order', 'props'] as const)
    if (stored[key] !== undefined) entry.set(key, stored[key]);
  if (stored.text !== undefined) entry.set('text', new Y.Text(stored.text));
  return entry;
}

/** The record with its props in the form of this code; what cannot be upgraded stays as it is. */
export function upgradedRecord(stored: StoredRecord, kinds: Kinds): StoredRecord {
  const kind = typeof stored.kind === 'string' ? kinds.get(stored.kind) : undefined;
  if (!kind?.migrations || typeof stored.props !== 'object' || stored.props === null) return stored;
  try {
    return {
      ...stored,
      props: markedProps(upgradedProps(stored.props as Record<string, unknown>, kind), kind),
    };
  } catch {
    return stored;
  }
}
