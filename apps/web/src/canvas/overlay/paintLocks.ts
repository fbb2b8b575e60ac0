import type { RecordId } from '@feltline/board';
import { type Editor, isLocked, manyChosen, outlineOf } from '@feltline/editor';
import type { Theme } from '@feltline/scene';

const RADIUS_PX = 10;
const ICON_PX = 12;

/** A padlock on the upper right corner of what is locked, where it is chosen or under the pointer. Screen space. */
export function paintLocks(ctx: CanvasRenderingContext2D, editor: Editor, theme: Theme): void {
  if (editor.readOnly) return;
  for (const id of marked(editor)) if (isLocked(editor, id)) paintLock(ctx, editor, id, theme);
}

function marked({ selection, hover, tool }: Editor): Iterable<RecordId> {
  const chosen = selection.size > manyChosen ? [] : selection.ids;
  return new Set(hover && tool === 'select' ? [...chosen, hover.object] : chosen);
}

function paintLock(
  ctx: CanvasRenderingContext2D,
  { preview, camera }: Editor,
  id: RecordId,
  theme: Theme,
): void {
  const box = outlineOf(preview.read, id)?.box;
  if (!box) return;
  const { x, y } = camera.toScreen({ x: box.x + box.width, y: box.y });
  ctx.beginPath();
  ctx.arc(x, y, RADIUS_PX, 0, Math.PI * 2);
  ctx.fillStyle = theme.panel;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.panelLine;
  ctx.stroke();
  ctx.save();
  ctx.translate(x - ICON_PX / 2, y - ICON_PX / 2);
  ctx.scale(ICON_PX / 24, ICON_PX / 24);
  ctx.lineWidth = 2.75;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.ink;
  ctx.stroke(padlock());
  ctx.restore();
}

let drawn: Path2D | undefined;

/** On a grid of 24 × 24. */
function padlock(): Path2D {
  drawn ??= new Path2D(
    'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM7 11V7a5 5 0 0 1 10 0v4',
  );
  return drawn;
}
