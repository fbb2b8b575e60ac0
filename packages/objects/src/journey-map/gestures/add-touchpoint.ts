import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { addTouchpoint } from '@feltline/journey';

/** A new touchpoint at the end of a column, ready to be named. */
export function addTouchpointAt(editor: Editor, map: RecordId, column: RecordId): void {
  const { placement } = editor.change('journey.addTouchpoint', (tx) =>
    addTouchpoint(tx, tx.read, map, column),
  );
  editor.startEditing({ object: map, part: placement }, 'all');
}
