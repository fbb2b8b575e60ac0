import type { Board } from '@feltline/board';
import type { Box } from '@feltline/geometry';
import type { ExportScope } from '../export-scope.ts';
import { type ExportHost, paintExport } from '../paint-export.ts';
import { num, PdfFile, pdfString, refTo } from './pdf-file.ts';
import { PdfResources } from './pdf-resources.ts';
import { type PdfPictures, PdfSurface } from './pdf-surface.ts';

export interface PdfHost extends ExportHost {
  /** TrueType files by weight. */
  readonly fonts: ReadonlyMap<number, Uint8Array<ArrayBuffer>>;
  readonly pictures: PdfPictures;
}

export interface PdfWishes {
  title: string;
  /** When it was made. */
  date: Date;
  /** CSS colour behind everything; without one the paper shows. */
  background?: string | undefined;
}

/** Points per board unit: a unit is a CSS pixel. */
const POINTS = 0.75;
/** No page may be larger (ISO 32000-1, annex C.2), in points. */
const LARGEST = 14_400;

/** A PDF with a page for each scope: shapes stay shapes, text stays text. */
export async function pdfOf(
  board: Board,
  pages: readonly ExportScope[],
  host: PdfHost,
  wishes: PdfWishes,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new PdfFile();
  const [catalog, tree, shared] = [file.reserve(), file.reserve(), file.reserve()];
  const resources = new PdfResources(file, host.fonts);
  const kids: string[] = [];
  for (const scope of pages) {
    const { box } = scope;
    const scale = Math.min(POINTS, LARGEST / box.width, LARGEST / box.height);
    const height = box.height * scale;
    const surface = new PdfSurface(resources, host.pictures, [
      ...[scale, 0, 0, -scale],
      ...[-box.x * scale, height + box.y * scale],
    ] as unknown as readonly [number, number, number, number, number, number]);
    if (wishes.background) surface.rect(box, { fill: wishes.background });
    paintExport(surface, board, scope, host);
    const content = await file.stream(surface.content());
    const links = linksIn(board, scope).map(({ at, url }) => {
      const left = (at.x - box.x) * scale;
      const top = height - (at.y - box.y) * scale;
      const rect = [left, top - at.height * scale, left + at.width * scale, top].map(num).join(' ');
      return refTo(
        file.add(
          `<< /Type /Annot /Subtype /Link /Rect [${rect}] /Border [0 0 0] /A << /S /URI /URI ${asciiString(url)} >> >>`,
        ),
      );
    });
    const annotations = links.length > 0 ? ` /Annots [${links.join(' ')}]` : '';
    const page = file.add(
      `<< /Type /Page /Parent ${refTo(tree)} /MediaBox [0 0 ${num(box.width * scale)} ${num(height)}] /Resources ${refTo(shared)} /Contents ${refTo(content)} /Group << /S /Transparency /CS /DeviceRGB >>${annotations} >>`,
    );
    kids.push(refTo(page));
  }
  await resources.write(shared);
  file.put(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
  const direction = host.uiDir === 'rtl' ? ' /Direction /R2L' : '';
  file.put(
    catalog,
    `<< /Type /Catalog /Pages ${refTo(tree)} /ViewerPreferences << /DisplayDocTitle true${direction} >> >>`,
  );
  const info = file.add(
    `<< /Title ${pdfString(wishes.title)} /Producer (Feltline) /CreationDate (D:${wishes.date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z) >>`,
  );
  return file.finish(catalog, info);
}

/** Objects that lead to a web page. */
function linksIn(board: Board, scope: ExportScope): { at: Box; url: string }[] {
  return scope.ids.flatMap((id) => {
    const { url } = (board.get(id)?.props ?? {}) as { url?: unknown };
    const at = board.read.box(id);
    const isWeb = typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url);
    return isWeb && at ? [{ at, url: new URL(url).href }] : [];
  });
}

function asciiString(text: string): string {
  return `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`)})`;
}
