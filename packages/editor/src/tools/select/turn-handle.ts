import type { RecordId } from '@feltline/board';
import { centreOf, inflateBox, type Point } from '@feltline/geometry';
import { isTurnable } from '../../changes/turn-objects.ts';
import { commonBounds } from '../../common-bounds.ts';
import type { Editor } from '../../editor.ts';
import { objectsNear } from '../../hit-test.ts';
import { keptUntilChange } from '../../kept-until-change.ts';
import { unlocked } from '../../locks.ts';
import { cornersOf, type Outline, outlineOf, pointInOutline } from '../../outline.ts';
import { handleRoomPx } from './handle-room.ts';

/** The control that turns what is chosen. */
export interface TurnHandle {
  /** Board space. */
  readonly at: Point;
  readonly ids: readonly RecordId[];
  /** About which it turns, board space. */
  readonly centre: Point;
  /** How far it is turned already: one object as it stands, several count from 0. */
  readonly degrees: number;
  /** There was no free place for it: something that is not chosen lies under it. */
  readonly isOver: boolean;
}

/** Beside a corner, out of the way of the sides; screen pixels. */
const awayPx = 18;
/** It takes up this much around its middle, screen pixels. */
const radiusPx = 10;

export const turnCursor = 'grab';

export function turnHandle(editor: Editor): TurnHandle | undefined {
  if (editor.readOnly || editor.editing || editor.state.name !== 'select') return undefined;
  const what = turnable(editor);
  if (!what) return undefined;
  const { box, degrees } = what.outline;
  const { zoom } = editor.camera;
  const around = inflateBox(box, (awayPx + handleRoomPx(box, zoom)) / zoom);
  const centre = centreOf(box);
  const [upperLeft, upperRight, lowerRight, lowerLeft] = cornersOf(around, degrees);
  const free = [lowerLeft, lowerRight, upperLeft, upperRight].find((at) => isFree(editor, at));
  return { at: free ?? lowerLeft, ids: what.ids, centre, degrees, isOver: free === undefined };
}

/** Nothing lies there that one might want to press, unless it is chosen itself. */
function isFree(editor: Editor, at: Point): boolean {
  const { board, camera, selection } = editor;
  const around = radiusPx / camera.zoom;
  return objectsNear(editor, at, around).every((id) => {
    const kind = board.kinds.get(board.get(id)?.kind ?? '');
    const outline = outlineOf(board.read, id);
    if (selection.has(id) || kind?.holds || kind?.container || !outline) return true;
    return !pointInOutline(at, outline.box, outline.degrees, around);
  });
}

const turnable = keptUntilChange(
  (editor): { ids: readonly RecordId[]; outline: Outline } | undefined => {
    const { board, preview, selection } = editor;
    const { kinds, read } = board;
    const chosen = unlocked(editor, selection.ids);
    const placed = chosen.filter((id) => {
      const record = board.get(id);
      return record?.geometry || kinds.get(record?.kind ?? '')?.mapPoints;
    });
    const ids = placed.length === chosen.length ? chosen : placed;
    if (!ids.some((id) => isTurnable(kinds, read, id))) return undefined;
    const [only] = ids;
    if (ids.length === 1 && only) {
      const outline = outlineOf(preview.read, only);
      return outline && { ids, outline };
    }
    const box = commonBounds(editor, ids);
    return box && { ids, outline: { box, degrees: 0 } };
  },
);
