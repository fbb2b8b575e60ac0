import type { Box } from '@feltline/geometry';

/** Sizes are rounded up to this, so that a picture that grows a little keeps its canvas. Device pixels. */
const STEP = 64;

/**
 * A canvas no larger than what is on it, and nowhere while nothing is: every canvas that is shown costs a pass over its
 * pixels with each frame. Like the resting picture it is moved by what it stands in.
 */
export class PlacedCanvas {
  readonly context: CanvasRenderingContext2D;
  readonly #canvas: HTMLCanvasElement;
  #pixelRatio = 0;
  #isShown = false;
  #shownAt = '';

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('expected a 2-D canvas context, got none');
    this.#canvas = canvas;
    this.context = context;
    this.#style?.setProperty('visibility', 'hidden');
  }

  /** Makes empty room for a picture of this size, device pixels. */
  open({ width, height }: Pick<Box, 'width' | 'height'>, pixelRatio: number): void {
    const canvas = this.#canvas;
    const wide = Math.ceil(width / STEP) * STEP;
    const high = Math.ceil(height / STEP) * STEP;
    const isEnough = canvas.width >= wide && canvas.height >= high;
    const isFar = canvas.width * canvas.height > 2 * wide * high;
    if (isEnough && !isFar && pixelRatio === this.#pixelRatio) {
      this.context.setTransform(1, 0, 0, 1, 0, 0);
      this.context.clearRect(0, 0, canvas.width, canvas.height);
      return;
    }
    this.#pixelRatio = pixelRatio;
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${wide / pixelRatio}px`;
    canvas.style.height = `${high / pixelRatio}px`;
  }

  /** Shows it with its top left corner there, device pixels from the window's. */
  show(x: number, y: number): void {
    const at = `translate(${x / this.#pixelRatio}px, ${y / this.#pixelRatio}px)`;
    if (at !== this.#shownAt) this.#style?.setProperty('transform', at);
    this.#shownAt = at;
    if (!this.#isShown) this.#style?.setProperty('visibility', 'visible');
    this.#isShown = true;
  }

  hide(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#style?.setProperty('visibility', 'hidden');
    this.#canvas.width = 0;
    this.#canvas.height = 0;
  }

  /** Whether it lies above or below others of its kind. */
  stack(level: number): void {
    const style = this.#style;
    if (style && style.zIndex !== String(level)) style.zIndex = String(level);
  }

  get #style(): CSSStyleDeclaration | undefined {
    return this.#canvas.parentElement?.style;
  }
}
