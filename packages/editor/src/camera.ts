import type { Box, Point } from '@feltline/geometry';
import type { Lens } from './lens.ts';

export const minZoom = 0.05;
export const maxZoom = 4;

/** Air around what is fitted into the view, screen pixels. */
export const fitPadding = 128;

/** The camera goes no further from the origin than this along an axis, board units: objects end at half of it. */
export const cameraEdge = 2e7;

export interface CameraState {
  /** Board point at the top left of the canvas. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels per board unit. */
  readonly zoom: number;
}

/** How far toolbars and panels reach in from each edge, screen pixels. */
export interface Covered {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const nothingCovered: Covered = { top: 0, right: 0, bottom: 0, left: 0 };

interface Flight {
  readonly from: CameraState;
  readonly to: CameraState;
  readonly durationMs: number;
  startMs: number | undefined;
}

const flightMs = 320;
const revealPadding = { x: 40, y: 40 };

/** Air between what is fitted and a panel beside it, screen pixels. */
const coveredPadding = 8;

/** The window through which the board is seen. Flights advance only when the host ticks. */
export class Camera {
  /** People who asked for less motion are put there at once. */
  reducedMotion = false;
  private state: CameraState = { x: 0, y: 0, zoom: 1 };
  private size = { width: 0, height: 0 };
  private covered = nothingCovered;
  private flight: Flight | undefined;
  private lastFit: { readonly state: CameraState; again(): CameraState } | undefined;
  private readonly changed: () => void;

  constructor(changed: () => void = () => {}) {
    this.changed = changed;
  }

  get x(): number {
    return this.state.x;
  }

  get y(): number {
    return this.state.y;
  }

  get zoom(): number {
    return this.state.zoom;
  }

  /** Size of the canvas, CSS pixels. */
  get viewport(): { readonly width: number; readonly height: number } {
    return this.size;
  }

  /** The visible part of the board, board space. */
  get view(): Box {
    return this.lensAt(this.state).view;
  }

  /** The part of the view that no toolbar or panel covers, board space; all of it where the window is too small. */
  get free(): Box {
    return this.lensAt(this.state).free;
  }

  /** Where a flight will end; the present state when there is none. */
  get goal(): CameraState {
    return this.flight?.to ?? this.state;
  }

  /** What will be seen when the flight has ended. */
  get goalLens(): Lens {
    return this.lensAt(this.goal);
  }

  get flying(): boolean {
    return this.flight !== undefined;
  }

  setViewport(width: number, height: number): void {
    if (width === this.size.width && height === this.size.height) return;
    this.size = { width, height };
    this.changed();
  }

  setCovered(covered: Covered): void {
    const { top, right, bottom, left } = this.covered;
    const isSame =
      covered.top === top &&
      covered.right === right &&
      covered.bottom === bottom &&
      covered.left === left;
    if (isSame) return;
    this.covered = covered;
    this.changed();
    // What was fitted and not moved since stays in sight when a panel opens over it, and takes its room when that closes.
    if (this.lastFit && isSameState(this.lastFit.state, this.goal))
      this.flyTo(this.lastFit.again());
  }

  toScreen(p: Point): Point {
    const { x, y, zoom } = this.state;
    return { x: (p.x - x) * zoom, y: (p.y - y) * zoom };
  }

  toBoard(p: Point): Point {
    const { x, y, zoom } = this.state;
    return { x: x + p.x / zoom, y: y + p.y / zoom };
  }

  boxToScreen(box: Box): Box {
    const corner = this.toScreen(box);
    return { ...corner, width: box.width * this.zoom, height: box.height * this.zoom };
  }

  /** Puts the camera there now. Throws on anything that is not a number; zoom and place are held within their limits. */
  set(state: CameraState): void {
    this.flight = undefined;
    this.put(checked(state));
  }

  /** Moves the board under the window by this many screen pixels. */
  panBy(screenX: number, screenY: number): void {
    const { x, y, zoom } = this.state;
    this.set({ x: x - screenX / zoom, y: y - screenY / zoom, zoom });
  }

  /** Changes the zoom and keeps the board point under this screen point where it is. */
  zoomAt(screen: Point, zoom: number): void {
    this.set(zoomedAt(this.state, screen, zoom));
  }

  /** The largest box that `fitted` can show whole at this zoom, board units. */
  widestFit(
    padding = fitPadding,
    zoom = minZoom,
  ): { readonly width: number; readonly height: number } {
    const { width, height } = this.roomWithin(padding);
    return { width: width / zoom, height: height / zoom };
  }

  /**
   * The camera that shows all of the box beside what covers the edges, `padding` in screen pixels; never closer than
   * `closest`. Where it is if the box is none.
   */
  fitted(box: Box, padding = fitPadding, closest = 1): CameraState {
    if (!Object.values(box).every(Number.isFinite)) return this.goal;
    const room = this.roomWithin(padding);
    const fits = Math.min(
      room.width / Math.max(box.width, 1),
      room.height / Math.max(box.height, 1),
    );
    const zoom = clampZoom(Math.min(fits > 0 ? fits : this.zoom, closest));
    const state = withinEdge({
      x: box.x + box.width / 2 - (room.x + room.width / 2) / zoom,
      y: box.y + box.height / 2 - (room.y + room.height / 2) / zoom,
      zoom,
    });
    this.lastFit = { state, again: () => this.fitted(box, padding, closest) };
    return state;
  }

  /**
   * The camera that shows all that another window shows, in the middle of this one. Panels are as if not there: they
   * cover the same in both. Where it is if the view is none.
   */
  showing(view: Box): CameraState {
    if (!Object.values(view).every(Number.isFinite)) return this.goal;
    const { width, height } = this.size;
    const zoom = clampZoom(
      Math.min(width / Math.max(view.width, 1), height / Math.max(view.height, 1)),
    );
    const centre = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    return withinEdge(centredOn(centre, zoom, this.size));
  }

