import type { RecordId } from '@feltline/board';
import {
  type Action,
  defineAction,
  type Editor,
  isLocked,
  type KindGestures,
} from '@feltline/editor';

export const imageGestures: KindGestures = {
  kind: 'image',

  tools: [
    {
      name: 'image',
      label: 'tool.image',
      keys: [],
      icon: 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM11 9a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM21 15l-3.1-3.1a2 2 0 0 0-2.8 0L6 21',
      order: 90,
      run: (editor) => editor.ask({ what: 'image' }),
    },
  ],

  actions: [
    about('image.replace', 'imageReplace', { changes: true }),
    about('image.alt', 'imageAlt', { changes: true }),
    about('image.copyPicture', 'imageCopy'),
    about('image.save', 'imageSave'),
  ],

  plainText: (record) => (record.props as { alt?: string }).alt ?? '',
};

/** What the page does with the one picture that is chosen. */
function about(id: string, what: string, { changes = false } = {}): Action {
  return defineAction({
    id,
    label: id,
    group: 'object',
    changes,
    isEnabled: (editor) => {
      const chosen = chosenImage(editor);
      return chosen !== undefined && !(changes && isLocked(editor, chosen));
    },
    run(editor) {
      const object = chosenImage(editor);
      if (object !== undefined) editor.ask({ what, ids: [object] });
    },
  });
}

function chosenImage({ selection, board }: Editor): RecordId | undefined {
  const { only } = selection;
  return only !== undefined && board.get(only)?.kind === 'image' ? only : undefined;
}
