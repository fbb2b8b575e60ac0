import { type Action, defineAction, type Editor } from '@feltline/editor';

/** A map beside what it was or shall be. */
export const compareActions: readonly Action[] = [
  defineAction({
    id: 'compare',
    label: 'menu.compare',
    group: 'object',
    changes: false,
    isEnabled: (editor) => chosenMap(editor) !== undefined,
    run: (editor) => editor.ask({ what: 'compare', map: chosenMap(editor) }),
  }),
  defineAction({
    id: 'makeFuture',
    label: 'menu.makeFuture',
    group: 'object',
    isEnabled: (editor) => {
      const map = chosenMap(editor);
      return map !== undefined && editor.board.get(map)?.props['state'] !== 'future';
    },
    run: async (editor) => {
      const map = chosenMap(editor);
      if (map === undefined) return;
      const { makeFuture } = await import('./makeFuture.ts');
      makeFuture(editor, map);
    },
  }),
];

function chosenMap({ selection, board }: Editor) {
  const [only, ...more] = selection.ids;
  return only && more.length === 0 && board.get(only)?.kind === 'journey-map' ? only : undefined;
}
