import type { Box } from '@feltline/geometry';
import type { Direction } from './base-direction.ts';
import { GenerationCache } from './generation-cache.ts';
import { alignedEdges, alignedFill, gridWithin, type PixelGrid } from './pixel-grid.ts';
import { paintShadow } from './shadow.ts';
import type { Paint, RectStyle, ShapeStyle, Surface, TextRun, Transform } from './surface.ts';

/** What a canvas surface needs of a 2-D context: a browser's, an OffscreenCanvas's or a server's. */
export type Canvas2D = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'setTransform'
  | 'translate'
  | 'rotate'
  | 'scale'
  | 'beginPath'
  | 'rect'
  | 'roundRect'
  | 'clip'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'drawImage'
  | 'setLineDash'
  | 'createLinearGradient'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'direction'
  | 'textAlign'
  | 'letterSpacing'
>;

export interface CanvasSurfaceOptions {
  context: Canvas2D;
  /** CSS font family. */
  family: string;
  /** Makes a path of SVG path data: `(d) => new Path2D(d)` in a browser. */
  createPath: (d: string) => Path2D;
}

const CACHED_PATHS = 6_000;
const NO_DASH: readonly number[] = [];

/** What the context is set to, so that nothing is set twice. Setting a font costs more than drawing a short line. */
interface ContextState {
  fill: string | undefined;
  stroke: string | undefined;
  lineWidth: number;
  dash: readonly number[];
  cap: 'round' | 'butt';
  alpha: number;
  size: number;
  weight: number;
  italic: boolean;
  direction: Direction | undefined;
  align: TextRun['align'] | undefined;
  spacing: number;
}

const unknownState: ContextState = {
  fill: undefined,
  stroke: undefined,
  lineWidth: -1,
  dash: NO_DASH,
  cap: 'butt',
  alpha: 1,
  size: -1,
  weight: -1,
  italic: false,
  direction: undefined,
  align: undefined,
  spacing: 0,
};

interface Entered {
  readonly state: ContextState;
  readonly opacity: number;
  readonly grid: PixelGrid | undefined;
}

/** Draws on a 2-D canvas context. Everything drawn on the context by others must happen outside begin…paint. */
export class CanvasSurface implements Surface {
  private readonly context: Canvas2D;
  private readonly family: string;
  private readonly createPath: (d: string) => Path2D;
  private readonly paths = new GenerationCache<string, Path2D>(CACHED_PATHS);
  private readonly fonts = new Map<number, string>();
  private state: ContextState = { ...unknownState };
  private opacity = 1;
  private grid: PixelGrid | undefined;

  constructor(options: CanvasSurfaceOptions) {
    this.context = options.context;
    this.family = options.family;
    this.createPath = options.createPath;
  }

  /**
   * Starts a frame: sets the transform for a camera (board point at the canvas's top left, CSS px per unit) and
   * forgets what the context was set to. The shift is rounded to device pixels, so that lines and letters stay crisp.
   */
  begin(camera: { x: number; y: number; zoom: number }, pixelRatio: number): void {
    const scale = camera.zoom * pixelRatio;
    const ctx = this.context;
    const x = Math.round(-camera.x * scale);
    const y = Math.round(-camera.y * scale);
    ctx.setTransform(scale, 0, 0, scale, x, y);
    this.grid = { scale, x, y };
    ctx.setLineDash([]);
    ctx.lineCap = 'butt';
    ctx.lineJoin = 'round';
    ctx.globalAlpha = 1;
    ctx.letterSpacing = '0px';
    this.opacity = 1;
    this.state = { ...unknownState };
  }

  rect(box: Box, style: RectStyle): void {
    const radius = style.radius ?? 0;
    if (style.shadow) paintShadow(this, box, radius, style.shadow);
    if (style.crisp && this.grid) {
      this.crispRect(box, style, this.grid);
      return;
    }
    this.plainRect(box, style);
  }

  private crispRect(box: Box, style: RectStyle, grid: PixelGrid): void {
    if (style.stroke === undefined) {
      this.plainRect(alignedFill(box, grid), style);
      return;
    }
    const pixels = Math.max(1, Math.round((style.width ?? 1) * grid.scale));
    const width = pixels / grid.scale;
    this.plainRect(alignedEdges(box, grid, pixels % 2 === 1 ? 0.5 : 0), { ...style, width });
  }

  private plainRect(box: Box, style: RectStyle): void {
    const radius = style.radius ?? 0;
    const ctx = this.context;
    this.setAlpha(style.opacity);
    if (radius === 0 && style.stroke === undefined) {
      if (style.fill === undefined) return;
      this.setFill(style.fill);
      ctx.fillRect(box.x, box.y, box.width, box.height);
      return;
    }
    ctx.beginPath();
    if (radius === 0) ctx.rect(box.x, box.y, box.width, box.height);
    else ctx.roundRect(box.x, box.y, box.width, box.height, radius);
    if (style.fill !== undefined) {
      this.setFill(style.fill);
      ctx.fill();
    }
    if (style.stroke !== undefined) {
      this.setStroke(style, style.stroke);
      ctx.stroke();
    }
  }

