import type { BoardRecord, Geometry, RecordId } from '@feltline/board';
import { type Action, chosenOnlyOfKind, defineAction, type Editor } from '@feltline/editor';
import { reactionEmojis, reactionIdOf } from './reaction.model.ts';
import { stickyColors } from './sticky-colors.ts';
import { isWide, keepSize, nextSize, square, wide } from './sticky-size.ts';

/** The chosen notes that may be changed, while nothing else is chosen. */
function notes(editor: Editor): readonly BoardRecord[] {
  return chosenOnlyOfKind(editor, 'sticky');
}

const forms = [
  { value: 'square', label: 'sticky.form.square', icon: 'M5 5h14v14h-14z' },
  { value: 'wide', label: 'sticky.form.wide', icon: 'M2.5 7h19v10h-19z' },
] as const;

const isInHand = (editor: Editor) => editor.tool === 'sticky';

/** What the next note will be. */
const nextNote: readonly Action[] = [
  defineAction({
    id: 'sticky.nextColor',
    label: 'action.color',
    group: 'toolOption',
    isEnabled: isInHand,
    options: () =>
      Object.entries(stickyColors).map(([value, swatch]) => ({
        value,
        label: `color.${value}`,
        swatch,
      })),
    isChecked(editor, value) {
      const { color = 'lemon' } = { ...editor.lastProps.get('sticky') } as { color?: string };
      return color === value;
    },
    run: (editor, value) =>
      void editor.lastProps.set('sticky', { ...editor.lastProps.get('sticky'), color: value }),
  }),
  defineAction({
    id: 'sticky.nextForm',
    label: 'sticky.form',
    group: 'toolOption',
    isEnabled: isInHand,
    options: () => forms,
    isChecked: (editor, value) => (isWide(...nextSize(editor)) ? 'wide' : 'square') === value,
    run(editor, value) {
      // a chosen note would say how large the next one is
      editor.selection.clear();
      keepSize(editor, value === 'wide' ? wide : square);
    },
  }),
  defineAction({
    id: 'sticky.addMany',
    label: 'action.bulk',
    group: 'toolOption',
    changes: true,
    isEnabled: isInHand,
    run(editor) {
      editor.setTool('select');
      editor.actions.run('bulk');
    },
  }),
];

const isChosen = (editor: Editor, test: (note: BoardRecord) => boolean = () => true) =>
  notes(editor).some(test);

export const stickyActions: readonly Action[] = [
  ...nextNote,
  defineAction({
    id: 'sticky.form',
    label: 'sticky.form',
    group: 'style',
    changes: true,
    isEnabled: (editor) => isChosen(editor, ({ geometry }) => geometry !== undefined),
    options: () => forms,
    isChecked: (editor, value) =>
      notes(editor).every(({ geometry: [, , width, height] = [0, 0, 1, 1] }) =>
        isWide(width, height) ? value === 'wide' : value === 'square',
      ),
    run(editor, value) {
      const form = value === 'wide' ? wide : square;
      editor.change('sticky.form', (tx) => {
        for (const { id, geometry } of notes(editor))
          if (geometry) tx.update(id, { geometry: reformed(geometry, form) });
      });
      const [first] = notes(editor);
      if (first?.geometry) keepSize(editor, [first.geometry[2], first.geometry[3]]);
    },
  }),
  defineAction({
    id: 'sticky.tags',
    label: 'sticky.tags',
    group: 'object',
    changes: true,
    isEnabled: (editor) => isChosen(editor),
    run: (editor) => editor.ask({ what: 'tags', ids: notes(editor).map(({ id }) => id) }),
  }),
  defineAction({
    id: 'sticky.react',
    severalHold: true,
    label: 'sticky.react',
    group: 'object',
    changes: true,
    isEnabled: (editor) => isChosen(editor) && editor.userId !== undefined,
    options: () =>
      reactionEmojis.map(({ emoji, name }) => ({ value: emoji, label: `reaction.${name}` })),
    isChecked: (editor, value) =>
      isChosen(editor) &&
      notes(editor).every(({ id }) => {
        const reaction = ownReaction(editor, id, value ?? '');
        return reaction !== undefined && editor.board.get(reaction) !== undefined;
      }),
    run: (editor, value = '') =>
      react(
        editor,
        notes(editor).map(({ id }) => id),
        value,
      ),
  }),
  defineAction({
    id: 'showAuthors',
    label: 'sticky.showAuthors',
    group: 'view',
    isChecked: (editor) => editor.authorsShown,
    run(editor) {
      editor.authorsShown = !editor.authorsShown;
      editor.notify('board');
    },
  }),
];

/** Each person has at most one of each emoji on a note; choosing it again takes it away. */
export function react(editor: Editor, notes: readonly RecordId[], emoji: string): void {
  const { board, userId } = editor;
  if (userId === undefined) return;
  const wanted = notes.flatMap((on) => {
    const id = ownReaction(editor, on, emoji);
    return id ? [{ id, on }] : [];
  });
  const isOnAll = wanted.every(({ id }) => board.get(id) !== undefined);
  editor.change('sticky.react', (tx) => {
    for (const { id, on } of wanted) {
      if (isOnAll) tx.remove(id);
      else if (!tx.record(id))
        tx.create({ id, kind: 'reaction', props: { on, emoji, user: userId } });
    }
  });
}

function ownReaction(editor: Editor, on: RecordId, emoji: string): RecordId | undefined {
  const name = reactionEmojis.find((one) => one.emoji === emoji)?.name;
  return name && editor.userId !== undefined ? reactionIdOf(on, name, editor.userId) : undefined;
}

/** As tall for its form as it was for the other, about the same middle. */
function reformed(geometry: Geometry, form: readonly [number, number]): Geometry {
  const [x, y, width, height, degrees] = geometry;
  const before = isWide(width, height) ? wide : square;
  const scale = height / before[1];
  const [w, h] = [form[0] * scale, form[1] * scale];
  return [x + (width - w) / 2, y + (height - h) / 2, w, h, degrees];
}
