import { type Action, defineAction } from '@feltline/editor';
import { subjectOf } from './subjectOf.ts';

/** What leads from the board to everything about what is chosen, and to the wide views of a map. */
export const detailsActions: readonly Action[] = [
  defineAction({
    id: 'details',
    label: 'find.details',
    keys: ['i'],
    group: 'object',
    isEnabled: (editor) => subjectOf(editor) !== undefined,
    run: (editor) => editor.ask({ what: 'side', tab: 'touchpoint' }),
  }),
  opens('touchpointTable', ['shift+i']),
  opens('personaMatrix', []),
  opens('library', ['y'], true),
];

function opens(what: string, keys: readonly string[], changes = false): Action {
  return defineAction({
    id: what,
    label: `find.${what}`,
    keys,
    group: 'go',
    changes,
    isEnabled: ({ board }) => board.read.ofKind('journey-map').length > 0,
    run: (editor) => editor.ask({ what }),
  });
}
