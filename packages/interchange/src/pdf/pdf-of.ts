import type { Board } from '@feltline/board';
import { type Box, boxesIntersect } from '@feltline/geometry';
import type { ExportScope } from '../export-scope.ts';
import { type ExportHost, paintExport } from '../paint-export.ts';
import { paintPageMarks } from './page-marks.ts';
import { type Paper, type Spread, sheetsFor } from './paper.ts';
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
  /** As large as what is on it, where none is said. */
  paper?: Paper | undefined;
  /** Where a paper is too small for all of it to be read. */
  spread?: Spread | undefined;
}

/** A PDF with a page for each scope, or several of a paper: shapes stay shapes, text stays text. */
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
  for (const sheet of pages.flatMap((scope) => sheetsFor(scope, wishes.paper, wishes.spread))) {
    const { scope, scale, part, width, height } = sheet;
    const left = sheet.left - part.x * scale;
    const top = sheet.top - part.y * scale;
    const surface = new PdfSurface(resources, host.pictures, [
      scale,
      0,
      0,
      -scale,
      left,
      height - top,
    ]);
    if (wishes.background) {
      const page = {
        x: -left / scale,
        y: -top / scale,
        width: width / scale,
        height: height / scale,
      };
      surface.rect(page, { fill: wishes.background });
    }
    if (sheet.place) {
      surface.clip(part, () => paintExport(surface, board, scope, host, part));
      paintPageMarks(surface, sheet);
    } else paintExport(surface, board, scope, host);
    const content = await file.stream(surface.content());
    const links = linksIn(board, scope, part).map(({ at, url }) => {
      const x = left + at.x * scale;
      const y = height - top - at.y * scale;
      const rect = [x, y - at.height * scale, x + at.width * scale, y].map(num).join(' ');
      return refTo(
        file.add(
          `<< /Type /Annot /Subtype /Link /Rect [${rect}] /Border [0 0 0] /A << /S /URI /URI ${asciiString(url)} >> >>`,
        ),
      );
    });
    const annotations = links.length > 0 ? ` /Annots [${links.join(' ')}]` : '';
    const page = file.add(
      `<< /Type /Page /Parent ${refTo(tree)} /MediaBox [0 0 ${num(width)} ${num(height)}] /Resources ${refTo(shared)} /Contents ${refTo(content)} /Group << /S /Transparency /CS /DeviceRGB >>${annotations} >>`,
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

/** Objects in a part of the board that lead to a web page. */
function linksIn(board: Board, scope: ExportScope, part: Box): { at: Box; url: string }[] {
  return scope.ids.flatMap((id) => {
    const { url } = (board.get(id)?.props ?? {}) as { url?: unknown };
    const at = board.read.box(id);
    const isWeb = typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url);
    return isWeb && at && boxesIntersect(at, part) ? [{ at, url: new URL(url).href }] : [];
  });
}

function asciiString(text: string): string {
  return `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`)})`;
}
