import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { addFutureState } from '@feltline/journey';
import { showObjects } from '../board/page/showObjects.ts';
import { freeSpot } from '../import/mapPlace.ts';
import { toast } from '../ui/Toasts.tsx';

/** Makes the future state of a map below everything, linked to it, and shows both. */
export function makeFuture(editor: Editor, map: RecordId): void {
  const { board } = editor;
  const box = board.read.box(map);
  if (!box || editor.readOnly) return;
  const title = editor.t('compare.futureOf', { map: board.get(map)?.text ?? '' }).trim();
  const at = freeSpot(board, { x: box.x, y: box.y });
  const future = editor.change('menu.makeFuture', (tx) =>
    addFutureState(tx, tx.read, map, { at, title }),
  );
  editor.selection.set([future]);
  showObjects(editor, [map, future]);
  toast({ words: editor.t('compare.futureMade') });
}
