import { type Action, defineAction } from '../actions/action.ts';
import type { Editor } from '../editor.ts';
import { isCreationTool } from '../tool.ts';
import { pasteAsOneText, placeToPaste } from './paste-words.ts';

/** What makes writing much quick. */
export const writingActions: readonly Action[] = [
  defineAction({
    id: 'bulk',
    label: 'action.bulk',
    keys: ['shift+n'],
    group: 'tool',
    changes: true,
    isEnabled: (editor) => editor.tools.some((tool) => isCreationTool(tool) && tool.fromText),
    run: (editor) =>
      editor.ask({ what: 'bulk', at: editor.contextMenu?.board ?? placeToPaste(editor) }),
  }),
  defineAction({
    id: 'pasteAsText',
    label: 'action.pasteAsText',
    keys: ['mod+shift+v'],
    byBrowser: true,
    group: 'clipboard',
    changes: true,
    isEnabled: (editor) => editor.tools.some((tool) => tool.fromWords),
    run(editor) {
      const at = editor.contextMenu?.board;
      editor.clipboard?.read().then(
        (content) => pasteAsOneText(editor, content ?? {}, at),
        () => pasteAsOneText(editor, editor.lastCopied ?? {}, at),
      );
    },
  }),
  colorStep('nextColor', 'alt+c', 1),
  colorStep('previousColor', 'alt+shift+c', -1),
];

/** Walks the palette of what is chosen, round and round. */
function colorStep(id: string, key: string, by: 1 | -1): Action {
  const options = (editor: Editor) => editor.actions.byId('color')?.options?.(editor) ?? [];
  return defineAction({
    id,
    label: `action.${id}`,
    keys: [key],
    // the bar shows the colours themselves
    group: 'go',
    changes: true,
    isEnabled: (editor) => editor.actions.byId('color')?.isEnabled(editor) ?? false,
    run(editor) {
      const all = options(editor);
      const color = editor.actions.byId('color');
      const now = all.findIndex(({ value }) => color?.isChecked?.(editor, value));
      const next = all[(now + by + all.length) % all.length] ?? all[0];
      if (next) editor.actions.run('color', next.value);
    },
  });
}
