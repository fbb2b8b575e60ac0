import type { Board, BoardRecord } from '@feltline/board';
import { escapeXml, SvgSurface, type TextRun } from '@feltline/scene';
import type { ExportScope } from './export-scope.ts';
import { type ExportHost, paintExport } from './paint-export.ts';

/** A font that goes into the file, for the characters it has. */
export interface EmbeddedFont {
  readonly family: string;
  /** CSS `font-weight`: one, or a range. */
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  /** CSS `unicode-range`. */
  readonly range: string;
  /** Base64 of a WOFF2 file. */
  readonly woff2: string;
}

export interface SvgHost extends ExportHost {
  /** How wide a line is, board units. */
  measure(run: TextRun): number;
  /** A picture as a `data:` URI. */
  hrefOf?(source: unknown): string | undefined;
  readonly fonts: readonly EmbeddedFont[];
}

export interface SvgWishes {
  title: string;
  /** Pixels per board unit of the picture's own size; it stays sharp at any other. Default 1. */
  scale?: number;
  /** CSS colour behind everything; without one it is see-through. */
  background?: string | undefined;
}

/** Part of a board as one SVG file: real text, pictures and fonts inside, nothing executable. */
export function svgOf(board: Board, scope: ExportScope, host: SvgHost, wishes: SvgWishes): string {
  const surface = new SvgSurface({
    family: host.theme.font,
    measure: host.measure,
    ...(host.hrefOf && { hrefOf: host.hrefOf }),
  });
  const { box } = scope;
  if (wishes.background) surface.rect(box, { fill: wishes.background });
  paintExport(surface, board, scope, host, box, (id, paint) => {
    const record = board.get(id);
    surface.named(record ? titleOf(record) : '', record && descriptionIn(record), paint);
  });
  const { definitions, body } = surface.markup();
  const scale = wishes.scale ?? 1;
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(rounded);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${rounded(box.width * scale)}" height="${rounded(box.height * scale)}" font-family="${escapeXml(host.theme.font)}" role="img">`,
    `<title>${escapeXml(wishes.title)}</title>`,
    `<defs>${fontFaces(host.fonts)}${definitions}</defs>`,
    body,
    '</svg>\n',
  ].join('\n');
}

function fontFaces(fonts: readonly EmbeddedFont[]): string {
  if (fonts.length === 0) return '';
  const faces = fonts.map(
    ({ family, weight, style, range, woff2 }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};unicode-range:${range};src:url(data:font/woff2;base64,${woff2}) format("woff2")}`,
  );
  return `<style>${escapeXml(faces.join('\n')).replaceAll('&quot;', '"')}</style>\n`;
}

function titleOf(record: BoardRecord): string {
  return (record.text ?? '').split('\n', 1)[0]!.trim();
}

function descriptionIn(record: BoardRecord): string | undefined {
  const { description, alt } = record.props as { description?: unknown; alt?: unknown };
  const words = description ?? alt;
  return typeof words === 'string' && words !== '' ? words : undefined;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
