import * as Y from 'yjs';
import type { RecordId } from './record.ts';
import type { TextDelta } from './text-delta.ts';
import { deltaOf } from './y-text.ts';

/** Which records the events of one transaction changed; with a delta where nothing but the text changed. */
export function changedRecords(
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
  root: Y.Map<unknown>,
): Map<RecordId, TextDelta | undefined> {
  const changed = new Map<RecordId, TextDelta | undefined>();
  const texts = new Map<RecordId, TextDelta>();
  for (const event of events) {
    if (event.target === root) {
      for (const key of (event as Y.YMapEvent<unknown>).keysChanged)
        changed.set(key as RecordId, undefined);
      continue;
    }
    const [id, field] = event.path;
    if (event.path.length === 2 && field === 'text' && event instanceof Y.YTextEvent) {
      texts.set(id as RecordId, deltaOf(event));
    } else changed.set(id as RecordId, undefined);
  }
  for (const [id, delta] of texts) if (!changed.has(id)) changed.set(id, delta);
  return changed;
}
