import {
  type ExportScope,
  type ExportWhat,
  exportScope,
  type Paper,
  type PngPlan,
  paintExport,
  planPng,
  pngOf,
  type Spread,
  svgOf,
} from '@feltline/interchange';
import { framesInOrder } from '@feltline/objects/models';
import { CanvasSurface } from '@feltline/scene';
import type { BoardSession } from '../board/session/BoardSession.ts';
import { dataUri, embeddedFonts, exportHost, exportTheme, measureRun } from './exportHost.ts';

export type ExportFormat = 'png' | 'svg' | 'pdf';

export interface ExportWishes {
  format: ExportFormat;
  what: ExportWhat;
  /** Of a PDF: everything on one, or one for each frame of the board. */
  pages: 'one' | 'frames';
  /** Pixels per board unit, for PNG. */
  scale: number;
  background: boolean;
  /** Of a PDF; as large as what is on it where none is said. */
  paper?: Paper;
  spread?: Spread;
}

type Page = Pick<BoardSession, 'board' | 'lists' | 'pictures'>;

/** Makes the file in this browser, with or without a network. @throws Error that says why it cannot be made. */
export async function exportFile(page: Page, wishes: ExportWishes): Promise<Blob> {
  const scope = exportScope(page.board, wishes.what);
  if (!scope) throw new Error('got an empty board, expected something to be seen');
  if (wishes.format === 'svg') return svgFile(page, scope, wishes);
  if (wishes.format === 'png') return pngFile(page, scope, wishes);
  return pdfFile(page, pagesOf(page, wishes.pages, scope), wishes);
}

/** The pages of a PDF. What lies on no frame is on no page where the frames are wanted. */
export function pagesOf(
  { board }: Pick<Page, 'board'>,
  pages: ExportWishes['pages'],
  scope: ExportScope,
): ExportScope[] {
  if (pages === 'one') return [scope];
  const frames = framesInOrder(board.read);
  return frames.flatMap((frame) => exportScope(board, { frame }) ?? []);
}

async function svgFile(page: Page, scope: ExportScope, wishes: ExportWishes): Promise<Blob> {
  const { board, pictures } = page;
  const host = await exportHost(page);
  const hrefs = new Map<string, string>();
  for (const hash of hashesIn(page, scope)) {
    const file = await pictures.file(hash);
    if (file) hrefs.set(hash, await dataUri(file));
  }
  const text = svgOf(
    board,
    scope,
    {
      ...host,
      images: { get: (hash) => hrefs.get(hash), stateOf: (hash) => pictures.stateOf(hash) },
      hrefOf: (source) => source as string,
      measure: measureRun,
      fonts: await embeddedFonts([...board.all()].map((record) => record.text ?? '').join('')),
    },
    { title: board.title.get(), background: backgroundOf(wishes) },
  );
  return new Blob([text], { type: 'image/svg+xml' });
}

async function pngFile(page: Page, scope: ExportScope, wishes: ExportWishes): Promise<Blob> {
  const plan = planPng(scope, wishes.scale);
  if ('largestScale' in plan)
    throw new Error(`got ${plan.width} × ${plan.height} pixels, expected a smaller picture`);
  const { board, pictures } = page;
  await pictures.prepare(hashesIn(page, scope), plan.width);
  const host = { ...(await exportHost(page)), images: pictures };
  const parts: BlobPart[] = [];
  for await (const part of pngOf(plan, (top, rows) => paintStrip(top, rows, plan)))
    parts.push(part);
  return new Blob(parts, { type: 'image/png' });

  async function paintStrip(top: number, rows: number, { width, scale }: PngPlan) {
    // between two strips the page may breathe
    await new Promise((resolve) => setTimeout(resolve));
    const context = new OffscreenCanvas(width, rows).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error(`got no canvas of ${width} × ${rows} pixels`);
    const background = backgroundOf(wishes);
    if (background) {
      context.fillStyle = background;
      context.fillRect(0, 0, width, rows);
    }
    const surface = new CanvasSurface({
      context: context as unknown as CanvasRenderingContext2D,
      family: exportTheme.font,
      createPath: (d) => new Path2D(d),
    });
    const { box } = scope;
    const y = box.y + top / scale;
    surface.begin({ x: box.x, y, zoom: scale }, 1);
    const part = { x: box.x, y, width: box.width, height: rows / scale };
    paintExport(surface, board, scope, host, part);
    return context.getImageData(0, 0, width, rows).data;
  }
}

/** What writes PDFs, and its fonts, are fetched when a PDF is wanted. */
async function pdfFile(
  page: Page,
  pages: readonly ExportScope[],
  wishes: ExportWishes,
): Promise<Blob> {
  const { board, pictures } = page;
  const [{ pdfOf }, { pdfFonts, pdfPictures }] = await Promise.all([
    import('@feltline/interchange/pdf'),
    import('./pdfParts.ts'),
  ]);
  const hashes = pages.flatMap((scope) => hashesIn(page, scope));
  await pictures.prepare(hashes, 2_000);
  const host = { ...(await exportHost(page)), images: pictures };
  const bytes = await pdfOf(
    board,
    pages,
    { ...host, fonts: await pdfFonts(), pictures: pdfPictures },
    {
      title: board.title.get(),
      date: new Date(),
      background: backgroundOf(wishes),
      paper: wishes.paper,
      spread: wishes.spread,
    },
  );
  return new Blob([bytes], { type: 'application/pdf' });
}

function backgroundOf({ background }: ExportWishes): string | undefined {
  return background ? exportTheme.canvas : undefined;
}

function hashesIn({ board }: Pick<Page, 'board'>, { ids }: ExportScope): string[] {
  return ids.flatMap((id) => {
    const { hash } = (board.get(id)?.props ?? {}) as { hash?: unknown };
    return typeof hash === 'string' ? [hash] : [];
  });
}
