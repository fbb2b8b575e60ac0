/** Sets the context to CSS pixels of the window, whose corner lies at `x`, `y` (device pixels); a surface leaves it as its last stroke was. */
export function forScreen(
  context: CanvasRenderingContext2D,
  pixelRatio: number,
  { x, y }: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): void {
  context.setTransform(pixelRatio, 0, 0, pixelRatio, x, y);
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.lineCap = 'butt';
}
