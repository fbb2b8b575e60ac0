import { type Board, type Language, RecordId } from '@feltline/board';
import {
  type ExportHost,
  type ExportScope,
  exportScope,
  type Paper,
  paintExport,
  planPng,
  pngLimits,
  pngOf,
  type Spread,
  sheetsFor,
  svgOf,
} from '@feltline/interchange';
import { pdfOf } from '@feltline/interchange/pdf';
import { framesInOrder } from '@feltline/objects/models';
import { CanvasSurface, lightTheme, PretextLayout, type TextRun } from '@feltline/scene';
import { createCanvas, type Image, loadImage, Path2D } from '@napi-rs/canvas';
import { Problem, shown } from '../Problem.ts';
import { boardLists } from './boardLists.ts';
import { embeddedFonts, family, readyCanvas, rubik } from './canvasFonts.ts';
import { textPicture } from './textPicture.ts';
import { wordsIn } from './wordsIn.ts';

export type PictureFormat = 'svg' | 'png' | 'pdf';

/** What a picture of a board should be. */
export interface RenderWishes {
  format: PictureFormat;
  frame: string | undefined;
  ids: readonly string[] | undefined;
  /** Pixels per board unit. */
  scale: number;
  background: boolean;
  /** Of a PDF: how large its pages are, and what becomes of what is too large for one. */
  paper: Paper;
  spread: Spread;
  /** Frames where all of the board lies in them, else all of it, if nothing is said. */
  pages: 'frames' | 'board' | undefined;
  locale: Language;
  title: string;
}

