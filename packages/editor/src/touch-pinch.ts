import { distance, lerp, type Point } from '@feltline/geometry';

/** How the middle of two fingers moved (screen) and how much farther apart they are, as a factor. */
export interface PinchMove {
  readonly from: Point;
  readonly to: Point;
  readonly factor: number;
}

type Pair = readonly [Point, Point];

/** What two fingers turn out to mean, screen pixels: so much farther apart, or so far along, since they came down. */
const zoomAfterPx = 24;
const panAfterPx = 16;
/** Fingers that pan have to part this much before they zoom. */
const zoomWhilePanningPx = 64;

/**
 * Follows fingers; from the second on they move the view until all are lifted. First it is open what they mean; fingers
 * that part zoom (and pan), fingers that go along together only pan, so that a pan does not tremble in size.
 */
export class TouchPinch {
  private readonly fingers = new Map<number, Point>();
  private active = false;
  private meaning: 'unsure' | 'pan' | 'zoom' = 'unsure';
  /** Where the two were when they came down, and at the last move that counted. */
  private start: Pair | undefined;
  private last: Pair | undefined;

  get count(): number {
    return this.fingers.size;
  }

  /** True from the second finger until the last one is gone, so that a lifted finger leaves no drag behind. */
  get pinching(): boolean {
    return this.active;
  }

  down(id: number, at: Point): void {
    this.fingers.set(id, { x: at.x, y: at.y });
    if (this.fingers.size >= 2) this.active = true;
    if (this.fingers.size === 2) this.begin();
  }

  move(id: number, at: Point): PinchMove | undefined {
    if (!this.fingers.has(id)) return undefined;
    this.fingers.set(id, { x: at.x, y: at.y });
    const now = this.pair();
    if (!now || !this.start || !this.last) return undefined;
    if (this.meaning !== 'zoom') this.settle(now);
    if (this.meaning === 'unsure') return undefined;
    const before = this.last;
    this.last = now;
    const apart = distance(before[0], before[1]);
    return {
      from: lerp(before[0], before[1], 0.5),
      to: lerp(now[0], now[1], 0.5),
      factor: this.meaning === 'pan' || apart < 1 ? 1 : distance(now[0], now[1]) / apart,
    };
  }

  up(id: number): void {
    if (!this.fingers.delete(id)) return;
    if (this.fingers.size === 0) this.active = false;
    // of three fingers two are left: they go on from where they are
    if (this.fingers.size === 2) this.begin();
  }

  /** These were no fingers. */
  clear(): void {
    this.fingers.clear();
    this.active = false;
  }

  private begin(): void {
    this.start = this.pair();
    this.last = this.start;
    this.meaning = 'unsure';
  }

  private settle(now: Pair): void {
    const start = this.start as Pair;
    const parted = Math.abs(distance(now[0], now[1]) - distance(start[0], start[1]));
    if (this.meaning === 'pan') {
      if (parted <= zoomWhilePanningPx) return;
      this.meaning = 'zoom';
      // what they had parted before is not made up for in one jump
      this.last = around(lerp(...(this.last as Pair), 0.5), now);
    } else if (parted > zoomAfterPx) this.meaning = 'zoom';
    else if (distance(lerp(...start, 0.5), lerp(...now, 0.5)) > panAfterPx) this.meaning = 'pan';
  }

  private pair(): Pair | undefined {
    const [a, b] = this.fingers.values();
    return a && b && [a, b];
  }
}

/** The same two points about another middle. */
function around(middle: Point, [a, b]: Pair): Pair {
  const half = { x: (a.x - b.x) / 2, y: (a.y - b.y) / 2 };
  return [
    { x: middle.x + half.x, y: middle.y + half.y },
    { x: middle.x - half.x, y: middle.y - half.y },
  ];
}
