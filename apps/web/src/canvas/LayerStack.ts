import type { Layer as KonvaLayer } from 'konva/lib/Layer.js';
import type { BoardCanvas, CanvasLayer } from './BoardCanvas.ts';
import { pixelRatio } from './canvasSize.ts';
import type { LayerName } from './FrameLoop.ts';

/** Konva's layers as they are mounted; the canvas gets them once they are complete. */
export class LayerStack {
  readonly #canvas: BoardCanvas;
  readonly #layers = new Map<LayerName, CanvasLayer>();
  readonly refs: Readonly<Record<LayerName, (layer: KonvaLayer | null) => void>>;

  constructor(canvas: BoardCanvas) {
    this.#canvas = canvas;
    const ref = (name: LayerName) => (layer: KonvaLayer | null) => this.#put(name, layer);
    this.refs = { static: ref('static'), active: ref('active'), overlay: ref('overlay') };
  }

  #put(name: LayerName, layer: KonvaLayer | null): void {
    if (!layer) {
      this.#layers.delete(name);
      return;
    }
    this.#layers.set(name, canvasLayer(layer));
    const [statics, active, overlay] = [
      this.#layers.get('static'),
      this.#layers.get('active'),
      this.#layers.get('overlay'),
    ];
    if (statics && active && overlay) this.#canvas.attach({ static: statics, active, overlay });
  }
}

function canvasLayer(konva: KonvaLayer): CanvasLayer {
  const context = konva.getNativeCanvasElement().getContext('2d');
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
  };
}