/** A picture that stands on the board, as it was sent. */
export interface BoardImage {
  hash: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

interface Loaded extends BoardImage {
  image: Image;
}

export interface Rendered {
  file: Uint8Array<ArrayBuffer>;
  type: string;
  extension: string;
}

const theme = { ...lightTheme, font: family };

/** More would be a mistake of paper, and a minute of work. */
const mostPages = 200;

/** Paints a board into a file, in the light theme. @throws Problem where the wishes do not fit the board. */
export async function renderBoard(
  board: Board,
  wishes: RenderWishes,
  images: readonly BoardImage[],
): Promise<Rendered> {
  readyCanvas();
  const scope = scopeOf(board, wishes);
  const host = hostFor(board, wishes, await loaded(images));
  if (wishes.format === 'svg') return svgFile(board, scope, host, wishes);
  if (wishes.format === 'png') return pngFile(board, scope, host, wishes);
  return pdfFile(board, scope, host, wishes);
}

function svgFile(
  board: Board,
  scope: ExportScope,
  host: ExportHost,
  wishes: RenderWishes,
): Rendered {
  const text = svgOf(
    board,
    scope,
    {
      ...host,
      theme: lightTheme,
      measure,
      fonts: embeddedFonts([...board.all()].map((record) => record.text ?? '').join('')),
      hrefOf: (source) => {
        const { type, bytes } = source as Loaded;
        return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
      },
    },
    { title: wishes.title, scale: wishes.scale, background: backgroundOf(wishes) },
  );
  return {
    file: new TextEncoder().encode(text),
    type: 'image/svg+xml; charset=utf-8',
    extension: 'svg',
  };
}

async function pngFile(
  board: Board,
  scope: ExportScope,
  host: ExportHost,
  wishes: RenderWishes,
): Promise<Rendered> {
  const plan = planPng(scope, wishes.scale);
  if ('largestScale' in plan) {
    const { width, height, largestScale } = plan;
    const expected = `at most ${pngLimits.side} pixels on a side and ${pngLimits.pixels} in all`;
    const instead =
      largestScale > 0
        ? `scale=${largestScale} fits`
        : 'frame= or ids= name a part of it; svg and pdf have no such limit';
    throw new Problem('bad-value', {
      detail: `The picture would be too large: ${instead}`,
      got: `${width} × ${height} pixels at scale ${wishes.scale}`,
      expected,
    });
  }
  const { box } = scope;
  const parts: Uint8Array[] = [];
  const made = pngOf(plan, (top, rows) => {
    const context = createCanvas(plan.width, rows).getContext('2d');
    const background = backgroundOf(wishes);
    if (background) {
      context.fillStyle = background;
      context.fillRect(0, 0, plan.width, rows);
    }
    const surface = new CanvasSurface({
      context: context as never,
      family,
      createPath: (d) => new Path2D(d) as never,
    });
    const y = box.y + top / plan.scale;
    surface.begin({ x: box.x, y, zoom: plan.scale }, 1);
    const images = host.images;
    const part = { x: box.x, y, width: box.width, height: rows / plan.scale };
    const own = images && {
      get: (hash: string) => (images.get(hash) as Loaded | undefined)?.image,
    };
    paintExport(surface, board, scope, { ...host, ...(own && { images: own }) }, part);
    return context.getImageData(0, 0, plan.width, rows).data;
  });
  for await (const part of made) parts.push(part);
  return { file: new Uint8Array(Buffer.concat(parts)), type: 'image/png', extension: 'png' };
}

async function pdfFile(
  board: Board,
  whole: ExportScope,
  host: ExportHost,
  wishes: RenderWishes,
): Promise<Rendered> {
  const isPart = wishes.frame !== undefined || wishes.ids !== undefined;
  const frames = isPart || wishes.pages === 'board' ? [] : framesOf(board);
  const isWhole = wishes.pages === 'frames' || liesIn(board, whole, frames);
  const scopes = frames.length > 0 && isWhole ? frames : [whole];
  const { paper, spread } = wishes;
  const count = scopes.reduce((sum, scope) => sum + sheetsFor(scope, paper, spread).length, 0);
  if (count > mostPages)
    throw new Problem('bad-value', {
      detail: 'paper',
      got: `${count} pages of ${paper}`,
      expected: `at most ${mostPages} pages: a larger paper, or spread=one`,
    });
  const file = await pdfOf(
    board,
    scopes,
    {
      ...host,
      fonts: rubik,
      pictures: {
        ofText: textPicture,
        ofImage: (source, width) => pixelsOf((source as Loaded).image, width),
      },
    },
    {
      title: wishes.title,
      date: new Date(),
      background: backgroundOf(wishes),
      paper,
      spread,
    },
  );
  return { file, type: 'application/pdf', extension: 'pdf' };
}

function framesOf(board: Board): ExportScope[] {
  return framesInOrder(board.read).flatMap((frame) => exportScope(board, { frame }) ?? []);
}

/** Whether frames show everything, so that nothing is left out where they are the pages. */
function liesIn(board: Board, { ids }: ExportScope, frames: readonly ExportScope[]): boolean {
  const shown = new Set(frames.flatMap((frame) => frame.ids));
  return ids.every((id) => shown.has(id) || board.read.box(id) === undefined);
}

function scopeOf(board: Board, { frame, ids }: RenderWishes): ExportScope {
  const wanted = (id: string) => {
    if (board.read.box(RecordId(id)) === undefined)
      throw new Problem('bad-value', {
        detail: frame === undefined ? 'ids' : 'frame',
        got: shown(id),
        expected: 'the id of an object on this board',
      });
    return RecordId(id);
  };
  const what =
    frame !== undefined
      ? { frame: wanted(frame) }
      : ids !== undefined
        ? { ids: ids.map(wanted) }
        : 'board';
  // an empty board is an empty sheet, not an error
  return (
    exportScope(board, what) ?? {
      ids: [],
      box: { x: 0, y: 0, width: 640, height: 360 },
      clipped: false,
    }
  );
}

function hostFor(
  board: Board,
  { locale }: RenderWishes,
  images: ReadonlyMap<string, Loaded>,
): ExportHost {
  const t = wordsIn(locale);
  return {
    lists: boardLists(board, locale, t),
    theme,
    texts: new PretextLayout(family),
    uiDir: locale === 'he' ? 'rtl' : 'ltr',
    t,
    images: { get: (hash) => images.get(hash), stateOf: () => 'missing' },
  };
}

async function loaded(images: readonly BoardImage[]): Promise<ReadonlyMap<string, Loaded>> {
  const found = new Map<string, Loaded>();
  for (const one of images) {
    const image = await loadImage(Buffer.from(one.bytes)).catch(() => undefined);
    if (image) found.set(one.hash, { ...one, image });
  }
  return found;
}

function pixelsOf(
  image: Image,
  most: number,
): { width: number; height: number; rgba: Uint8ClampedArray } {
  const width = Math.max(1, Math.min(image.width, most));
  const height = Math.max(1, Math.round((image.height * width) / image.width));
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  return { width, height, rgba: context.getImageData(0, 0, width, height).data };
}

let measuring: ReturnType<ReturnType<typeof createCanvas>['getContext']> | undefined;

function measure(run: TextRun): number {
  measuring ??= createCanvas(1, 1).getContext('2d');
  measuring.font = `${run.italic ? 'italic ' : ''}${run.weight} ${run.size}px ${family}`;
  return measuring.measureText(run.text).width;
}

function backgroundOf({ background }: RenderWishes): string | undefined {
  return background ? theme.canvas : undefined;
}
