import type { CameraState } from '@feltline/editor';
import { type Box, boxContains, inflateBox, type Point, unionBoxes } from '@feltline/geometry';
import { type CanvasSurface, type PaintRead, type PaintRecord, paintReach } from '@feltline/scene';
import { forScreen } from '../overlay/forScreen.ts';
import { commonShift, goingAlong, levelOf, type Standing } from './goingAlong.ts';
import { PlacedCanvas } from './PlacedCanvas.ts';

/** Painted beyond the window, device pixels, so that what comes into view need not be painted at once. */
const AHEAD = 192;
/** Smoothed edges and outlines reach this far beyond what is painted, device pixels. */
const SMOOTHED = 12;
/** Levels of the loose ones beside the carried ones, which stand at -2 (`canvas.css`). */
const ABOVE = -1;
const BELOW = -3;

export interface MovingFrame {
  readonly camera: CameraState;
  /** CSS pixels. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
  /** Everything that looks otherwise than the records say, back to front. */
  readonly ids: readonly string[];
  readonly read: PaintRead;
  /** Whether its picture depends on nothing but its own record and its size. */
  isRigid(record: PaintRecord): boolean;
  /** Paints what meets the box, board space. Says whether it is complete. */
  paint(surface: CanvasSurface, ids: readonly string[], box: Box): boolean;
  /** Paints around them what goes with them, in screen space. */
  outline(context: CanvasRenderingContext2D, ids: readonly string[]): void;
}

/** What was painted to be carried about. Places are board pixels as they were when it was painted. */
interface Held {
  readonly scale: number;
  readonly pixelRatio: number;
  readonly standing: ReadonlyMap<string, Standing>;
  readonly carried: ReadonlySet<string>;
  /** All of it, and the part of it that is on the canvas. */
  readonly whole: Box | undefined;
  readonly painted: Box | undefined;
}

/**
 * What is being moved, above the resting picture. Things that keep their looks are painted once and carried about as one
 * picture; what changes with them, such as a line to something that stays, is painted again in each frame.
 */
export class MovingPicture {
  readonly #carriedCanvas: PlacedCanvas;
  readonly #looseCanvas: PlacedCanvas;
  readonly #carriedSurface: CanvasSurface;
  readonly #looseSurface: CanvasSurface;
  #held: Held | undefined;
  #isStale = false;
  /** How everything stood in the last frame. */
  #last: ReadonlyMap<string, Standing> = new Map();
  /** Those that go on together are found out once for each set of objects. */
  #members = '';
  #triesLeft = 0;

  constructor(
    carried: HTMLCanvasElement,
    loose: HTMLCanvasElement,
    createSurface: (context: CanvasRenderingContext2D) => CanvasSurface,
  ) {
    this.#carriedCanvas = new PlacedCanvas(carried);
    this.#looseCanvas = new PlacedCanvas(loose);
    this.#carriedSurface = createSurface(this.#carriedCanvas.context);
    this.#looseSurface = createSurface(this.#looseCanvas.context);
  }

  /** Something else than a movement has happened: everything is painted anew. */
  stale(): void {
    this.#isStale = true;
  }

  /** Whether it is painted here, and what belongs around it with it. */
  has(id: string): boolean {
    return this.#last.has(id);
  }

  clear(): void {
    this.#held = undefined;
    this.#members = '';
    this.#last = new Map();
    this.#carriedCanvas.hide();
    this.#looseCanvas.hide();
  }

  /** Says whether everything in view is painted as it should be. */
  draw(frame: MovingFrame): boolean {
    const now = standingOf(frame);
    const window = windowOf(frame);
    const order = [...now.keys()];
    const by = this.#held && this.#isValid(this.#held, frame, now, window);
    const level = by && this.#held && this.#levelOf(this.#held.carried, order, now);
    let isComplete = true;
    if (by && level) this.#showCarried(this.#held as Held, window, by);
    else isComplete = this.#anew(frame, now, order, window);
    this.#last = now;
    this.#isStale = false;
    return this.#paintLoose(frame, now, order, window) && isComplete;
  }

