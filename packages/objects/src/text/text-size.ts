import type { BoardRecord, RecordId } from '@feltline/board';
import { type Action, chosenOnlyOfKind, defineAction, type Editor } from '@feltline/editor';
import type { TextProps } from './text.model.ts';

/** Of the letters, board units. */
const sizes = { small: 14, medium: 20, large: 32, huge: 56 } as const;
type Size = keyof typeof sizes;

/** How large the letters are; the box grows about its upper corner at the start. */
export const textSize: Action = defineAction({
  id: 'text.size',
  label: 'text.size',
  group: 'style',
  changes: true,
  isEnabled: (editor) => texts(editor).length > 0,
  options: () => Object.keys(sizes).map((value) => ({ value, label: `textSize.${value}` })),
  isChecked: (editor, value) =>
    texts(editor).every(
      ({ props }) => (props as unknown as TextProps).size === sizes[value as Size],
    ),
  shown(editor) {
    const [first, ...others] = texts(editor).map(
      ({ props }) => (props as unknown as TextProps).size,
    );
    const isNamed = Object.values(sizes).some((size) => size === first);
    return first === undefined || isNamed || others.some((size) => size !== first)
      ? undefined
      : String(Math.round(first));
  },
  run(editor, value) {
    const size = sizes[value as Size];
    if (size === undefined)
      throw new Error(
        `Got the text size ${value}, expected one of ${Object.keys(sizes).join(', ')}`,
      );
    const ids = texts(editor).map(({ id }) => id);
    editor.change('text.size', (tx) => {
      for (const id of ids) {
        tx.update(id, { props: { size } });
        const geometry = fitted(editor, id);
        if (geometry) tx.update(id, { geometry });
      }
    });
    editor.lastProps.set('text', { ...editor.lastProps.get('text'), size });
  },
});

function fitted(editor: Editor, id: RecordId) {
  const record = editor.board.get(id);
  const fitText = record && editor.gestures.get(record.kind)?.fitText;
  return record && editor.measureText && fitText?.(record, editor.measureText);
}

function texts(editor: Editor): readonly BoardRecord[] {
  return chosenOnlyOfKind(editor, 'text');
}
