import type { Box } from '@feltline/geometry';
import {
  colorParts,
  type LinearGradient,
  type Paint,
  paintShadow,
  type RectStyle,
  type ShapeStyle,
  type Surface,
  type TextRun,
  type Transform,
} from '@feltline/scene';
import { pathCommands } from './path-commands.ts';
import { num, refTo } from './pdf-file.ts';
import type { PdfPixels, PdfResources } from './pdf-resources.ts';
import { type ShapedPiece, shapeLine } from './shape-line.ts';

/** A piece of text as pixels, for what no font of the file can draw: emoji, other scripts. */
export interface TextPicture {
  readonly pixels: PdfPixels;
  /** Where the picture stands from the pen on the baseline, and how far the pen moves on; in ems, y downwards. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly advance: number;
}

export interface PdfPictures {
  /** Draws text that the fonts lack. */
  ofText(text: string, style: Pick<TextRun, 'weight' | 'fill' | 'direction'>): TextPicture;
  /** The pixels of a picture on the board, at most about this many pixels wide. */
  ofImage(source: unknown, width: number): PdfPixels | undefined;
}

/** As in a 2-D canvas: x' = ax + cy + e, y' = bx + dy + f. */
export type PdfMatrix = readonly [number, number, number, number, number, number];

/** How far along a quarter circle its control points lie. */
const ROUND = 0.5523;
/** How far an upright letter leans where the line is italic. */
const LEAN = 0.2;

/** Writes the content of a PDF page. Text stays text: every glyph knows the characters it stands for. */
export class PdfSurface implements Surface {
  private readonly resources: PdfResources;
  private readonly pictures: PdfPictures;
  private readonly lines: string[] = [];
  private matrix: PdfMatrix;
  private opacity = 1;
  private alpha = 1;

  /** `page` maps board units to the page's points. */
  constructor(resources: PdfResources, pictures: PdfPictures, page: PdfMatrix) {
    this.resources = resources;
    this.pictures = pictures;
    this.matrix = page;
    this.lines.push(`${page.map(num).join(' ')} cm 1 j`);
  }

  content(): string {
    return this.lines.join('\n');
  }

  rect(box: Box, style: RectStyle): void {
    const radius = Math.min(style.radius ?? 0, box.width / 2, box.height / 2);
    if (style.shadow) paintShadow(this, box, style.radius ?? 0, style.shadow);
    this.draw(radius > 0 ? roundedBox(box, radius) : plainBox(box), style);
  }

  path(d: string, style: ShapeStyle): void {
    const steps = pathCommands(d).map(([letter, ...numbers]) => {
      if (letter === 'Z') return 'h';
      return `${numbers.map(num).join(' ')} ${letter === 'M' ? 'm' : letter === 'L' ? 'l' : 'c'}`;
    });
    this.draw(steps.join('\n'), style);
  }

  text(run: TextRun): void {
    const font = this.resources.font(run.weight);
    const picture = (text: string, direction: 'ltr' | 'rtl') =>
      this.pictureOf(text, direction, run);
    const { pieces, width } = shapeLine(
      run,
      font.font,
      (text, direction) => picture(text, direction).advance,
    );
    const share = run.align === 'left' ? 0 : run.align === 'right' ? 1 : 0.5;
    const x = run.x - share * width * run.size;
    const { hex, opacity } = colorParts(run.fill);
    this.setAlpha(opacity);
    const lean = run.italic ? LEAN * run.size : 0;
    const place = [run.size, 0, lean, -run.size, x, run.y].map(num).join(' ');
    this.lines.push(`BT /F${this.weightOf(run.weight)} 1 Tf ${rgb(hex)} rg ${place} Tm`);
    this.lines.push(
      glyphRuns(pieces, (piece) => font.code(piece.glyph ?? 0, copiedText(piece), piece.width)),
      'ET',
    );
    for (const piece of pieces) {
      if (piece.glyph !== undefined) continue;
      const { pixels, ...at } = picture(piece.text, piece.direction);
      this.pixels(pixels, {
        x: x + (piece.x + at.x) * run.size,
        y: run.y + at.y * run.size,
        width: at.width * run.size,
        height: at.height * run.size,
      });
    }
  }

