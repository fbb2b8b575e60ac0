import type { BoardRecord, RecordId, StyleProp, Transaction } from '@feltline/board';
import { chosenKinds } from '../chosen-kinds.ts';
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
    isChecked: (editor, value) => isEverywhere(editor, prop, value),
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
  isEnabled: (editor) => editor.selection.ids.some((id) => isStyled(editor, id)),
  run(editor) {
    const first = editor.selection.ids.find((id) => isStyled(editor, id));
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
  isEnabled: (editor) => knowsCopied(editor),
  run(editor) {
    const changes = restyled(editor);
    editor.change('action.pasteStyle', (tx) => {
      for (const { id, props } of changes) setStyle(tx, editor, id, props);
    });
  },
});

function isStyled({ board }: Editor, id: RecordId): boolean {
  return stylesOf(board.kinds, board.get(id)).length > 0;
}

function knowsCopied(editor: Editor): boolean {
  const { copiedStyle } = editor;
  if (!copiedStyle) return false;
  return [...chosenKinds(editor).records.values()].some(([record]) =>
    stylesOf(editor.board.kinds, record).some(({ prop, options }) =>
      options.some(({ value }) => value === copiedStyle[prop]),
    ),
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
  const { records, hasBroken } = chosenKinds(editor);
  if (hasBroken) return [];
  const [first, ...others] = [...records.values()].map(([record]) => styleOf(editor, record, prop));
  if (!first || others.includes(undefined)) return [];
  return first.options.filter(({ value }) =>
    others.every((style) => style?.options.some((option) => option.value === value)),
  );
}

/** Whether all that is chosen looks so. */
function isEverywhere(editor: Editor, prop: string, value: string | undefined): boolean {
  const { records, hasBroken } = chosenKinds(editor);
  if (hasBroken || records.size === 0) return false;
  return [...records.values()].every((same) => {
    const style = styleOf(editor, same[0], prop);
    return style !== undefined && same.every((record) => styleValue(record, style) === value);
  });
}

function styleOf(
  editor: Editor,
  record: BoardRecord | undefined,
  prop: string,
): StyleProp | undefined {
  return stylesOf(editor.board.kinds, record).find((style) => style.prop === prop);
}
