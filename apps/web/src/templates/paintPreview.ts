import { Board } from '@feltline/board';
import { type Box, boxContains, unionBoxes } from '@feltline/geometry';
import { kinds } from '@feltline/objects/models';
import { painters, placeholderPainter } from '@feltline/objects/paint';
import { CanvasSurface, PretextLayout, paintObjects } from '@feltline/scene';
import { type Template, templateLocale } from '@feltline/templates';
import * as Y from 'yjs';
import { charactersOf, loadFonts } from '../canvas/fonts.ts';
import { paintTheme } from '../canvas/palette.ts';
import { directionOf } from '../i18n/languages.ts';

/** Canvas pixels per CSS pixel. */
const PIXELS = 2;
/** Part of the picture's width left free around the content. */
const MARGIN = 0.05;

/** Paints what the template would put on an empty board, fitted into the canvas. */
export async function paintPreview(
  canvas: HTMLCanvasElement,
  template: Template,
  language: string,
  t: (key: string, vars?: Record<string, unknown>) => string,
  isWhole: boolean,
): Promise<void> {
  const context = canvas.getContext('2d');
  if (!context) return;
  const board = boardOf(template, language);
  await loadFonts(charactersOf([...board.all()].map((record) => record.text)));
  const ids = [...board.objects()].sort((a, b) => board.compareZ(a, b));
  const boxes = ids.flatMap((id) => board.read.box(id) ?? []);
  const content = isWhole ? unionBoxes(boxes) : largest(boxes);
  const isMap = board.read.ofKind('journey-map').length > 0;
  const theme = paintTheme();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = theme.canvas;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (content) {
    const { zoom, view } =
      isMap && !isWhole
        ? fittedAcross(content, canvas.width, canvas.height)
        : centred(content, canvas.width, canvas.height);
    const surface = new CanvasSurface({
      context,
      family: theme.font,
      createPath: (d) => new Path2D(d),
    });
    surface.begin({ x: view.x, y: view.y, zoom }, 1);
    const env = {
      zoom,
      // a small picture of a map is a map from afar: its stages and its curve, in place of grey lines
      detailZoom: isMap && !isWhole ? zoom / PIXELS : 1,
      view,
      read: board.read,
      texts: new PretextLayout(theme.font),
      theme,
      t,
      uiDir: directionOf(language),
    };
    const shown = ids.filter((id) => isWithin(board.read.box(id), content));
    paintObjects(surface, shown, env, { byKind: painters, placeholder: placeholderPainter });
  }
  board.destroy();
}

function boardOf(template: Template, language: string): Board {
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => {
    for (const record of template.build(templateLocale(language) ?? 'en', { x: 0, y: 0 }))
      tx.create(record);
  });
  return board;
}

function isWithin(box: Box | undefined, around: Box): boolean {
  return box !== undefined && boxContains(around, box);
}

/** The picture is about the largest thing; what stands beside it is left out. */
function largest(boxes: readonly Box[]): Box | undefined {
  const area = (box: Box) => box.width * box.height;
  return [...boxes].sort((a, b) => area(b) - area(a))[0];
}

/** All of it in the middle of the picture. */
function centred(content: Box, width: number, height: number): { zoom: number; view: Box } {
  const margin = width * MARGIN;
  const zoom = Math.min(
    (width - 2 * margin) / content.width,
    (height - 2 * margin) / content.height,
  );
  const [wide, high] = [width / zoom, height / zoom];
  const x = content.x - (wide - content.width) / 2;
  const y = content.y - (high - content.height) / 2;
  return { zoom, view: { x, y, width: wide, height: high } };
}

/** All its width; what is higher than the picture is shown from its top, so that its stages can be read. */
function fittedAcross(content: Box, width: number, height: number): { zoom: number; view: Box } {
  const margin = width * MARGIN;
  const zoom = (width - 2 * margin) / content.width;
  const [wide, high] = [width / zoom, height / zoom];
  const air = Math.max(margin / zoom, (high - content.height) / 2);
  const view = { x: content.x - margin / zoom, y: content.y - air, width: wide, height: high };
  return { zoom, view };
}