  path(d: string, style: ShapeStyle): void {
    let path = this.paths.get(d);
    if (!path) {
      path = this.createPath(d);
      if (!style.fleeting) this.paths.set(d, path);
    }
    this.setAlpha(style.opacity);
    if (style.fill !== undefined) {
      this.setFill(style.fill);
      this.context.fill(path);
    }
    if (style.stroke !== undefined) {
      this.setStroke(style, style.stroke);
      this.context.stroke(path);
    }
  }

  text(run: TextRun): void {
    const ctx = this.context;
    const s = this.state;
    this.setAlpha(undefined);
    this.setFill(run.fill);
    const italic = run.italic === true;
    if (s.size !== run.size || s.weight !== run.weight || s.italic !== italic) {
      s.size = run.size;
      s.weight = run.weight;
      s.italic = italic;
      ctx.font = this.fontOf(run.size, run.weight, italic);
    }
    if (s.direction !== run.direction) {
      s.direction = run.direction;
      ctx.direction = run.direction;
    }
    if (s.align !== run.align) {
      s.align = run.align;
      ctx.textAlign = run.align;
    }
    const spacing = run.spacing ?? 0;
    if (s.spacing !== spacing) {
      s.spacing = spacing;
      ctx.letterSpacing = `${spacing}px`;
    }
    ctx.fillText(run.text, run.x, run.y);
  }

  image(source: unknown, box: Box): void {
    this.setAlpha(undefined);
    this.context.drawImage(source as CanvasImageSource, box.x, box.y, box.width, box.height);
  }

  group(transform: Transform, paint: () => void): void {
    const before = this.enter();
    const ctx = this.context;
    if (transform.x || transform.y) ctx.translate(transform.x ?? 0, transform.y ?? 0);
    if (transform.degrees) ctx.rotate((transform.degrees * Math.PI) / 180);
    if (transform.scale !== undefined) ctx.scale(transform.scale, transform.scale);
    this.opacity = before.opacity * (transform.opacity ?? 1);
    this.grid = before.grid && gridWithin(before.grid, transform);
    paint();
    this.leave(before);
  }

  clip(box: Box & { readonly radius?: number }, paint: () => void): void {
    const before = this.enter();
    const ctx = this.context;
    ctx.beginPath();
    if (box.radius) ctx.roundRect(box.x, box.y, box.width, box.height, box.radius);
    else ctx.rect(box.x, box.y, box.width, box.height);
    ctx.clip();
    paint();
    this.leave(before);
  }

  private enter(): Entered {
    this.context.save();
    return { state: { ...this.state }, opacity: this.opacity, grid: this.grid };
  }

  private leave(before: Entered): void {
    this.context.restore();
    this.state = before.state;
    this.opacity = before.opacity;
    this.grid = before.grid;
  }

  private fontOf(size: number, weight: number, italic: boolean): string {
    const key = (size * 1000 + weight) * 2 + (italic ? 1 : 0);
    let font = this.fonts.get(key);
    if (!font) {
      font = `${italic ? 'italic ' : ''}${weight} ${size}px ${this.family}`;
      if (this.fonts.size > 1_000) this.fonts.clear();
      this.fonts.set(key, font);
    }
    return font;
  }

  private setFill(paint: Paint): void {
    if (typeof paint === 'string') {
      if (this.state.fill === paint) return;
      this.state.fill = paint;
      this.context.fillStyle = paint;
    } else {
      this.state.fill = undefined;
      this.context.fillStyle = this.gradient(paint);
    }
  }

  private setStroke(style: ShapeStyle, stroke: Paint): void {
    const s = this.state;
    const ctx = this.context;
    if (typeof stroke !== 'string') {
      s.stroke = undefined;
      ctx.strokeStyle = this.gradient(stroke);
    } else if (s.stroke !== stroke) {
      s.stroke = stroke;
      ctx.strokeStyle = stroke;
    }
    const width = style.width ?? 1;
    if (s.lineWidth !== width) {
      s.lineWidth = width;
      ctx.lineWidth = width;
    }
    const dash = style.dash ?? NO_DASH;
    if (s.dash !== dash) {
      s.dash = dash;
      ctx.setLineDash(dash as number[]);
    }
    const cap = style.cap ?? 'butt';
    if (s.cap !== cap) {
      s.cap = cap;
      ctx.lineCap = cap;
    }
  }

  private setAlpha(opacity: number | undefined): void {
    const alpha = this.opacity * (opacity ?? 1);
    if (this.state.alpha === alpha) return;
    this.state.alpha = alpha;
    this.context.globalAlpha = alpha;
  }

  private gradient(paint: Exclude<Paint, string>): CanvasGradient {
    const { from, to, stops } = paint;
    const gradient = this.context.createLinearGradient(from.x, from.y, to.x, to.y);
    for (const [offset, color] of stops) gradient.addColorStop(offset, color);
    return gradient;
  }
}
