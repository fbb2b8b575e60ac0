import type { RecordId } from '@feltline/board';
import { centreOf, type Point, unionBoxes } from '@feltline/geometry';
import { isTurnable } from '../../changes/turn-objects.ts';
import type { Editor } from '../../editor.ts';
import { unlocked } from '../../locks.ts';
import { boundsOf, outlineOf, turnAbout } from '../../outline.ts';

/** The control that turns what is chosen. */
export interface TurnHandle {
  /** Board space. */
  readonly at: Point;
  readonly ids: readonly RecordId[];
  /** About which it turns, board space. */
  readonly centre: Point;
  /** How far it is turned already: one object as it stands, several count from 0. */
  readonly degrees: number;
}

/** Beside the lower left corner, out of the way of the bar above and of the sides; screen pixels. */
const awayPx = 18;

export const turnCursor = 'grab';

export function turnHandle(editor: Editor): TurnHandle | undefined {
  const { camera, preview, selection, state } = editor;
  if (editor.readOnly || editor.editing || selection.size === 0) return undefined;
  if (state.name !== 'select') return undefined;
  const { kinds, read } = editor.board;
  const ids = unlocked(editor, selection.ids).filter(
    (id) => read.record(id)?.geometry || kinds.get(read.record(id)?.kind ?? '')?.mapPoints,
  );
  if (!ids.some((id) => isTurnable(kinds, read, id))) return undefined;
  const [only] = ids;
  const one = ids.length === 1 && only ? outlineOf(preview.read, only) : undefined;
  const box = one?.box ?? unionBoxes(ids.flatMap((id) => boundsOf(preview.read, id) ?? []));
  if (!box) return undefined;
  const away = awayPx / camera.zoom;
  const centre = centreOf(box);
  const degrees = one?.degrees ?? 0;
  const corner = { x: box.x - away, y: box.y + box.height + away };
  return { at: turnAbout(corner, centre, degrees), ids, centre, degrees };
}
