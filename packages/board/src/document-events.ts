import * as Y from 'yjs';
import type { RecordId } from './record.ts';
import type { TextDelta } from './text-delta.ts';
import { deltaOf } from './y-text.ts';

/** What one transaction did to one record. */
export interface RecordEvent {
  /** Something else than its text changed, or all of it. */
  fields: boolean;
  /** What was typed, if the Y.Text is still the same one. */
  typed?: TextDelta;
}

export function recordEvents(
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
  root: Y.Map<unknown>,
): Map<RecordId, RecordEvent> {
  const found = new Map<RecordId, RecordEvent>();
  const eventOf = (id: RecordId): RecordEvent => {
    const event = found.get(id) ?? { fields: false };
    found.set(id, event);
    return event;
  };
  for (const event of events) {
    if (event.target === root) {
      for (const id of (event as Y.YMapEvent<unknown>).keysChanged) {
        eventOf(id as RecordId).fields = true;
      }
      continue;
    }
    const [id, field] = event.path;
    const record = eventOf(id as RecordId);
    // Yjs tells of typing only in a Y.Text that was there before the transaction
    if (event.path.length === 2 && field === 'text' && event instanceof Y.YTextEvent) {
      record.typed = deltaOf(event);
    } else record.fields = true;
  }
  return found;
}
