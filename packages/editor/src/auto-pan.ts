import type { Point } from '@feltline/geometry';
import type { PointerType } from './pointer.ts';

/** How near the edge it begins, screen pixels; fingers hide the edge, so theirs begins earlier. */
const zonePx = 8;
const coarseZonePx = 20;
const delayMs = 200;
const rampMs = 200;
/** Top speed, screen pixels per second. */
const topSpeed = 1500;

/** Moves the view while something is dragged to its edge: not at once, and slowly at first. */
export class AutoPan {
  private sinceMs: number | undefined;
  private lastMs = 0;

  /** How far the view has to move now, screen pixels; nothing when the pointer is not at an edge. */
  step(
    pointer: Point,
    type: PointerType,
    viewport: { width: number; height: number },
    nowMs: number,
  ): Point | undefined {
    const zone = type === 'mouse' ? zonePx : coarseZonePx;
    const x = edge(pointer.x, viewport.width, zone);
    const y = edge(pointer.y, viewport.height, zone);
    if (x === 0 && y === 0) {
      this.sinceMs = undefined;
      return undefined;
    }
    if (this.sinceMs === undefined) {
      this.sinceMs = nowMs;
      this.lastMs = nowMs;
    }
    const share = Math.min(1, Math.max(0, nowMs - this.sinceMs - delayMs) / rampMs);
    const seconds = Math.min(50, nowMs - this.lastMs) / 1000;
    this.lastMs = nowMs;
    const way = topSpeed * share * share * seconds;
    return { x: x * way, y: y * way };
  }

  stop(): void {
    this.sinceMs = undefined;
  }
}

function edge(at: number, length: number, zone: number): number {
  return at < zone ? -1 : at > length - zone ? 1 : 0;
}
