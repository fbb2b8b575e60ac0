import { type Editor, turnHandle } from '@feltline/editor';
import type { Theme } from '@feltline/scene';

const RADIUS_PX = 10;
const ICON_PX = 12;

/** The control that turns what is chosen: a round arrow beside the lower left corner. Screen space. */
export function paintTurnHandle(ctx: CanvasRenderingContext2D, editor: Editor, theme: Theme): void {
  const handle = turnHandle(editor);
  if (!handle) return;
  const { camera, pointer } = editor;
  const { x, y } = camera.toScreen(handle.at);
  const over = pointer && camera.toScreen(pointer);
  const isHovered = over !== undefined && Math.hypot(over.x - x, over.y - y) <= RADIUS_PX + 2;
  ctx.beginPath();
  ctx.arc(x, y, RADIUS_PX, 0, Math.PI * 2);
  ctx.fillStyle = isHovered ? theme.accent : theme.panel;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = isHovered ? theme.accent : theme.panelLine;
  ctx.stroke();
  ctx.save();
  ctx.translate(x - ICON_PX / 2, y - ICON_PX / 2);
  ctx.scale(ICON_PX / 24, ICON_PX / 24);
  ctx.lineWidth = 2.75;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = isHovered ? theme.panel : theme.accent;
  ctx.stroke(roundArrow());
  ctx.restore();
}

let arrow: Path2D | undefined;

/** On a grid of 24 × 24. */
function roundArrow(): Path2D {
  arrow ??= new Path2D('M21 12a9 9 0 1 1-9-9c2.5 0 4.9 1 6.7 2.7L21 8M21 3v5h-5');
  return arrow;
}
