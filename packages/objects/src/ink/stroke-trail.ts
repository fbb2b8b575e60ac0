import type { StrokePoint } from './packed-points.ts';
import { simplify } from './simplify.ts';

/** The tolerance of what is kept, pixels. */
const tolerance = 0.4;
/** So many points are simplified for good and not looked at again. */
const settledAfter = 160;
/** The line goes this share of the way to each new point, which takes the tremble out of it. */
const follow = 0.6;
/** Speed in pixels per millisecond at which a mouse draws its thinnest. */
const fastest = 2.5;

export interface TrailInput {
  readonly x: number;
  readonly y: number;
  /** Undefined where the device cannot tell: then the speed stands for it. */
  readonly pressure?: number | undefined;
  readonly timeMs?: number | undefined;
}

/** What the hand has drawn so far, thinned out as it goes, so that a long stroke costs no more per frame than a short one. */
export class StrokeTrail {
  private readonly settled: StrokePoint[] = [];
  private tail: StrokePoint[] = [];
  private last: TrailInput | undefined;
  private smooth: StrokePoint | undefined;

  /** Takes a point, pixels from where the stroke began. */
  add(point: TrailInput): void {
    const { smooth, last } = this;
    const pressure = point.pressure ?? this.pressureBySpeed(point);
    this.last = point;
    if (!smooth || !last) {
      this.smooth = { x: point.x, y: point.y, pressure };
      this.tail.push(this.smooth);
      return;
    }
    if (point.x === last.x && point.y === last.y) return;
    this.smooth = {
      x: smooth.x + (point.x - smooth.x) * follow,
      y: smooth.y + (point.y - smooth.y) * follow,
      pressure:
        smooth.pressure + (pressure - smooth.pressure) * (point.pressure === undefined ? 0.2 : 0.5),
    };
    this.tail.push(this.smooth);
    if (this.tail.length > settledAfter) this.settle();
  }

  /** The stroke up to where the hand is, and on along `expected`. */
  points(expected: readonly TrailInput[] = []): StrokePoint[] {
    const pressure = this.smooth?.pressure ?? 0.5;
    const ahead = [...(this.last ? [this.last] : []), ...expected].map(({ x, y }) => ({
      x,
      y,
      pressure,
    }));
    const last = this.tail.at(-1);
    const more = ahead.filter((to, i) => i > 0 || to.x !== last?.x || to.y !== last?.y);
    return [...this.settled, ...simplify([...this.tail, ...more], tolerance)];
  }

  private settle(): void {
    const thin = simplify(this.tail, tolerance);
    this.tail = thin.splice(-1);
    this.settled.push(...thin);
  }

  private pressureBySpeed(point: TrailInput): number {
    const { last } = this;
    if (!last) return 0.5;
    const way = Math.hypot(point.x - last.x, point.y - last.y);
    const ms = Math.max(1, (point.timeMs ?? 0) - (last.timeMs ?? 0) || 8);
    return 0.62 - 0.3 * Math.min(1, way / ms / fastest);
  }
}
