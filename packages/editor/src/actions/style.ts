import type { RecordId } from '@feltline/board';
import type { Editor } from '../editor.ts';
import { type Action, type ActionOption, defineAction } from './action.ts';

/** The colours are those that all chosen objects know; new objects of the kind take the last one over. */
export const styleActions: readonly Action[] = [
  defineAction({
    id: 'color',
    label: 'action.color',
    group: 'style',
    changes: true,
    isEnabled: (editor) => sharedPalette(editor).length > 0,
    options: (editor): readonly ActionOption[] =>
      sharedPalette(editor).map((value) => ({ value, label: `color.${value}` })),
    isChecked: (editor, value) =>
      coloured(editor).length > 0 && coloured(editor).every((id) => colorOf(editor, id) === value),
    run(editor, value) {
      if (value === undefined || !sharedPalette(editor).includes(value)) {
        throw new Error(
          `Got the colour ${JSON.stringify(value)}, expected one of ${sharedPalette(editor).join(', ')}`,
        );
      }
      const ids = coloured(editor);
      editor.change('action.color', (tx) => {
        for (const id of ids) tx.update(id, { props: { color: value } });
      });
      for (const id of ids) {
        const kind = editor.board.get(id)?.kind;
        if (kind) editor.lastProps.set(kind, { ...editor.lastProps.get(kind), color: value });
      }
    },
  }),
];

function coloured(editor: Editor): RecordId[] {
  return editor.selection.ids.filter((id) => paletteOf(editor, id).length > 0);
}

function sharedPalette(editor: Editor): readonly string[] {
  const [first, ...others] = coloured(editor).map((id) => paletteOf(editor, id));
  return (
    first?.filter((color) =>
      others.every((palette) => palette === first || palette.includes(color)),
    ) ?? []
  );
}

function paletteOf(editor: Editor, id: RecordId): readonly string[] {
  const record = editor.board.get(id);
  return (
    (record && record.problem === undefined && editor.board.kinds.get(record.kind)?.palette) || []
  );
}

function colorOf(editor: Editor, id: RecordId): unknown {
  return editor.board.get(id)?.props.color;
}
