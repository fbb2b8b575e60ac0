import type { RecordId } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import type { Editor } from '../editor.ts';
import type { FromGrid, GridSurroundings } from './from-grid.ts';
import type { PastedGrid } from './pasted-grid.ts';
import { showMade } from './show-made.ts';

/** What these cells may become, by kind, in the order to offer it. */
export function gridMakers(
  editor: Editor,
  grid: PastedGrid,
): readonly { readonly kind: string; readonly maker: FromGrid }[] {
  return [...editor.gestures.values()]
    .flatMap(({ kind, fromGrid }) => (fromGrid ? [{ kind, maker: fromGrid }] : []))
    .filter(({ maker }) => maker.suits?.(grid) ?? true)
    .sort((a, b) => a.maker.order - b.maker.order);
}

export function gridSurroundings(editor: Editor, kind: string, at: Point): GridSurroundings {
  return {
    at,
    lastProps: editor.lastProps.get(kind) ?? {},
    measure: editor.measureText,
    author: editor.author,
    t: editor.t,
  };
}

/** Makes the cells into things of this kind around a board point and chooses them. One undo step. Throws for readers. */
export function pasteGrid(
  editor: Editor,
  grid: PastedGrid,
  kind: string,
  at: Point,
): readonly RecordId[] {
  const maker = editor.gestures.get(kind)?.fromGrid;
  if (!maker) throw new Error(`Got the kind ${JSON.stringify(kind)}, which makes nothing of cells`);
  const around = gridSurroundings(editor, kind, at);
  const ids = editor.change('action.paste', (tx) => maker.make(tx, grid, around));
  editor.selection.set(ids);
  showMade(editor, ids);
  return ids;
}