  /** How far it has gone since it was painted, if it can be used as it is. */
  #isValid(
    held: Held,
    { camera, pixelRatio }: MovingFrame,
    now: ReadonlyMap<string, Standing>,
    window: Box,
  ): Point | undefined {
    const scale = camera.zoom * pixelRatio;
    if (this.#isStale || held.scale !== scale || held.pixelRatio !== pixelRatio) return undefined;
    if (held.carried.size === 0) return { x: 0, y: 0 };
    const shift = commonShift(held.carried, held.standing, now, scale);
    if (!shift) return undefined;
    const by = { x: Math.round(shift.x * scale), y: Math.round(shift.y * scale) };
    const seen =
      held.whole && common(held.whole, { ...window, x: window.x - by.x, y: window.y - by.y });
    if (seen && !(held.painted && boxContains(held.painted, seen))) return undefined;
    return by;
  }

  #levelOf(
    carried: ReadonlySet<string>,
    order: readonly string[],
    now: ReadonlyMap<string, Standing>,
  ): 'above' | 'below' | undefined {
    const level = levelOf(order, carried, (id) => now.get(id)?.box);
    if (level) this.#looseCanvas.stack(level === 'above' ? ABOVE : BELOW);
    return level;
  }

  #anew(
    frame: MovingFrame,
    now: ReadonlyMap<string, Standing>,
    order: readonly string[],
    window: Box,
  ): boolean {
    const scale = frame.camera.zoom * frame.pixelRatio;
    let carried = this.#chosen(frame, now, order, scale);
    if (!this.#levelOf(carried, order, now)) {
      carried = new Set();
      this.#triesLeft = 0;
    }
    const ids = order.filter((id) => carried.has(id));
    const boxes = ids.flatMap((id) => now.get(id)?.box ?? []);
    const all = unionBoxes(boxes);
    const whole = all && pixelsOf(all, frame.camera.zoom, scale);
    const painted = whole && common(whole, inflateBox(window, AHEAD));
    const { pixelRatio } = frame;
    this.#held = { scale, pixelRatio, standing: now, carried, whole, painted };
    if (!painted) {
      this.#carriedCanvas.hide();
      return true;
    }
    const isComplete = this.#paint('carried', frame, ids, painted, window);
    this.#showCarried(this.#held, window, { x: 0, y: 0 });
    return isComplete;
  }

  /** Which are to be carried: at first all that may be, then those that have proved to go one way. */
  #chosen(
    { ids, isRigid }: MovingFrame,
    now: ReadonlyMap<string, Standing>,
    order: readonly string[],
    scale: number,
  ): ReadonlySet<string> {
    const members = ids.join(' ');
    if (members !== this.#members) {
      this.#members = members;
      this.#triesLeft = 2;
      return new Set(order.filter((id) => isRigid((now.get(id) as Standing).record)));
    }
    const before = [...(this.#held?.carried ?? [])];
    if (commonShift(before, this.#last, now, scale)) return new Set(before);
    if (this.#triesLeft === 0) return new Set();
    this.#triesLeft -= 1;
    return new Set(goingAlong(before, this.#last, now, scale));
  }

  #paintLoose(
    frame: MovingFrame,
    now: ReadonlyMap<string, Standing>,
    order: readonly string[],
    window: Box,
  ): boolean {
    const loose = order.filter((id) => !this.#held?.carried.has(id));
    const { zoom } = frame.camera;
    const scale = zoom * frame.pixelRatio;
    const seen = loose.flatMap((id) => {
      const box = now.get(id)?.box;
      return (box && common(pixelsOf(box, zoom, scale), window)) ?? [];
    });
    const place = unionBoxes(seen);
    if (!place) {
      this.#looseCanvas.hide();
      return true;
    }
    const isComplete = this.#paint('loose', frame, loose, place, window);
    this.#looseCanvas.show(place.x - window.x, place.y - window.y);
    return isComplete;
  }

  #paint(
    where: 'carried' | 'loose',
    frame: MovingFrame,
    ids: readonly string[],
    place: Box,
    window: Box,
  ): boolean {
    const { camera, pixelRatio } = frame;
    const [canvas, surface] =
      where === 'carried'
        ? [this.#carriedCanvas, this.#carriedSurface]
        : [this.#looseCanvas, this.#looseSurface];
    const scale = camera.zoom * pixelRatio;
    const corner = { x: place.x / scale, y: place.y / scale };
    canvas.open(place, pixelRatio);
    surface.begin({ ...corner, zoom: camera.zoom }, pixelRatio);
    const size = { width: place.width / scale, height: place.height / scale };
    const isComplete = frame.paint(surface, ids, { ...corner, ...size });
    forScreen(canvas.context, pixelRatio, { x: window.x - place.x, y: window.y - place.y });
    frame.outline(canvas.context, ids);
    return isComplete;
  }

  #showCarried({ painted }: Held, window: Box, by: Point): void {
    if (painted) this.#carriedCanvas.show(painted.x + by.x - window.x, painted.y + by.y - window.y);
  }
}

function standingOf({ ids, read }: MovingFrame): Map<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const id of ids) {
    const record = read.record(id);
    const box = record && read.box(id);
    if (record && box) standing.set(id, { record, box });
  }
  return standing;
}

function windowOf({ camera, viewport, pixelRatio }: MovingFrame): Box {
  const scale = camera.zoom * pixelRatio;
  return {
    x: Math.round(camera.x * scale),
    y: Math.round(camera.y * scale),
    width: Math.round(viewport.width * pixelRatio),
    height: Math.round(viewport.height * pixelRatio),
  };
}

/** Whole device pixels around all that is painted of it. */
function pixelsOf(box: Box, zoom: number, scale: number): Box {
  const { x, y, width, height } = inflateBox(box, paintReach(box, zoom) + SMOOTHED / scale);
  const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)];
  return {
    ...{ x: left, y: top },
    width: Math.ceil((x + width) * scale) - left,
    height: Math.ceil((y + height) * scale) - top,
  };
}

/** The part two boxes have in common. */
function common(a: Box, b: Box): Box | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
