import type { Editor } from '@feltline/editor';
import type { Point } from '@feltline/geometry';
import type { Theme } from '@feltline/scene';

/** The strokes at both ends of a gap, half their length. */
const TICK_PX = 4;

/** With what the moving thing is aligned, and which gaps are as wide as the one beside it. Screen space. */
export function paintGuides(ctx: CanvasRenderingContext2D, editor: Editor, theme: Theme): void {
  const { camera, guides } = editor;
  if (guides.length === 0) return;
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const { kind, from, to } of guides) {
    if (kind === 'line') line(ctx, onPixel(camera.toScreen(from)), onPixel(camera.toScreen(to)));
  }
  ctx.setLineDash([4, 3]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const { kind, from, to } of guides) {
    if (kind === 'gap') gap(ctx, onPixel(camera.toScreen(from)), onPixel(camera.toScreen(to)));
  }
  ctx.stroke();
}

function gap(ctx: CanvasRenderingContext2D, a: Point, b: Point): void {
  line(ctx, a, b);
  const across = a.y === b.y ? { x: 0, y: TICK_PX } : { x: TICK_PX, y: 0 };
  for (const { x, y } of [a, b])
    line(ctx, { x: x - across.x, y: y - across.y }, { x: x + across.x, y: y + across.y });
}

function line(ctx: CanvasRenderingContext2D, a: Point, b: Point): void {
  ctx.moveTo(a.x, a.y);
  ctx.lineTo(b.x, b.y);
}

/** On half pixels a 1 px line is one pixel wide. */
function onPixel({ x, y }: Point): Point {
  return { x: Math.round(x) + 0.5, y: Math.round(y) + 0.5 };
}
