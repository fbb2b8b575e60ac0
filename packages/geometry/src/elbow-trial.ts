import type { Box } from './box.ts';
import type { Point } from './point.ts';

/** Lines keep this distance from boxes where they can, board units. */
const clearance = 8;
/** What makes a route worse, in units of length. */
const costOf = { bend: 30, near: 40, crossing: 2_000, reversal: 100_000 };
/** Two ends, two turns beside them and three turns between. */
const most = 7;

/**
 * Compares routes between two ends and keeps the cheapest; of equal ones the first. Thousands are compared per frame,
 * so a candidate is only numbers in two lists.
 */
export class ElbowTrial {
  least = Number.POSITIVE_INFINITY;
  private readonly a: Box | undefined;
  private readonly b: Box | undefined;
  private found: Point[] = [];
  private readonly xs = new Float64Array(most);
  private readonly ys = new Float64Array(most);
  private count = 0;
  private extra = 0;
  private from: Point = { x: 0, y: 0 };
  private start = this.from;
  private end = this.from;
  private to = this.from;

  constructor(a: Box | undefined, b: Box | undefined) {
    this.a = a;
    this.b = b;
  }

  get best(): Point[] {
    return this.found;
  }

  /** From one end by its turn to the other turn and end. Says whether anything there can be cheaper than what is known. */
  begin(from: Point, start: Point, end: Point, to: Point, extra: number): boolean {
    this.from = from;
    this.start = start;
    this.end = end;
    this.to = to;
    this.extra = extra;
    return Math.abs(to.x - from.x) + Math.abs(to.y - from.y) + extra < this.least;
  }

  /** Level, upright at `x`, level. */
  acrossAt(x: number): void {
    this.open();
    this.add(x, this.start.y);
    this.add(x, this.end.y);
    this.close();
  }

  /** Upright, level at `y`, upright. */
  alongAt(y: number): void {
    this.open();
    this.add(this.start.x, y);
    this.add(this.end.x, y);
    this.close();
  }

  /** Round two corners more, either way. */
  byWayOf(x: number, y: number): void {
    this.open();
    this.add(x, this.start.y);
    this.add(x, y);
    this.add(this.end.x, y);
    this.close();
    this.open();
    this.add(this.start.x, y);
    this.add(x, y);
    this.add(x, this.end.y);
    this.close();
  }

  private open(): void {
    this.count = 0;
    this.add(this.from.x, this.from.y);
    this.add(this.start.x, this.start.y);
  }

  private close(): void {
    this.add(this.end.x, this.end.y);
    this.add(this.to.x, this.to.y);
    const cost = this.extra + this.cost();
    if (cost > this.least - 1e-6) return;
    this.least = cost;
    this.found = [];
    for (let i = 0; i < this.count; i++)
      this.found.push({ x: this.xs[i] as number, y: this.ys[i] as number });
  }

  /** Leaves out what says nothing: the point before, and one in the middle of a straight piece. */
  private add(x: number, y: number): void {
    const { xs, ys } = this;
    let n = this.count;
    if (n > 0 && same(xs[n - 1] as number, x) && same(ys[n - 1] as number, y)) return;
    if (n > 1) {
      const [bx, by] = [xs[n - 1] as number, ys[n - 1] as number];
      const [ax, ay] = [xs[n - 2] as number, ys[n - 2] as number];
      const upright = same(ax, bx) && same(bx, x) && (by - ay) * (y - by) > 0;
      const level = same(ay, by) && same(by, y) && (bx - ax) * (x - bx) > 0;
      if (upright || level) n--;
    }
    xs[n] = x;
    ys[n] = y;
    this.count = n + 1;
  }

  private cost(): number {
    const { xs, ys, a, b } = this;
    const last = this.count - 1;
    let cost = costOf.bend * Math.max(0, last - 1);
    for (let i = 1; i <= last && cost < this.least; i++) {
      const px = xs[i - 1] as number;
      const py = ys[i - 1] as number;
      const qx = xs[i] as number;
      const qy = ys[i] as number;
      cost += Math.abs(qx - px) + Math.abs(qy - py);
      if (i > 1) {
        const turn =
          (px - (xs[i - 2] as number)) * (qx - px) + (py - (ys[i - 2] as number)) * (qy - py);
        if (turn < 0) cost += costOf.reversal;
      }
      // the first and the last piece begin in or at their own box and lead straight out of it
      if (a && i > 1) cost += trespass(px, py, qx, qy, a);
      if (b && i < last) cost += trespass(px, py, qx, qy, b);
    }
    return cost;
  }
}

/** What it costs that a level or upright piece goes through a box, or close by it. */
function trespass(px: number, py: number, qx: number, qy: number, box: Box): number {
  const left = Math.min(px, qx) - (box.x + box.width);
  const right = box.x - Math.max(px, qx);
  const above = Math.min(py, qy) - (box.y + box.height);
  const below = box.y - Math.max(py, qy);
  const away = Math.max(left, right, above, below);
  if (away >= clearance) return 0;
  return away < -0.001 ? costOf.crossing : costOf.near;
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
