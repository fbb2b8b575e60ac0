import { type Action, defineAction, type Editor } from '@feltline/editor';
import { withLateWords } from '../i18n/languages.ts';

/** A map beside what it was or shall be. */
export const compareActions: readonly Action[] = [
  defineAction({
    id: 'compare',
    label: 'menu.compare',
    group: 'object',
    isEnabled: (editor) => chosenMap(editor) !== undefined,
    run: (editor) => editor.ask({ what: 'compare', map: chosenMap(editor) }),
  }),
  defineAction({
    id: 'makeFuture',
    label: 'menu.makeFuture',
    group: 'object',
    changes: true,
    isEnabled: (editor) => {
      const map = chosenMap(editor);
      return map !== undefined && editor.board.get(map)?.props['state'] !== 'future';
    },
    run: async (editor) => {
      const map = chosenMap(editor);
      if (map === undefined) return;
      const { makeFuture } = await withLateWords(import('./makeFuture.ts'));
      makeFuture(editor, map);
    },
  }),
];

/** The one map among what is chosen; with nothing chosen the only one of the board. */
function chosenMap({ selection, board }: Editor) {
  const among = selection.ids.length > 0 ? selection.ids : board.read.ofKind('journey-map');
  const [only, ...more] = among.filter((id) => board.get(id)?.kind === 'journey-map');
  return more.length === 0 ? only : undefined;
}
