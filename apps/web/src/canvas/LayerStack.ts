import type { Layer as KonvaLayer } from 'konva/lib/Layer.js';
import type { BoardCanvas, CanvasLayer, MovingLayers } from './BoardCanvas.ts';
import { pixelRatio } from './canvasSize.ts';

type Name = keyof MovingLayers;

/** Konva's layers as they are mounted; the canvas gets them once they are complete. */
export class LayerStack {
  readonly #canvas: BoardCanvas;
  readonly #layers = new Map<Name, CanvasLayer>();
  readonly refs: Readonly<Record<Name, (layer: KonvaLayer | null) => void>>;

  constructor(canvas: BoardCanvas) {
    this.#canvas = canvas;
    const ref = (name: Name) => (layer: KonvaLayer | null) => this.#put(name, layer);
    this.refs = { active: ref('active'), overlay: ref('overlay') };
  }

  #put(name: Name, layer: KonvaLayer | null): void {
    if (!layer) {
      this.#layers.delete(name);
      return;
    }
    this.#layers.set(name, canvasLayer(layer));
    const active = this.#layers.get('active');
    const overlay = this.#layers.get('overlay');
    if (active && overlay) this.#canvas.attach({ active, overlay });
  }
}

function canvasLayer(konva: KonvaLayer): CanvasLayer {
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
