import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { addPersona, type LaneProps, readMap } from '@feltline/journey';

/** A new persona with a point at every touchpoint, ready to be named. */
export function addPersonaTo(editor: Editor, map: RecordId, lane?: RecordId): void {
  const count = readMap(map, editor.board.read).personas.length + 1;
  const name = editor.t('journey.newPersona', { count });
  const persona = editor.change('journey.addPersona', (tx) => {
    const added = addPersona(tx, tx.read, map, { name });
    const { personas } = ((lane && tx.record(lane)?.props) ?? {}) as Partial<LaneProps>;
    // a lane that shows only some personas shows the one that was made there
    if (lane && personas && Object.keys(personas).length > 0) {
      tx.update(lane, { props: { personas: { ...personas, [added]: true } } });
    }
    return added;
  });
  // the name it was given is there to be typed over
  editor.startEditing({ object: map, part: persona }, 'all');
}
