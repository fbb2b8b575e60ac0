import type { RecordId } from '@feltline/board';
import type { Editor, Part } from '@feltline/editor';

/** A part of an object as it is seen now, gestures included. */
export function partOf(editor: Editor, object: RecordId, part: string): Part | undefined {
  const { read } = editor.preview;
  const record = read.record(object);
  if (!record || record.problem !== undefined) return undefined;
  return editor
    .gesturesOf(object)
    ?.parts?.(record, read)
    .find((one) => one.part === part);
}
