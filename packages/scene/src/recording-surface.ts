import type { Box } from '@feltline/geometry';
import type { RectStyle, ShapeStyle, Surface, TextRun, Transform } from './surface.ts';

/** Where a recorded call landed: board = matrix × local, as [a, b, c, d, e, f] of a 2-D canvas. */
export type Matrix = readonly [number, number, number, number, number, number];

export type RecordedOp = { readonly matrix: Matrix; readonly clips: readonly Box[] } & (
  | { readonly op: 'rect'; readonly box: Box; readonly style: RectStyle }
  | { readonly op: 'path'; readonly d: string; readonly style: ShapeStyle }
  | { readonly op: 'text'; readonly run: TextRun }
  | { readonly op: 'image'; readonly source: unknown; readonly box: Box }
);

/** A surface that keeps a list of what was drawn, for export and for tests. */
export class RecordingSurface implements Surface {
  readonly ops: RecordedOp[] = [];
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private clips: readonly Box[] = [];

  rect(box: Box, style: RectStyle): void {
    this.ops.push({ ...this.place(), op: 'rect', box: copyBox(box), style: { ...style } });
  }

  path(d: string, style: ShapeStyle): void {
    this.ops.push({ ...this.place(), op: 'path', d, style: { ...style } });
  }

  text(run: TextRun): void {
    this.ops.push({ ...this.place(), op: 'text', run: { ...run } });
  }

  image(source: unknown, box: Box): void {
    this.ops.push({ ...this.place(), op: 'image', source, box: copyBox(box) });
  }

  group(transform: Transform, paint: () => void): void {
    const before = this.matrix;
    this.matrix = combine(before, transform);
    paint();
    this.matrix = before;
  }

  clip(box: Box & { readonly radius?: number }, paint: () => void): void {
    const before = this.clips;
    this.clips = [...before, copyBox(box)];
    paint();
    this.clips = before;
  }

  /** Every line of text drawn, in order. */
  texts(): TextRun[] {
    return this.ops.flatMap((op) => (op.op === 'text' ? [op.run] : []));
  }

  private place(): { matrix: Matrix; clips: readonly Box[] } {
    return { matrix: this.matrix, clips: this.clips };
  }
}

function copyBox({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

function combine([a, b, c, d, e, f]: Matrix, t: Transform): Matrix {
  const x = t.x ?? 0;
  const y = t.y ?? 0;
  const radians = ((t.degrees ?? 0) * Math.PI) / 180;
  const cos = Math.cos(radians) * (t.scale ?? 1);
  const sin = Math.sin(radians) * (t.scale ?? 1);
  return [
    a * cos + c * sin,
    b * cos + d * sin,
    c * cos - a * sin,
    d * cos - b * sin,
    a * x + c * y + e,
    b * x + d * y + f,
  ];
}
