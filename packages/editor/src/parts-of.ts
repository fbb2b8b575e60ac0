import type { RecordId } from '@feltline/board';
import type { Box } from '@feltline/geometry';
import type { Editor } from './editor.ts';
import type { Part } from './kind-gestures.ts';
import type { Target } from './target.ts';

/** The parts of an object as they are seen now. */
export function partsOf(editor: Editor, object: RecordId): readonly Part[] {
  const read = editor.preview.read;
  const record = read.record(object);
  if (!record || record.problem !== undefined) return [];
  return editor.gestures.get(record.kind)?.parts?.(record, read) ?? [];
}

export function partAt(editor: Editor, target: Target): Part | undefined {
  return target.part === undefined
    ? undefined
    : partsOf(editor, target.object).find((part) => part.part === target.part);
}

/** Where a part is seen, board space: in its place, or among the headers that stay in view. */
export function seenBoxOf(editor: Editor, target: Target): Box | undefined {
  const read = editor.preview.read;
  const record = read.record(target.object);
  if (!record || record.problem !== undefined || target.part === undefined) return undefined;
  const gestures = editor.gestures.get(record.kind);
  const pinned = gestures?.pinnedBox?.(record, target.part, editor.camera, read);
  return pinned ?? partAt(editor, target)?.box;
}
