import { Board, type Transaction } from '@feltline/board';
import type { FromGrid, GridSurroundings, PastedGrid } from '@feltline/editor';
import { unionBoxes } from '@feltline/geometry';
import { kinds } from '@feltline/objects/models';
import { painters, placeholderPainter } from '@feltline/objects/paint';
import { CanvasSurface, PretextLayout, paintObjects } from '@feltline/scene';
import * as Y from 'yjs';
import { charactersOf, loadFonts } from '../../canvas/fonts.ts';
import { paintTheme } from '../../canvas/palette.ts';

/** Left free around what is shown, canvas pixels. */
const MARGIN = 28;
/** Canvas pixels per board unit; small things are not blown up beyond it. */
const NEAREST = 1.4;

/** Paints what these cells become: made on a board of its own by the same maker, drawn by the same painters. */
export async function paintGridPreview(
  canvas: HTMLCanvasElement,
  maker: FromGrid,
  grid: PastedGrid,
  around: GridSurroundings,
  uiDir: 'ltr' | 'rtl',
): Promise<void> {
  await paintPreview(canvas, (tx) => maker.make(tx, grid, around), { t: around.t, uiDir });
}

/** Paints what `make` makes on a board of its own, all of it, as large as the canvas has room for. */
async function paintPreview(
  canvas: HTMLCanvasElement,
  make: (tx: Transaction) => unknown,
  around: {
    readonly t: GridSurroundings['t'];
    readonly uiDir: 'ltr' | 'rtl';
  },
): Promise<void> {
  const context = canvas.getContext('2d');
  if (!context) return;
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => make(tx));
  await loadFonts(charactersOf([...board.all()].map((record) => record.text)));
  const ids = [...board.objects()].sort((a, b) => board.compareZ(a, b));
  const content = unionBoxes(ids.flatMap((id) => board.read.box(id) ?? []));
  const theme = paintTheme();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = theme.canvas;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (content) {
    const zoom = Math.min(
      (canvas.width - 2 * MARGIN) / content.width,
      (canvas.height - 2 * MARGIN) / content.height,
      NEAREST,
    );
    const view = {
      x: content.x + content.width / 2 - canvas.width / zoom / 2,
      y: content.y + content.height / 2 - canvas.height / zoom / 2,
      width: canvas.width / zoom,
      height: canvas.height / zoom,
    };
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
      t: around.t as (key: string, vars?: Record<string, unknown>) => string,
      uiDir: around.uiDir,
    };
    paintObjects(surface, ids, env, { byKind: painters, placeholder: placeholderPainter });
  }
  board.destroy();
}
