import type { CameraState } from '@feltline/editor';
import { type Box, boxContains, inflateBox } from '@feltline/geometry';
import { type CanvasSurface, paintReach } from '@feltline/scene';
import { type Held, repaintPlan } from './repaintPlan.ts';

/** Device pixels by which the canvas is larger than the window. */
const SPARE = 256;
/** Device pixels painted beyond the edge the window has come to. */
const AHEAD = 256;
/** Smoothed edges reach this far beyond what is painted, device pixels. */
const SMOOTHED = 2;
/** How much larger and smaller than it was painted the picture is shown while the zoom is on its way. */
const LARGEST = 1.5;
const SMALLEST = 0.5;
/** On the way out it is painted this much smaller: it holds more of the board and serves longer. */
const OUTWARD = 1.25;
/** More changes than this between two frames are a new picture. */
const MOST_CHANGES = 200;

export interface PictureFrame {
  readonly camera: CameraState;
  /** CSS pixels. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
  /** The zoom is on its way: the picture may be stretched. */
  readonly isZooming: boolean;
  /** Paints what meets the box, board space. Says whether it is complete. */
  paint(surface: CanvasSurface, box: Box): boolean;
}

/**
 * The resting picture of the board on a canvas somewhat larger than the window. Moving the board moves the canvas and
 * paints what comes into view; a change paints its own place.
 */
export class BoardPicture {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #surface: CanvasSurface;
  #held: Held | undefined;
  /** Board space. */
  #changed: Box[] | 'everything' = 'everything';
  #shownAt = '';
  #isStretched = false;

