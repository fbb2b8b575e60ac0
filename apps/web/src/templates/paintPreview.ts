import { Board } from '@feltline/board';
import type { Box } from '@feltline/geometry';
import { kinds } from '@feltline/objects/models';
import { painters, placeholderPainter } from '@feltline/objects/paint';
import { CanvasSurface, PretextLayout, paintObjects } from '@feltline/scene';
import type { Template } from '@feltline/templates';
import * as Y from 'yjs';
import { charactersOf, loadFonts } from '../canvas/fonts.ts';
import { paintTheme } from '../canvas/palette.ts';
import { directionOf } from '../i18n/languages.ts';

/** Part of the picture's width left free around the content. */
const MARGIN = 0.05;

/** Paints what the template would put on an empty board, fitted into the canvas. */
export async function paintPreview(
  canvas: HTMLCanvasElement,
  template: Template,
  language: string,
  t: (key: string, vars?: Record<string, unknown>) => string,
): Promise<void> {
  const context = canvas.getContext('2d');
  if (!context) return;
  const board = boardOf(template, language);
  await loadFonts(charactersOf([...board.all()].map((record) => record.text)));
  const ids = [...board.objects()].sort((a, b) => board.compareZ(a, b));
  const content = largest(ids.map((id) => board.read.box(id)));
  const theme = paintTheme();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = theme.canvas;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (content) {
    const { zoom, view } = fitted(content, canvas.width, canvas.height);
    const surface = new CanvasSurface({
      context,
      family: theme.font,
      createPath: (d) => new Path2D(d),
    });
    surface.begin({ x: view.x, y: view.y, zoom }, 1);
    const env = {
      zoom,
      view,
      read: board.read,
      texts: new PretextLayout(theme.font),
      theme,
      t,
      uiDir: directionOf(language),
    };
    paintObjects(surface, ids, env, { byKind: painters, placeholder: placeholderPainter });
  }
  board.destroy();
}

function boardOf(template: Template, language: string): Board {
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => {
    for (const record of template.build(language === 'he' ? 'he' : 'en', { x: 0, y: 0 }))
      tx.create(record);
  });
  return board;
}

/** The picture is about the largest thing; what stands beside it may be cut. */
function largest(boxes: readonly (Box | undefined)[]): Box | undefined {
  const area = (box: Box) => box.width * box.height;
  return boxes.filter((box): box is Box => box !== undefined).sort((a, b) => area(b) - area(a))[0];
}

/** The zoom and view (board space) at which the content's upper part fills a picture of this size. */
function fitted(content: Box, width: number, height: number): { zoom: number; view: Box } {
  const zoom = (width * (1 - 2 * MARGIN)) / content.width;
  const tall = content.height * zoom > height * (1 - 2 * MARGIN);
  const y = tall
    ? content.y - (height * MARGIN) / zoom
    : content.y - (height / zoom - content.height) / 2;
  return {
    zoom,
    view: { x: content.x - (width * MARGIN) / zoom, y, width: width / zoom, height: height / zoom },
  };
}
