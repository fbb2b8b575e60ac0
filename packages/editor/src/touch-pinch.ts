import { distance, lerp, type Point } from '@feltline/geometry';

/** How the middle of two fingers moved (screen) and how much farther apart they are, as a factor. */
export interface PinchMove {
  readonly from: Point;
  readonly to: Point;
  readonly factor: number;
}

/** Follows fingers; from the second on they pan and zoom together until all are lifted. */
export class TouchPinch {
  private readonly fingers = new Map<number, Point>();
  private active = false;

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
  }

  move(id: number, at: Point): PinchMove | undefined {
    if (!this.fingers.has(id)) return undefined;
    const before = this.pair();
    this.fingers.set(id, { x: at.x, y: at.y });
    const after = this.pair();
    if (!before || !after) return undefined;
    const apart = distance(before[0], before[1]);
    return {
      from: lerp(before[0], before[1], 0.5),
      to: lerp(after[0], after[1], 0.5),
      factor: apart < 1 ? 1 : distance(after[0], after[1]) / apart,
    };
  }

  up(id: number): void {
    this.fingers.delete(id);
    if (this.fingers.size === 0) this.active = false;
  }

  private pair(): readonly [Point, Point] | undefined {
    const [a, b] = this.fingers.values();
    return a && b && [a, b];
  }
}
