import type { RecordId, StyleProp, Transaction } from '@feltline/board';
import type { Editor } from '../editor.ts';
import { unlocked } from '../locks.ts';
import { stylesOf, stylesOfKind, styleValue } from '../styles-of.ts';
import { type Action, type ActionOption, defineAction } from './action.ts';

/** One action for each look that a kind of object knows, and the looks of one object for others. */
export function styleActions({ board }: Pick<Editor, 'board'>): readonly Action[] {
  const props = new Map<string, StyleProp>();
  for (const kind of board.kinds.all())
    for (const style of stylesOfKind(kind))
      if (!props.has(style.prop)) props.set(style.prop, style);
  return [...[...props.values()].map(styleAction), copyStyle, pasteStyle];
}

/** Offered is what all chosen objects know; new objects of their kinds take the last choice over. */
function styleAction({ prop, label }: StyleProp): Action {
  const id = prop === 'color' ? 'color' : `style.${prop}`;
  return defineAction({
    id,
    label: prop === 'color' ? 'action.color' : label,
    group: 'style',
    changes: true,
    isEnabled: (editor) => sharedOptions(editor, prop).length > 0,
    options: (editor) => sharedOptions(editor, prop),
    isChecked: (editor, value) => {
      const ids = unlocked(editor, editor.selection.ids);
      return ids.length > 0 && ids.every((one) => valueAt(editor, one, prop) === value);
    },
    run(editor, value) {
      const options = sharedOptions(editor, prop);
      if (value === undefined || !options.some((option) => option.value === value)) {
        throw new Error(
          `Got ${JSON.stringify(value)} for ${prop}, expected one of ${options.map((option) => option.value).join(', ')}`,
        );
      }
      const ids = unlocked(editor, editor.selection.ids);
      editor.change(prop === 'color' ? 'action.color' : label, (tx) => {
        for (const one of ids) setStyle(tx, editor, one, { [prop]: value });
      });
      for (const one of ids) {
        const kind = editor.board.get(one)?.kind;
        if (kind) editor.lastProps.set(kind, { ...editor.lastProps.get(kind), [prop]: value });
      }
    },
  });
}

const copyStyle = defineAction({
  id: 'copyStyle',
  label: 'action.copyStyle',
  keys: ['mod+alt+c'],
  group: 'clipboard',
  isEnabled: (editor) => styled(editor).length > 0,
  run(editor) {
    const [first] = styled(editor);
    const record = first && editor.board.get(first);
    if (!record) return;
    const styles = stylesOf(editor.board.kinds, record);
    editor.copiedStyle = Object.fromEntries(
      styles.map((style) => [style.prop, styleValue(record, style)]),
    );
  },
});

const pasteStyle = defineAction({
  id: 'pasteStyle',
  label: 'action.pasteStyle',
  keys: ['mod+alt+v'],
  group: 'clipboard',
  changes: true,
  isEnabled: (editor) => restyled(editor).length > 0,
  run(editor) {
    const changes = restyled(editor);
    editor.change('action.pasteStyle', (tx) => {
      for (const { id, props } of changes) setStyle(tx, editor, id, props);
    });
  },
});

function styled(editor: Editor): RecordId[] {
  return editor.selection.ids.filter(
    (id) => stylesOf(editor.board.kinds, editor.board.get(id)).length > 0,
  );
}

/** What of the copied style the chosen objects know. */
function restyled(editor: Editor): { id: RecordId; props: Record<string, unknown> }[] {
  const { board, copiedStyle } = editor;
  if (!copiedStyle) return [];
  return unlocked(editor, editor.selection.ids).flatMap((id) => {
    const known = stylesOf(board.kinds, board.get(id)).filter(({ prop, options }) =>
      options.some(({ value }) => value === copiedStyle[prop]),
    );
    if (known.length === 0) return [];
    return [{ id, props: Object.fromEntries(known.map(({ prop }) => [prop, copiedStyle[prop]])) }];
  });
}

/** Writes a look; what is as large as its words gets their new size. */
function setStyle(tx: Transaction, editor: Editor, id: RecordId, props: object): void {
  const record = tx.record(id);
  if (!record) return;
  const fitText = editor.gestures.get(record.kind)?.fitText;
  const after = { ...record, props: { ...record.props, ...props } };
  const geometry = editor.measureText && fitText?.(after, editor.measureText);
  tx.update(id, { props, ...(geometry ? { geometry } : {}) });
}

/** Options of a look that all chosen objects have; none as soon as one does not know it. */
function sharedOptions(editor: Editor, prop: string): readonly ActionOption[] {
  const { kinds } = editor.board;
  const known = new Set(
    unlocked(editor, editor.selection.ids).map((id) =>
      stylesOf(kinds, editor.board.get(id)).find((style) => style.prop === prop),
    ),
  );
  const [first, ...others] = known;
  if (!first || others.includes(undefined)) return [];
  return first.options.filter(({ value }) =>
    others.every((style) => style?.options.some((option) => option.value === value)),
  );
}

function valueAt(editor: Editor, id: RecordId, prop: string): string | undefined {
  const record = editor.board.get(id);
  const style = stylesOf(editor.board.kinds, record).find((one) => one.prop === prop);
  return record && style && styleValue(record, style);
}
