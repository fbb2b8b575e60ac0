import type { Read, Transaction } from '@feltline/board';
import type { Editor, ToolState } from '@feltline/editor';
import type { Box, Point } from '@feltline/geometry';

export interface Reordering {
  /** The undo step's name, a key for the translator. */
  readonly label: string;
  /** The place it has now. */
  readonly start: number;
  /** The place for a pointer, board space. */
  placeAt(point: Point): number;
  move(tx: Transaction, place: number): void;
  /** Where the moved thing stands in the preview. */
  shown(read: Read): Box | undefined;
}

/** Something among its like follows the pointer from place to place; everything else slides at once, for everybody. */
export function reordering(
  editor: Editor,
  { label, start, placeAt, move, shown }: Reordering,
): ToolState {
  let at = start;
  const step = (point: Point) => {
    const place = placeAt(point);
    if (place === at) return;
    at = place;
    if (place === start) editor.preview.clear();
    else editor.preview.try((tx) => move(tx, place));
    editor.show({ dropTarget: shown(editor.preview.read) });
  };
  return {
    name: 'reordering',
    cursor: 'grabbing',
    autoPan: true,
    pointerMove(now) {
      if (!editor.dropTarget) editor.show({ dropTarget: shown(editor.preview.read) });
      step(now.board);
    },
    pointerUp(now) {
      step(now.board);
      editor.preview.commit(label);
      editor.hideAll();
      editor.enter();
    },
  };
}
