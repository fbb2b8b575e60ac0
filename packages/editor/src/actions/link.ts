import { linkOf, openLink } from '../links.ts';
import { type Action, defineAction } from './action.ts';

/** Readers may follow links, too. */
export const linkActions: readonly Action[] = [
  defineAction({
    id: 'openLink',
    label: 'action.openLink',
    keys: ['alt+Enter'],
    group: 'object',
    isEnabled: (editor) =>
      editor.selection.only !== undefined && linkOf(editor, editor.selection.only) !== undefined,
    run(editor) {
      if (editor.selection.only) openLink(editor, editor.selection.only);
    },
  }),
];
