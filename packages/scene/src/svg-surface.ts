import type { Box } from '@feltline/geometry';
import { colorParts } from './color-parts.ts';
import { paintShadow } from './shadow.ts';
import type { Paint, RectStyle, ShapeStyle, Surface, TextRun, Transform } from './surface.ts';

export interface SvgSurfaceOptions {
  /** CSS font family. */
  family: string;
  /** How wide a line is, in the units of its size: where it is centred follows from that. */
  measure: (run: TextRun) => number;
  /** The address of a picture, such as a `data:` URI; without one nothing is drawn. */
  hrefOf?: (source: unknown) => string | undefined;
}

/** Isolates: what is inside one is ordered for itself, whatever the program that shows it takes the line for. */
const LRI = '\u2066';
const RLI = '\u2067';
const PDI = '\u2069';

const rightToLeft =
  /[\u0590-\u08FF\u200F\u202A-\u202E\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/**
 * Writes SVG: real text, one `<text>` per line in the order in which it is read. Nothing in it can run, nothing in it
 * points outside the file.
 */
export class SvgSurface implements Surface {
  private readonly options: SvgSurfaceOptions;
  private readonly body: string[] = [];
  private readonly definitions = new Map<string, string>();
  private opacity = 1;

  constructor(options: SvgSurfaceOptions) {
    this.options = options;
  }

  /** What was drawn, without the `<svg>` around it. */
  markup(): { definitions: string; body: string } {
    return {
      definitions: [...this.definitions].map(([text, id]) => text.replace('%', id)).join('\n'),
      body: this.body.join('\n'),
    };
  }

  /** What `paint` draws stands for one thing, with a name and words about it for those who do not see it. */
  named(title: string, description: string | undefined, paint: () => void): void {
    this.body.push('<g>');
    if (title !== '') this.body.push(`<title>${escapeXml(title)}</title>`);
    if (description) this.body.push(`<desc>${escapeXml(description)}</desc>`);
    paint();
    this.body.push('</g>');
  }

  rect(box: Box, style: RectStyle): void {
    const radius = style.radius ?? 0;
    if (style.shadow) paintShadow(this, box, radius, style.shadow);
    const round =
      radius > 0 ? ` rx="${short(Math.min(radius, box.width / 2, box.height / 2))}"` : '';
    this.body.push(`<rect ${placeOf(box)}${round}${this.styleOf(style)}/>`);
  }

  path(d: string, style: ShapeStyle): void {
    this.body.push(`<path d="${escapeXml(d)}"${this.styleOf(style)}/>`);
  }

  text(run: TextRun): void {
    const isMixed = rightToLeft.test(run.text);
    const isRtl = run.direction === 'rtl';
    let { x } = run;
    let anchor = run.align === 'left' ? 'start' : run.align === 'right' ? 'end' : 'middle';
    // Programs disagree on what the start of a right-to-left line is; about its middle there is one opinion.
    if (isRtl && anchor !== 'middle') {
      x += ((run.align === 'left' ? 1 : -1) * this.options.measure(run)) / 2;
      anchor = 'middle';
    }
    const words = isMixed || isRtl ? `${isRtl ? RLI : LRI}${run.text}${PDI}` : run.text;
    const { hex, opacity } = colorParts(run.fill);
    const attributes = [
      `x="${short(x)}" y="${short(run.y)}" font-size="${short(run.size)}"`,
      run.weight === 400 ? '' : `font-weight="${run.weight}"`,
      run.italic ? 'font-style="italic"' : '',
      anchor === 'start' ? '' : `text-anchor="${anchor}"`,
      isRtl ? 'direction="rtl"' : '',
      run.spacing ? `letter-spacing="${short(run.spacing)}"` : '',
      `fill="${hex}"`,
      opacityAttribute('opacity', opacity * this.opacity),
    ];
    this.body.push(
      `<text ${attributes.filter(Boolean).join(' ')} xml:space="preserve">${escapeXml(words)}</text>`,
    );
  }

  image(source: unknown, box: Box): void {
    const href = this.options.hrefOf?.(source);
    if (href === undefined) return;
    const opacity = opacityAttribute('opacity', this.opacity);
    this.body.push(
      `<image ${placeOf(box)} preserveAspectRatio="none" href="${escapeXml(href)}"${opacity && ` ${opacity}`}/>`,
    );
  }

  group(transform: Transform, paint: () => void): void {
    const before = this.opacity;
    this.opacity *= transform.opacity ?? 1;
    const { x = 0, y = 0, degrees = 0, scale = 1 } = transform;
    const steps = [
      x !== 0 || y !== 0 ? `translate(${short(x)} ${short(y)})` : '',
      degrees !== 0 ? `rotate(${short(degrees)})` : '',
      scale !== 1 ? `scale(${short(scale)})` : '',
    ].filter(Boolean);
    if (steps.length > 0) this.body.push(`<g transform="${steps.join(' ')}">`);
    paint();
    if (steps.length > 0) this.body.push('</g>');
    this.opacity = before;
  }

  clip(box: Box & { readonly radius?: number }, paint: () => void): void {
    const round = box.radius ? ` rx="${short(box.radius)}"` : '';
    const id = this.define(`<clipPath id="%"><rect ${placeOf(box)}${round}/></clipPath>`);
    this.body.push(`<g clip-path="url(#${id})">`);
    paint();
    this.body.push('</g>');
  }

  private styleOf(style: ShapeStyle): string {
    const { fill, stroke, width = 1, dash, cap } = style;
    const opacity = opacityAttribute('opacity', this.opacity * (style.opacity ?? 1));
    const parts = [fill === undefined ? 'fill="none"' : this.paintOf('fill', fill)];
    if (stroke !== undefined) {
      parts.push(
        this.paintOf('stroke', stroke),
        `stroke-width="${short(width)}" stroke-linejoin="round"`,
      );
      if (cap === 'round') parts.push('stroke-linecap="round"');
      if (dash && dash.length > 0) parts.push(`stroke-dasharray="${dash.map(short).join(' ')}"`);
    }
    if (opacity) parts.push(opacity);
    return ` ${parts.join(' ')}`;
  }

  private paintOf(attribute: 'fill' | 'stroke', paint: Paint): string {
    if (typeof paint === 'string') {
      const { hex, opacity } = colorParts(paint);
      return [`${attribute}="${hex}"`, opacityAttribute(`${attribute}-opacity`, opacity)]
        .filter(Boolean)
        .join(' ');
    }
    const { from, to, stops } = paint;
    const marks = stops.map(([offset, color]) => {
      const { hex, opacity } = colorParts(color);
      const see = opacityAttribute('stop-opacity', opacity);
      return `<stop offset="${short(offset)}" stop-color="${hex}"${see && ` ${see}`}/>`;
    });
    const id = this.define(
      `<linearGradient id="%" gradientUnits="userSpaceOnUse" x1="${short(from.x)}" y1="${short(from.y)}" x2="${short(to.x)}" y2="${short(to.y)}">${marks.join('')}</linearGradient>`,
    );
    return `${attribute}="url(#${id})"`;
  }

  /** The id of a definition; the same one is written once. */
  private define(markup: string): string {
    let id = this.definitions.get(markup);
    if (!id) {
      id = `d${this.definitions.size + 1}`;
      this.definitions.set(markup, id);
    }
    return id;
  }
}

// What XML cannot hold: control characters, halves of a pair, the two non-characters.
const impossible = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML content or as a value in double quotes; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(impossible, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => entities[sign]!);
}

function placeOf({ x, y, width, height }: Box): string {
  return `x="${short(x)}" y="${short(y)}" width="${short(Math.max(0, width))}" height="${short(Math.max(0, height))}"`;
}

function opacityAttribute(name: string, opacity: number): string {
  return opacity >= 1 ? '' : `${name}="${short(opacity)}"`;
}

/** Three decimals are a thousandth of a board unit; more would only be longer. */
function short(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}
