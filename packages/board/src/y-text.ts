import type * as Y from 'yjs';
import type { TextDelta } from './text-delta.ts';

/** Stands for something in a Y.Text that is no character (an embed by another program), so that positions agree. */
const embedCharacter = '\uFFFC';

/** The text with one character per position of the Y.Text. */
export function readText(text: Y.Text): string {
  const plain = text.toString();
  if (plain.length === text.length) return plain;
  return (text.toDelta() as { insert: unknown }[])
    .map((part) => (typeof part.insert === 'string' ? part.insert : embedCharacter))
    .join('');
}

/** What an event did to the text. */
export function deltaOf(event: Y.YTextEvent): TextDelta {
  return (event.delta as { retain?: number; delete?: number; insert?: unknown }[]).map((part) => {
    if (part.retain !== undefined) return { retain: part.retain };
    if (part.delete !== undefined) return { delete: part.delete };
    return { insert: typeof part.insert === 'string' ? part.insert : embedCharacter };
  });
}

/** Applies a delta as plain insertions and deletions; what others have formatted stays formatted. */
export function writeDelta(text: Y.Text, delta: TextDelta): void {
  let at = 0;
  for (const operation of delta) {
    if ('retain' in operation) at += operation.retain;
    else if ('delete' in operation) text.delete(at, operation.delete);
    else {
      text.insert(at, operation.insert);
      at += operation.insert.length;
    }
  }
}
