import type { Editor } from '@feltline/editor';
import { baseDirection, type Theme } from '@feltline/scene';

const SIZE_PX = 12;
const PADDING_PX = 10;
const HEIGHT_PX = 26;
/** From the point that it speaks of. */
const AWAY_PX = 18;

/** The value of what is being dragged, beside it. Screen space. */
export function paintTip(ctx: CanvasRenderingContext2D, editor: Editor, theme: Theme): void {
  const { tip, camera } = editor;
  if (!tip) return;
  const { x, y } = camera.toScreen(tip.at);
  ctx.font = `500 ${SIZE_PX}px ${theme.font}`;
  const width = ctx.measureText(tip.text).width + 2 * PADDING_PX;
  // at the right edge of the view it stands on the other side
  const left = x + AWAY_PX + width > camera.viewport.width ? x - AWAY_PX - width : x + AWAY_PX;
  ctx.beginPath();
  ctx.roundRect(left, y - HEIGHT_PX / 2, width, HEIGHT_PX, 6);
  ctx.fillStyle = theme.ink;
  ctx.fill();
  ctx.fillStyle = theme.panel;
  ctx.direction = baseDirection(tip.text) === 'rtl' ? 'rtl' : 'ltr';
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(tip.text, left + width / 2, y + 0.5);
  ctx.textBaseline = 'alphabetic';
}
