import type { Geometry, RecordId, RecordUpdate } from '@feltline/board';
import { centreOf } from '@feltline/geometry';
import { holderOf } from '../changes/move-objects.ts';
import type { Editor } from '../editor.ts';
import { unlocked } from '../locks.ts';

/** Below this two sizes are the same, board units. */
const close = 0.01;

/**
 * What gives the chosen objects the size of the one chosen first. What keeps its proportions gets the largest size of
 * its own that fits into that one; what grows with its words gets the width. Corners stay, of turned things the centre.
 */
export function* resizedAlike(editor: Editor): Generator<{ id: RecordId; update: RecordUpdate }> {
  const { board, gestures, measureText } = editor;
  const sizable = unlocked(editor, editor.selection.ids).filter((id) => {
    const record = board.get(id);
    const kind = record && board.kinds.get(record.kind);
    if (!record?.geometry || !kind || record.problem !== undefined) return false;
    const held = holderOf(board.read, board.kinds, id) !== undefined;
    return !held && (kind.resize ?? 'none') !== 'none';
  });
  const [model, ...others] = sizable;
  const like = model && board.get(model)?.geometry;
  if (!like) return;
  for (const id of others) {
    const record = board.get(id);
    const from = record?.geometry;
    if (!record || !from) continue;
    const keeps = board.kinds.get(record.kind)?.resize === 'proportional';
    const factor = Math.min(like[2] / from[2], like[3] / from[3]);
    const size = keeps
      ? ([from[2] * factor, from[3] * factor] as const)
      : ([like[2], like[3]] as const);
    const to = withSize(from, size[0], size[1]);
    const update = gestures.get(record.kind)?.resized?.(record, to, 'side', measureText) ?? {
      geometry: to,
    };
    const after = update.geometry ?? from;
    const same = Math.abs(after[2] - from[2]) < close && Math.abs(after[3] - from[3]) < close;
    if (!same) yield { id, update };
  }
}

function withSize([x, y, width, height, degrees]: Geometry, w: number, h: number): Geometry {
  if (degrees % 360 === 0) return [x, y, w, h, degrees];
  const centre = centreOf({ x, y, width, height });
  return [centre.x - w / 2, centre.y - h / 2, w, h, degrees];
}