  fit(box: Box, padding = fitPadding, closest = 1): void {
    this.set(this.fitted(box, padding, closest));
  }

  flyTo(to: CameraState, durationMs = flightMs): void {
    const goal = checked(to);
    if (this.reducedMotion || durationMs <= 0) return this.set(goal);
    this.flight = { from: this.state, to: goal, durationMs, startMs: undefined };
    this.changed();
  }

  /** Zooms to a level around a screen point, in flight. */
  flyZoom(screen: Point, zoom: number): void {
    this.flyTo(zoomedAt(this.goal, screen, zoom), 160);
  }

  stop(): void {
    this.flight = undefined;
  }

  /** Moves as little as needed so that the box is seen beside the toolbars, `padding` in screen pixels. */
  reveal(box: Box, padding: Point = revealPadding): void {
    const goal = this.goal;
    const { free } = this.lensAt(goal);
    const byX = padding.x / goal.zoom;
    const byY = padding.y / goal.zoom;
    const left = nearestStart(free.x, free.width, box.x - byX, box.width + 2 * byX);
    const top = nearestStart(free.y, free.height, box.y - byY, box.height + 2 * byY);
    const x = goal.x + left - free.x;
    const y = goal.y + top - free.y;
    if (x !== goal.x || y !== goal.y) this.flyTo({ x, y, zoom: goal.zoom });
  }

  /** Advances a flight; says whether it still goes on. */
  tick(nowMs: number): boolean {
    const flight = this.flight;
    if (!flight) return false;
    flight.startMs ??= nowMs;
    const t = Math.min(1, (nowMs - flight.startMs) / flight.durationMs);
    if (t >= 1) this.flight = undefined;
    this.put(t >= 1 ? flight.to : between(flight.from, flight.to, easeOut(t), this.size));
    return this.flight !== undefined;
  }

  private lensAt({ x, y, zoom }: CameraState): Lens {
    const { width, height } = this.size;
    const view = { x, y, width: width / zoom, height: height / zoom };
    const { top, right, bottom, left } = this.coveredNow;
    const free = {
      x: x + left / zoom,
      y: y + top / zoom,
      width: (width - left - right) / zoom,
      height: (height - top - bottom) / zoom,
    };
    return { zoom, view, free };
  }

  /** What covers the edges counts only where the window is large enough to leave half of it free. */
  private get coveredNow(): Covered {
    const { top, right, bottom, left } = this.covered;
    const isTooSmall = left + right > this.size.width / 2 || top + bottom > this.size.height / 2;
    return isTooSmall ? nothingCovered : this.covered;
  }

  /** Where something fitted stands, screen pixels: `padding` away from the edges and clear of what covers them. */
  private roomWithin(padding: number): Box {
    const { width, height } = this.size;
    const air = Math.min(padding, width / 5, height / 5);
    const beside = (reach: number) => Math.max(air, reach > 0 ? reach + coveredPadding : 0);
    const { top, right, bottom, left } = this.coveredNow;
    const [x, y] = [beside(left), beside(top)];
    return { x, y, width: width - x - beside(right), height: height - y - beside(bottom) };
  }

  private put(state: CameraState): void {
    if (isSameState(state, this.state)) return;
    this.state = state;
    this.changed();
  }
}

function isSameState(a: CameraState, b: CameraState): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

export function clampZoom(zoom: number): number {
  return Math.min(maxZoom, Math.max(minZoom, zoom));
}

function zoomedAt(state: CameraState, screen: Point, zoom: number): CameraState {
  const next = clampZoom(zoom);
  const held = { x: state.x + screen.x / state.zoom, y: state.y + screen.y / state.zoom };
  return { x: held.x - screen.x / next, y: held.y - screen.y / next, zoom: next };
}

function centredOn(
  centre: Point,
  zoom: number,
  size: { width: number; height: number },
): CameraState {
  return { x: centre.x - size.width / 2 / zoom, y: centre.y - size.height / 2 / zoom, zoom };
}

/** Between two cameras the zoom changes by equal factors and the centre follows it, so that the goal does not swerve. */
function between(
  from: CameraState,
  to: CameraState,
  t: number,
  size: { width: number; height: number },
): CameraState {
  const zoom = from.zoom * (to.zoom / from.zoom) ** t;
  const a = centreSeenBy(from, size);
  const b = centreSeenBy(to, size);
  const share =
    from.zoom === to.zoom ? t : (1 / zoom - 1 / from.zoom) / (1 / to.zoom - 1 / from.zoom);
  return centredOn({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }, zoom, size);
}

function centreSeenBy(camera: CameraState, size: { width: number; height: number }): Point {
  return {
    x: camera.x + size.width / 2 / camera.zoom,
    y: camera.y + size.height / 2 / camera.zoom,
  };
}

function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

/** What is larger than the window need only fill it. */
function nearestStart(start: number, length: number, wanted: number, wantedLength: number): number {
  const other = wanted + wantedLength - length;
  return Math.max(Math.min(wanted, other), Math.min(start, Math.max(wanted, other)));
}

function checked(state: CameraState): CameraState {
  const { x, y, zoom } = state;
  if (!(Number.isFinite(x) && Number.isFinite(y) && zoom > 0)) {
    throw new Error(
      `A camera needs finite x and y and a zoom above 0, got ${JSON.stringify(state)}`,
    );
  }
  return withinEdge({ x, y, zoom: clampZoom(zoom) });
}

function withinEdge({ x, y, zoom }: CameraState): CameraState {
  const held = (at: number) => Math.min(cameraEdge, Math.max(-cameraEdge, at));
  return { x: held(x), y: held(y), zoom };
}
