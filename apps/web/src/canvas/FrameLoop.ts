/** From the bottom to the top, which is the order in which they are painted. */
const layerNames = ['static', 'active', 'overlay'] as const;

export type LayerName = (typeof layerNames)[number];

/** Runs before drawing; answers whether it wants another frame (a flight, a smoothed movement). */
export type Step = (nowMs: number, elapsedMs: number) => boolean;

/** The longest time one step is told about: after a hidden tab nothing leaps. */
const MAX_ELAPSED_MS = 100;

/**
 * One animation frame at a time: steps, then the dirty layers, then those who follow the picture.
 * Nothing runs and nothing is drawn while nothing has changed.
 */
export class FrameLoop {
  readonly #draw: (layer: LayerName) => void;
  readonly #request: (callback: (nowMs: number) => void) => number;
  readonly #cancel: (handle: number) => void;
  readonly #first = new Set<Step>();
  readonly #steps = new Set<Step>();
  readonly #followers = new Set<() => void>();
  readonly #dirty = new Set<LayerName>();
  #handle: number | undefined;
  #lastMs: number | undefined;
  #idle: (() => void)[] = [];

  /** `draw` paints one layer at once. `request` and `cancel` default to the window's. */
  constructor(
    draw: (layer: LayerName) => void,
    request: (callback: (nowMs: number) => void) => number = (callback) =>
      requestAnimationFrame(callback),
    cancel: (handle: number) => void = (handle) => cancelAnimationFrame(handle),
  ) {
    this.#draw = draw;
    this.#request = request;
    this.#cancel = cancel;
  }

  /** Asks for these layers to be painted in the next frame. */
  invalidate(...layers: readonly LayerName[]): void {
    for (const layer of layers) this.#dirty.add(layer);
    this.wake();
  }

  /** Asks for a frame: a step has something to do. */
  wake(): void {
    this.#handle ??= this.#request((now) => this.#run(now));
  }

  step(step: Step): () => void {
    this.#steps.add(step);
    return () => this.#steps.delete(step);
  }

  /** A step that runs before the others: input comes before what it moves. */
  stepFirst(step: Step): () => void {
    this.#first.add(step);
    return () => this.#first.delete(step);
  }

  /** Called after each frame that drew something; for DOM that stands on the board. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Resolves when no frame is due any more. */
  idle(): Promise<void> {
    if (this.#handle === undefined) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  stop(): void {
    if (this.#handle !== undefined) this.#cancel(this.#handle);
    this.#handle = undefined;
    this.#first.clear();
    this.#steps.clear();
    this.#followers.clear();
    this.#settle();
  }

  #run(nowMs: number): void {
    const elapsedMs = Math.min(MAX_ELAPSED_MS, nowMs - (this.#lastMs ?? nowMs - 16));
    this.#handle = undefined;
    let goesOn = false;
    for (const step of [...this.#first, ...this.#steps]) goesOn = step(nowMs, elapsedMs) || goesOn;
    const layers = layerNames.filter((name) => this.#dirty.has(name));
    this.#dirty.clear();
    for (const layer of layers) this.#draw(layer);
    if (layers.length > 0) for (const follower of this.#followers) follower();
    if (goesOn) this.wake();
    this.#lastMs = this.#handle === undefined ? undefined : nowMs;
    if (this.#handle === undefined) this.#settle();
  }

  #settle(): void {
    const waiting = this.#idle;
    this.#idle = [];
    for (const resolve of waiting) resolve();
  }
}
