import { type Action, defineAction, type Editor } from '@feltline/editor';

const hasSelection = ({ selection }: Editor) => selection.size > 0;

/** Taking pictures of the board with you. */
export const exportActions: readonly Action[] = [
  defineAction({
    id: 'export',
    label: 'find.export',
    keys: ['mod+shift+e'],
    group: 'go',
    run: (editor) => editor.ask({ what: 'export' }),
  }),
  defineAction({
    id: 'exportSelection',
    label: 'find.exportSelection',
    group: 'edit',
    isEnabled: hasSelection,
    run: (editor) => editor.ask({ what: 'export', ids: editor.selection.ids }),
  }),
  defineAction({
    id: 'copyAsImage',
    label: 'find.copyAsImage',
    group: 'edit',
    isEnabled: hasSelection,
    run: (editor) => editor.ask({ what: 'copyAsImage', ids: editor.selection.ids }),
  }),
];
