import { type Editor, turnHandle } from '@feltline/editor';
import type { Theme } from '@feltline/scene';

const RADIUS_PX = 10;
const ARC_PX = 4.5;

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
  ctx.lineWidth = 1.5;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = isHovered ? theme.panel : theme.accent;
  // three quarters of a circle from the top, counter-clockwise, with an arrowhead at its end
  ctx.beginPath();
  ctx.arc(x, y, ARC_PX, -Math.PI * 0.15, Math.PI * 1.25);
  ctx.moveTo(x + ARC_PX + 0.3, y - 5.2);
  ctx.lineTo(x + ARC_PX * 0.9, y - ARC_PX * 0.45);
  ctx.lineTo(x + 0.2, y - 2.4);
  ctx.stroke();
  ctx.lineCap = 'butt';
  ctx.lineJoin = 'miter';
}
