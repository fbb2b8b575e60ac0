import type { Editor, Target } from '@feltline/editor';
import { acceptsItems, cellOf } from '@feltline/journey';
import { detailAt, NEAR_ZOOM } from '@feltline/scene';
import { mapBeginning } from '../map-beginning.ts';
import { addNoteAt } from './add-note.ts';
import { addPersonaTo } from './add-persona.ts';
import { addTouchpointAt } from './add-touchpoint.ts';
import { layoutOf, mapPart } from './map-part.ts';
import { mapParts } from './map-parts.ts';

const CLOSEST = 0.9;

/** Enter or a double click on a cell puts something into it; a point of the curve has nothing to open. */
export function openMapPart(target: Target, editor: Editor): boolean {
  const { read } = editor.board;
  if (detailAt(editor.camera.goal.zoom) === 'far') return goNear(target, editor);
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

/** Nothing can be read or written from far away: there it means to have a closer look. */
function goNear({ object, part }: Target, editor: Editor): boolean {
  const { board, camera } = editor;
  const layout = layoutOf(object, board.read);
  const record = board.get(object);
  if (!record || !layout) return false;
  const stage = layout.stages.find(({ id }) => id === part);
  const own = mapParts(record, board.read).find((one) => one.part === part);
  const { y, height } = layout.box;
  const whole = stage && camera.fitted({ ...stage.box, y, height }, undefined, CLOSEST);
  const isReadable = whole !== undefined && whole.zoom >= NEAR_ZOOM;
  const near = stage?.box ?? own?.box ?? mapBeginning(layout, camera.viewport);
  editor.setFollowing(undefined);
  camera.flyTo(isReadable ? whole : camera.fitted(near, undefined, CLOSEST));
  return true;
}
