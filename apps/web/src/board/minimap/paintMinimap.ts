import { painters, placeholderPainter } from '@feltline/objects/paint';
import { CanvasSurface, type PaintEnv, paintObjects } from '@feltline/scene';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { backToFront } from '../../canvas/backToFront.ts';
import { pixelRatio } from '../../canvas/canvasSize.ts';
import type { MinimapPlace } from './minimapPlace.ts';

/** Paints the whole board small, with the painters of the board: so far away nearly everything is a flat colour. */
export function paintMinimap(
  target: HTMLCanvasElement,
  { editor, texts, theme }: BoardCanvas,
  place: MinimapPlace,
  size: { readonly width: number; readonly height: number },
  uiDir: 'ltr' | 'rtl',
): void {
  const context = target.getContext('2d');
  if (!context) return;
  const ratio = pixelRatio();
  target.width = Math.round(size.width * ratio);
  target.height = Math.round(size.height * ratio);
  const surface = new CanvasSurface({
    context,
    family: `${theme.font}, sans-serif`,
    createPath: (d) => new Path2D(d),
  });
  const view = { ...place, width: size.width / place.zoom, height: size.height / place.zoom };
  const { board, index } = editor;
  const env: PaintEnv = {
    zoom: place.zoom,
    overview: true,
    view,
    read: board.read as PaintEnv['read'],
    texts,
    theme,
    t: editor.t as PaintEnv['t'],
    uiDir,
  };
  surface.begin(place, ratio);
  const ids = backToFront([...index.ids()], (id) => board.zIndex(id));
  paintObjects(surface, ids, env, { byKind: painters, placeholder: placeholderPainter });
}