  image(source: unknown, box: Box): void {
    const pixels = this.pictures.ofImage(source, Math.ceil(box.width * 2));
    if (!pixels) return;
    this.setAlpha(1);
    this.pixels(pixels, box);
  }

  group(transform: Transform, paint: () => void): void {
    const { x = 0, y = 0, degrees = 0, scale = 1 } = transform;
    const radians = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(radians) * scale, Math.sin(radians) * scale];
    const own: PdfMatrix = [cos, sin, -sin, cos, x, y];
    this.within(() => {
      this.lines.push(`${own.map(num).join(' ')} cm`);
      this.matrix = combined(this.matrix, own);
      this.opacity *= transform.opacity ?? 1;
      paint();
    });
  }

  clip(box: Box & { readonly radius?: number }, paint: () => void): void {
    this.within(() => {
      this.lines.push(`${box.radius ? roundedBox(box, box.radius) : plainBox(box)} W n`);
      paint();
    });
  }

  private within(paint: () => void): void {
    const { matrix, opacity, alpha } = this;
    this.lines.push('q');
    paint();
    this.lines.push('Q');
    this.matrix = matrix;
    this.opacity = opacity;
    this.alpha = alpha;
  }

  private draw(shape: string, style: ShapeStyle): void {
    const { fill, stroke } = style;
    if (fill !== undefined) this.fill(shape, fill, style.opacity ?? 1);
    if (stroke === undefined) return;
    this.setPaint(stroke, 'stroke', style.opacity ?? 1);
    const dash =
      style.dash && style.dash.length > 0 ? `[${style.dash.map(num).join(' ')}] 0 d` : '';
    const cap = style.cap === 'round' ? '1 J' : '';
    this.lines.push(
      [`${num(style.width ?? 1)} w`, dash, cap].filter(Boolean).join(' '),
      `${shape} S`,
    );
    if (dash || cap) this.lines.push(`${dash && '[] 0 d '}${cap && '0 J'}`);
  }

  private fill(shape: string, paint: Paint, opacity: number): void {
    const isSeeThrough =
      typeof paint !== 'string' && paint.stops.some(([, color]) => colorParts(color).opacity < 1);
    if (!isSeeThrough) {
      this.setPaint(paint, 'fill', opacity);
      this.lines.push(`${shape} f`);
      return;
    }
    this.within(() => {
      this.setPaint(paint, 'fill', opacity);
      this.lines.push(`/${this.mask(paint)} gs`, `${shape} f`);
    });
  }

  private setPaint(paint: Paint, use: 'fill' | 'stroke', opacity: number): void {
    if (typeof paint === 'string') {
      const { hex, opacity: own } = colorParts(paint);
      this.setAlpha(opacity * own);
      this.lines.push(`${rgb(hex)} ${use === 'fill' ? 'rg' : 'RG'}`);
      return;
    }
    this.setAlpha(opacity);
    const shading = axial(paint, ({ hex }) => rgb(hex), '/DeviceRGB');
    const pattern = `<< /Type /Pattern /PatternType 2 /Shading ${shading} /Matrix [${this.matrix.map(num).join(' ')}] >>`;
    const name = this.resources.name('Pattern', refTo(this.resources.object(pattern)));
    this.lines.push(use === 'fill' ? `/Pattern cs /${name} scn` : `/Pattern CS /${name} SCN`);
  }

  /** A mask as see-through as the gradient is, in the space in which it is set. */
  private mask(paint: LinearGradient): string {
    const shading = axial(paint, ({ opacity }) => num(opacity), '/DeviceGray');
    const name = 'M';
    const far = 1_000_000;
    const form = this.resources.file.reserve();
    const entries = `/Type /XObject /Subtype /Form /BBox [${-far} ${-far} ${far} ${far}] /Group << /S /Transparency /CS /DeviceGray >> /Resources << /Shading << /${name} ${shading} >> >>`;
    this.resources.later(() => this.resources.file.stream(`/${name} sh`, entries, form));
    return this.resources.name('ExtGState', `<< /SMask << /S /Luminosity /G ${refTo(form)} >> >>`);
  }

  private setAlpha(own: number): void {
    const alpha = this.opacity * own;
    if (alpha === this.alpha) return;
    this.alpha = alpha;
    this.lines.push(`/${this.resources.opacity(alpha)} gs`);
  }

  private pixels(pixels: PdfPixels, { x, y, width, height }: Box): void {
    const name = this.resources.image(pixels);
    this.lines.push(
      `q ${[width, 0, 0, -height, x, y + height].map(num).join(' ')} cm /${name} Do Q`,
    );
  }

  private weightOf(weight: number): number {
    const font = this.resources.font(weight);
    return [...this.resources.fonts].find(([, one]) => one === font)![0];
  }

  private pictureOf(
    text: string,
    direction: 'ltr' | 'rtl',
    { weight, fill }: TextRun,
  ): TextPicture {
    return this.resources.textPicture(`${weight} ${fill} ${direction} ${text}`, () =>
      this.pictures.ofText(text, { weight, fill, direction }),
    );
  }
}

