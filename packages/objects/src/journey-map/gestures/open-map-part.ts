import type { Editor, Target } from '@feltline/editor';
import { acceptsItems, cellOf } from '@feltline/journey';
import { addNoteAt } from './add-note.ts';
import { addPersonaTo } from './add-persona.ts';
import { addTouchpointAt } from './add-touchpoint.ts';
import { layoutOf, mapPart } from './map-part.ts';

/** Enter or a double click on a cell puts something into it; a point of the curve has nothing to open. */
export function openMapPart(target: Target, editor: Editor): boolean {
  const { read } = editor.board;
  const part = mapPart(target.part, read);
  if (part?.kind === 'emotion') return true;
  const layout = layoutOf(target.object, read);
  if (part?.kind !== 'cell' || !layout) return false;
  const lane = layout.lanes.find((one) => one.id === part.lane);
  if (!lane || !cellOf(layout, part.lane, part.column)) return false;
  if (lane.type === 'emotion') {
    if (!layout.curves.some((curve) => curve.lane === lane.id))
      addPersonaTo(editor, target.object, lane.id);
  } else if (lane.type === 'touchpoints') addTouchpointAt(editor, target.object, part.column);
  else if (acceptsItems(lane.type)) addNoteAt(editor, target.object, part.lane, part.column);
  return true;
}
