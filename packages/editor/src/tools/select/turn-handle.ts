import type { RecordId } from '@feltline/board';
import { centreOf, type Point } from '@feltline/geometry';
import { isTurnable } from '../../changes/turn-objects.ts';
import { commonBounds } from '../../common-bounds.ts';
import type { Editor } from '../../editor.ts';
import { keptUntilChange } from '../../kept-until-change.ts';
import { unlocked } from '../../locks.ts';
import { type Outline, outlineOf, turnAbout } from '../../outline.ts';

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
  if (editor.readOnly || editor.editing || editor.state.name !== 'select') return undefined;
  const what = turnable(editor);
  if (!what) return undefined;
  const { box, degrees } = what.outline;
  const away = awayPx / editor.camera.zoom;
  const centre = centreOf(box);
  const corner = { x: box.x - away, y: box.y + box.height + away };
  return { at: turnAbout(corner, centre, degrees), ids: what.ids, centre, degrees };
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