/** Readers turn what runs from right to left round, character by character, also within one piece. */
function copiedText({ text, direction }: ShapedPiece): string {
  return direction === 'rtl' ? [...text].reverse().join('') : text;
}

/** Shows the pieces from left to right; the pen is led to each, whatever the widths before it were rounded to. */
function glyphRuns(pieces: readonly ShapedPiece[], codeOf: (piece: ShapedPiece) => string): string {
  let row = '';
  let pen = 0;
  for (const piece of pieces) {
    const back = Math.round((pen - piece.x) * 1000);
    row += `${back === 0 ? '' : ` ${back} `}<${codeOf(piece)}>`;
    pen += (Math.round(piece.width * 1000) - back) / 1000;
  }
  return `[${row}] TJ`;
}

function axial(
  { from, to, stops }: LinearGradient,
  written: (parts: { hex: string; opacity: number }) => string,
  space: string,
): string {
  const steps = stops.slice(1).map(([, color], i) => {
    const [one, two] = [colorParts(stops[i]![1]), colorParts(color)];
    return `<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [${written(one)}] /C1 [${written(two)}] >>`;
  });
  const bounds = stops.slice(1, -1).map(([offset]) => num(offset));
  const encode = steps.map(() => '0 1').join(' ');
  const all = `<< /FunctionType 3 /Domain [0 1] /Functions [${steps.join(' ')}] /Bounds [${bounds.join(' ')}] /Encode [${encode}] >>`;
  return `<< /ShadingType 2 /ColorSpace ${space} /Coords [${[from.x, from.y, to.x, to.y].map(num).join(' ')}] /Function ${all} /Extend [true true] >>`;
}

function plainBox({ x, y, width, height }: Box): string {
  return `${num(x)} ${num(y)} ${num(width)} ${num(height)} re`;
}

function roundedBox({ x, y, width, height }: Box, radius: number): string {
  const [right, bottom, k] = [x + width, y + height, radius * (1 - ROUND)];
  const step = (letter: string, ...numbers: number[]) => `${numbers.map(num).join(' ')} ${letter}`;
  return [
    step('m', x + radius, y),
    step('l', right - radius, y),
    step('c', right - k, y, right, y + k, right, y + radius),
    step('l', right, bottom - radius),
    step('c', right, bottom - k, right - k, bottom, right - radius, bottom),
    step('l', x + radius, bottom),
    step('c', x + k, bottom, x, bottom - k, x, bottom - radius),
    step('l', x, y + radius),
    step('c', x, y + k, x + k, y, x + radius, y),
    'h',
  ].join('\n');
}

function rgb(hex: string): string {
  return [1, 3, 5].map((at) => num(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
}

/** First `own`, then `before`. */
function combined([a, b, c, d, e, f]: PdfMatrix, own: PdfMatrix): PdfMatrix {
  const [A, B, C, D, E, F] = own;
  return [
    a * A + c * B,
    b * A + d * B,
    a * C + c * D,
    b * C + d * D,
    a * E + c * F + e,
    b * E + d * F + f,
  ];
}
