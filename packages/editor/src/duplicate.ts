import { pasteRecords } from '@feltline/board';
import { unionBoxes } from '@feltline/geometry';
import { copyObjects } from './changes/copy-objects.ts';
import type { Editor } from './editor.ts';
import { boundsOf } from './outline.ts';

/** Between the original and its first copy, board units. */
const gap = 20;

/** Copies the selection beside it. If the last copies were moved, the next ones are as far from them as they are from theirs. */
export function duplicate(editor: Editor): void {
  const { board, selection } = editor;
  const { ids } = selection;
  const from = unionBoxes(ids.flatMap((id) => boundsOf(board.read, id) ?? []));
  if (!from) return;
  const last = editor.lastDuplicate;
  const repeats =
    last && last.copies.length === ids.length && last.copies.every((id) => selection.has(id));
  const offset = repeats
    ? { x: from.x - last.from.x, y: from.y - last.from.y }
    : { x: from.width + gap, y: 0 };
  const copies = editor.change('action.duplicate', (tx) =>
    pasteRecords(tx, copyObjects(board, ids), { offset, keepBindings: true }),
  );
  selection.set(copies);
  editor.lastDuplicate = { copies, from };
  const to = unionBoxes(copies.flatMap((id) => boundsOf(board.read, id) ?? []));
  if (to) editor.camera.reveal(to);
}
