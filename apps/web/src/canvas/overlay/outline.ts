import type { Box } from '@feltline/geometry';

/** Strokes the outline of a box in screen space, turned about its centre. */
export function strokeOutline(
  ctx: CanvasRenderingContext2D,
  box: Box,
  degrees: number,
  style: { color: string; width: number; grow?: number; radius?: number; dash?: number[] },
): void {
  const grow = style.grow ?? 0;
  ctx.save();
  ctx.translate(box.x + box.width / 2, box.y + box.height / 2);
  if (degrees) ctx.rotate((degrees * Math.PI) / 180);
  ctx.beginPath();
  ctx.roundRect(
    -box.width / 2 - grow,
    -box.height / 2 - grow,
    box.width + 2 * grow,
    box.height + 2 * grow,
    style.radius ?? 0,
  );
  ctx.strokeStyle = style.color;
  ctx.lineWidth = style.width;
  ctx.setLineDash(style.dash ?? []);
  ctx.stroke();
  ctx.restore();
}
