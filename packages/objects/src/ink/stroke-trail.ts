import type { StrokePoint } from './packed-points.ts';
import { simplify } from './simplify.ts';

/** The tolerance of what is kept, pixels. */
const tolerance = 0.4;
/** So many points are simplified for good and not looked at again. */
const settledAfter = 160;
/** Speed in pixels per millisecond at which a mouse draws its thinnest. */
const fastest = 2.5;

export interface TrailInput {
  readonly x: number;
  readonly y: number;
  /** Undefined where the device cannot tell: then the speed stands for it. */
  readonly pressure?: number | undefined;
  readonly timeMs?: number | undefined;
}

/**
 * What the hand has drawn so far, thinned out as it goes, so that a long stroke costs no more per frame than a short one.
 * Each point is moved towards the middle of its neighbours, which takes the tremble out without lagging behind.
 */
export class StrokeTrail {
  private readonly settled: StrokePoint[] = [];
  private tail: StrokePoint[] = [];
  /** As it came, with its pressure evened out. */
  private last: StrokePoint | undefined;
  private before: StrokePoint | undefined;
  private lastMs: number | undefined;

  /** Takes a point, pixels from where the stroke began. */
  add(point: TrailInput): void {
    const { last, before } = this;
    if (last && point.x === last.x && point.y === last.y) return;
    const pressure = this.evenPressure(point);
    this.lastMs = point.timeMs;
    const next = { x: point.x, y: point.y, pressure };
    if (last)
      this.tail.push(
        before
          ? {
              x: (before.x + 2 * last.x + next.x) / 4,
              y: (before.y + 2 * last.y + next.y) / 4,
              pressure: last.pressure,
            }
          : last,
      );
    this.before = last;
    this.last = next;
    if (this.tail.length > settledAfter) this.settle();
  }

  /** The stroke up to where the hand is, and on along `expected`. */
  points(expected: readonly TrailInput[] = []): StrokePoint[] {
    const { last } = this;
    if (!last) return [];
    const ahead = expected.map(({ x, y }) => ({ x, y, pressure: last.pressure }));
    return [...this.settled, ...simplify([...this.tail, last, ...ahead], tolerance)];
  }

  private settle(): void {
    const thin = simplify(this.tail, tolerance);
    this.tail = thin.splice(-1);
    this.settled.push(...thin);
  }

  private evenPressure(point: TrailInput): number {
    const { last } = this;
    if (!last) return point.pressure ?? 0.5;
    if (point.pressure !== undefined) return (last.pressure + point.pressure) / 2;
    const way = Math.hypot(point.x - last.x, point.y - last.y);
    const ms = Math.max(1, (point.timeMs ?? 0) - (this.lastMs ?? 0) || 8);
    const target = 0.62 - 0.3 * Math.min(1, way / ms / fastest);
    return last.pressure + (target - last.pressure) * 0.2;
  }
}
