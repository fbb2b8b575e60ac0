import { type BoardRecord, newId, type RecordId } from '@feltline/board';
import {
  type Action,
  chosenOnlyOfKind,
  defineAction,
  type Editor,
  keptUntilChange,
} from '@feltline/editor';
import { isConnectable } from './aim.ts';
import type { ConnectorProps } from './connector.model.ts';

/** Whether all that is chosen can be connected, one after the other. */
const hasChain = keptUntilChange(
  ({ board, selection }) =>
    selection.ids.length > 1 &&
    selection.ids.every((id) => {
      const record = board.get(id);
      return record !== undefined && isConnectable(record);
    }),
);

export const connectorActions: readonly Action[] = [
  defineAction({
    id: 'connect',
    label: 'action.connect',
    keys: ['alt+l'],
    group: 'object',
    changes: true,
    isEnabled: hasChain,
    run(editor) {
      const ids = chain(editor);
      const made: RecordId[] = [];
      editor.change('action.connect', (tx) => {
        for (let i = 1; i < ids.length; i++) {
          const [from, to] = [ids[i - 1], ids[i]].map((object) => ({ object, x: 0, y: 0 }));
          const props = { ...editor.lastProps.get('connector'), from, to };
          made.push(tx.create({ id: newId(), kind: 'connector', props, text: '' }));
        }
      });
      editor.selection.set(made);
    },
  }),
  defineAction({
    id: 'reverseConnector',
    label: 'action.reverseConnector',
    group: 'object',
    changes: true,
    isEnabled: (editor) => connectors(editor).length > 0,
    run: (editor) =>
      editor.change('action.reverseConnector', (tx) => {
        for (const { id, props } of connectors(editor)) {
          const { from, to, labelAt } = props as unknown as ConnectorProps;
          tx.update(id, { props: { from: to, to: from, labelAt: 1 - labelAt } });
        }
      }),
  }),
];

/** What is chosen and can be connected, in the order it was chosen in. */
function chain(editor: Editor): RecordId[] {
  return editor.selection.ids.filter((id) => {
    const record = editor.board.get(id);
    return record !== undefined && isConnectable(record);
  });
}

function connectors(editor: Editor): readonly BoardRecord[] {
  return chosenOnlyOfKind(editor, 'connector');
}
