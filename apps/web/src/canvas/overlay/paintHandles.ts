import type { Editor } from '@feltline/editor';
import type { Theme } from '@feltline/scene';

const RADIUS_PX = 11;

/** The kinds' own controls: a plus that adds a stage, a grip that changes a row's height. Screen space. */
export function paintHandles(ctx: CanvasRenderingContext2D, editor: Editor, theme: Theme): void {
  const { pointer, camera } = editor;
  for (const { handle } of editor.handles) {
    const { x, y } = camera.toScreen(handle.at);
    const over = pointer && camera.toScreen(pointer);
    const isHovered = over !== undefined && Math.hypot(over.x - x, over.y - y) <= RADIUS_PX + 2;
    if (handle.line && isHovered) {
      const from = camera.toScreen(handle.line.from);
      const to = camera.toScreen(handle.line.to);
      ctx.beginPath();
      ctx.moveTo(from.x, from.y);
      ctx.lineTo(to.x, to.y);
      ctx.strokeStyle = theme.accent;
      ctx.lineWidth = 2;
      ctx.stroke();
    }
    if (handle.icon === 'plus') paintPlus(ctx, x, y, isHovered, theme);
    else if (handle.icon === 'open') paintOpen(ctx, x, y, isHovered, theme);
    else if (handle.icon === 'dot') paintDot(ctx, x, y, isHovered, theme);
    else paintGrip(ctx, x, y, isHovered, theme, handle.icon === 'column-width');
  }
}

function paintPlus(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  isHovered: boolean,
  theme: Theme,
): void {
  ctx.beginPath();
  ctx.arc(x, y, RADIUS_PX, 0, Math.PI * 2);
  ctx.fillStyle = isHovered ? theme.accent : theme.panel;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = isHovered ? theme.accent : theme.panelLine;
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(x - 4.5, y);
  ctx.lineTo(x + 4.5, y);
  ctx.moveTo(x, y - 4.5);
  ctx.lineTo(x, y + 4.5);
  ctx.lineWidth = 1.75;
  ctx.lineCap = 'round';
  ctx.strokeStyle = isHovered ? theme.panel : theme.accent;
  ctx.stroke();
  ctx.lineCap = 'butt';
}

/** An arrow that leads out. */
function paintOpen(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  isHovered: boolean,
  theme: Theme,
): void {
  ctx.beginPath();
  ctx.arc(x, y, RADIUS_PX + 2, 0, Math.PI * 2);
  ctx.fillStyle = isHovered ? theme.accent : theme.panel;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = isHovered ? theme.accent : theme.panelLine;
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(x - 4, y + 4);
  ctx.lineTo(x + 4, y - 4);
  ctx.moveTo(x - 2, y - 4);
  ctx.lineTo(x + 4, y - 4);
  ctx.lineTo(x + 4, y + 2);
  ctx.lineWidth = 1.75;
  ctx.lineCap = 'round';
  ctx.strokeStyle = isHovered ? theme.panel : theme.accent;
  ctx.stroke();
  ctx.lineCap = 'butt';
}

function paintDot(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  isHovered: boolean,
  theme: Theme,
): void {
  ctx.beginPath();
  ctx.arc(x, y, isHovered ? 7 : 5, 0, Math.PI * 2);
  ctx.fillStyle = isHovered ? theme.accent : theme.panel;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = theme.accent;
  ctx.stroke();
}

function paintGrip(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  isHovered: boolean,
  theme: Theme,
  isUpright: boolean,
): void {
  ctx.beginPath();
  if (isUpright) ctx.roundRect(x - 2.5, y - 11, 5, 22, 2.5);
  else ctx.roundRect(x - 14, y - 2.5, 28, 5, 2.5);
  ctx.fillStyle = isHovered ? theme.accent : theme.panelLine;
  ctx.fill();
}