  constructor(
    canvas: HTMLCanvasElement,
    createSurface: (context: CanvasRenderingContext2D) => CanvasSurface,
  ) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('expected a 2-D canvas context, got none');
    this.#canvas = canvas;
    this.#context = context;
    this.#surface = createSurface(context);
  }

  /** The board looks otherwise there (board space), or everywhere. */
  change(box: Box | undefined): void {
    if (this.#changed === 'everything') return;
    if (box === undefined || this.#changed.length >= MOST_CHANGES) this.#changed = 'everything';
    else this.#changed.push(box);
  }

  /** It was painted for another zoom than it is shown at. */
  get isStretched(): boolean {
    return this.#isStretched;
  }

  /** Says where something is missing yet (board space), and whether places told of before no longer count. */
  draw(frame: PictureFrame): { missing: Box[]; anew: boolean } {
    const { camera, viewport, pixelRatio, isZooming, paint } = frame;
    const held = this.#held;
    if (isZooming && held && this.#serves(held, frame)) {
      this.#showStretched(held, frame);
      return { missing: [], anew: false };
    }
    const goesOut = isZooming && held !== undefined && camera.zoom * pixelRatio < held.scale;
    const zoom = goesOut ? camera.zoom / OUTWARD : camera.zoom;
    const scale = zoom * pixelRatio;
    const window = windowAt(scale, frame);
    const plan = repaintPlan(this.#held, {
      scale,
      window,
      spare: {
        x: lengthOf(viewport.width, pixelRatio) - window.width,
        y: lengthOf(viewport.height, pixelRatio) - window.height,
      },
      ahead: AHEAD,
      isWhole: goesOut,
      changed:
        this.#changed === 'everything'
          ? 'everything'
          : this.#changed.map((box) => pixelsOf(box, zoom, pixelRatio)),
    });
    const { canvas } = plan.held;
    this.#held = plan.held;
    this.#changed = [];
    const isResized = this.#fit(canvas, pixelRatio);
    if (plan.anew && !isResized) this.#clear({ ...canvas, x: 0, y: 0 });
    const missing: Box[] = [];
    for (const box of plan.paint) {
      const isComplete = this.#paint(box, zoom, pixelRatio, plan.anew, paint);
      if (!isComplete) missing.push(unitsOf(box, scale));
    }
    if (goesOut) this.#showStretched(plan.held, frame);
    else this.#show(canvas.x - window.x, canvas.y - window.y, pixelRatio);
    return { missing, anew: plan.anew };
  }

  #paint(
    box: Box,
    zoom: number,
    pixelRatio: number,
    isClear: boolean,
    paint: PictureFrame['paint'],
  ): boolean {
    const { canvas, scale } = this.#held as Held;
    const place = { ...box, x: box.x - canvas.x, y: box.y - canvas.y };
    const context = this.#context;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(place.x, place.y, place.width, place.height);
    context.clip();
    if (!isClear) context.clearRect(place.x, place.y, place.width, place.height);
    this.#surface.begin({ x: canvas.x / scale, y: canvas.y / scale, zoom }, pixelRatio);
    const isComplete = paint(this.#surface, unitsOf(box, scale));
    context.restore();
    return isComplete;
  }

  #clear({ x, y, width, height }: Box): void {
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(x, y, width, height);
  }

  /** A canvas that gets another size is empty. */
  #fit({ width, height }: Box, pixelRatio: number): boolean {
    const { style } = this.#canvas;
    if (this.#canvas.width === width && this.#canvas.height === height) return false;
    this.#canvas.width = width;
    this.#canvas.height = height;
    style.width = `${width / pixelRatio}px`;
    style.height = `${height / pixelRatio}px`;
    return true;
  }

  /** What is held is not too small or too large, is still so on the board, and fills the window. */
  #serves(held: Held, frame: PictureFrame): boolean {
    const ratio = (frame.camera.zoom * frame.pixelRatio) / held.scale;
    if (this.#changed.length > 0 || ratio > LARGEST || ratio < SMALLEST) return false;
    return boxContains(held.painted, windowAt(held.scale, frame));
  }

  #showStretched({ scale, canvas }: Held, { camera, pixelRatio }: PictureFrame): void {
    const ratio = (camera.zoom * pixelRatio) / scale;
    const [x, y] = [(canvas.x / scale - camera.x) * scale, (canvas.y / scale - camera.y) * scale];
    this.#show(x * ratio, y * ratio, pixelRatio, ratio);
  }

  /** `x` and `y` in device pixels. */
  #show(x: number, y: number, pixelRatio: number, ratio = 1): void {
    this.#isStretched = ratio !== 1;
    const place = `translate(${x / pixelRatio}px, ${y / pixelRatio}px)`;
    const at = ratio === 1 ? place : `${place} scale(${ratio})`;
    if (at === this.#shownAt) return;
    this.#shownAt = at;
    // a canvas that is moved itself is handed to the compositor anew each time
    if (this.#canvas.parentElement) this.#canvas.parentElement.style.transform = at;
  }
}

/** What the window shows, in pixels of this many to a board unit. */
function windowAt(scale: number, { camera, viewport, pixelRatio }: PictureFrame): Box {
  const perPixel = scale / (camera.zoom * pixelRatio);
  return {
    x: Math.round(camera.x * scale),
    y: Math.round(camera.y * scale),
    width: Math.round(viewport.width * pixelRatio * perPixel),
    height: Math.round(viewport.height * pixelRatio * perPixel),
  };
}

/** Length of the canvas along one side, device pixels: whole CSS pixels, by which ratios such as 1.25 give whole ones too. */
function lengthOf(length: number, pixelRatio: number): number {
  return Math.round(Math.ceil((length + SPARE / pixelRatio) / 4) * 4 * pixelRatio);
}

function pixelsOf(box: Box, zoom: number, pixelRatio: number): Box {
  const scale = zoom * pixelRatio;
  const { x, y, width, height } = inflateBox(box, paintReach(box, zoom) + SMOOTHED / scale);
  const left = Math.floor(x * scale);
  const top = Math.floor(y * scale);
  const right = Math.ceil((x + width) * scale);
  const bottom = Math.ceil((y + height) * scale);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function unitsOf({ x, y, width, height }: Box, scale: number): Box {
  return { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
}
