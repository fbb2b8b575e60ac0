import { pasteRecords } from '@feltline/board';
import { type Box, type Point, unionBoxes } from '@feltline/geometry';
import { copiesOf, copyObjects } from './changes/copy-objects.ts';
import { copyable } from './copyable.ts';
import type { Editor } from './editor.ts';
import { unlocked } from './locks.ts';
import { boundsOf } from './outline.ts';

/** Between the original and its first copy, board units. */
const gap = 20;

/** Copies the selection beside it. If the last copies were moved, the next ones are as far from them as they are from theirs. */
export function duplicate(editor: Editor): void {
  const last = editor.lastDuplicate;
  duplicateBy(editor, (from, ids) => {
    const repeats =
      last && last.copies.length === ids.length && last.copies.every((id) => ids.includes(id));
    return repeats
      ? { x: from.x - last.from.x, y: from.y - last.from.y }
      : { x: from.width + gap, y: 0 };
  });
}

/** Copies the selection right beside it, in that direction. */
export function duplicateTowards(editor: Editor, way: 'Left' | 'Right' | 'Up' | 'Down'): void {
  duplicateBy(editor, ({ width, height }) => {
    switch (way) {
      case 'Left':
        return { x: -width - gap, y: 0 };
      case 'Up':
        return { x: 0, y: -height - gap };
      case 'Down':
        return { x: 0, y: height + gap };
      default:
        return { x: width + gap, y: 0 };
    }
  });
}

function duplicateBy(editor: Editor, offsetOf: (from: Box, ids: readonly string[]) => Point): void {
  const { board, selection } = editor;
  const chosen = unlocked(editor, selection.ids);
  const from = unionBoxes(chosen.flatMap((id) => boundsOf(board.read, id) ?? []));
  if (!from) return;
  const offset = offsetOf(from, chosen);
  const payload = copyObjects(board, copyable(editor, chosen));
  const all = editor.change('action.duplicate', (tx) =>
    pasteRecords(tx, payload, { offset, keepBindings: true }),
  );
  const copies = copiesOf(chosen, payload, all);
  selection.set(copies);
  editor.lastDuplicate = { copies, from };
  const to = unionBoxes(copies.flatMap((id) => boundsOf(board.read, id) ?? []));
  if (to) editor.camera.reveal(to);
}
