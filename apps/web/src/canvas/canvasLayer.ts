import type { Layer as KonvaLayer } from 'konva/lib/Layer.js';
import type { CanvasLayer } from './BoardCanvas.ts';
import { pixelRatio } from './canvasSize.ts';

/** Konva's layer as the board's canvas wants it. */
export function canvasLayer(konva: KonvaLayer): CanvasLayer {
  const element = konva.getNativeCanvasElement();
  const context = element.getContext('2d');
  if (!context) throw new Error('expected a 2-D canvas context, got none');
  return {
    context,
    get pixelRatio() {
      const ratio = pixelRatio();
      const canvas = konva.getCanvas();
      if (canvas.getPixelRatio() !== ratio) canvas.setPixelRatio(ratio);
      return ratio;
    },
    draw: () => void konva.drawScene(),
    show(isShown) {
      // It keeps its place: whoever measures the page finds it where it is.
      element.style.visibility = isShown ? 'visible' : 'hidden';
    },
  };
}
