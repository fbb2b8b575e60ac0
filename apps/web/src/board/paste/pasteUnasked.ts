import { type Ask, type Editor, gridMakers, type PastedGrid, pasteGrid } from '@feltline/editor';
import type { Point } from '@feltline/geometry';

/** One object that holds every cell in its place. */
const WHOLE = 'table';

/**
 * Where what asks about pasted cells cannot be fetched: cells become a table and lines become notes, as one step of
 * undo, and it is said. Nothing that was pasted is lost.
 */
export function pasteUnasked(editor: Editor, ask: Ask): void {
  if (editor.readOnly) return;
  const grid = ask.grid as PastedGrid;
  const makers = gridMakers(editor, grid);
  const whole = grid.columns > 1 ? makers.find(({ kind }) => kind === WHOLE) : undefined;
  const made = whole ?? makers[0];
  if (!made) return editor.tell({ key: 'board.notFetched' });
  pasteGrid(editor, grid, made.kind, ask.at as Point);
  editor.tell({ key: 'paste.unasked', vars: { as: editor.t(made.maker.label) } });
}
