import type { Point } from '@feltline/geometry';

export type PointerType = 'mouse' | 'touch' | 'pen';

/** Where a pointer was, or is expected to be, between two frames; screen space. */
export interface TrailPoint {
  readonly x: number;
  readonly y: number;
  /** 0 … 1; 0.5 where the device cannot tell. */
  readonly pressure?: number;
  /** Milliseconds of any steady clock. */
  readonly timeMs?: number;
}

/** A pointer as the states see it. */
export interface Pointer {
  /** CSS pixels from the top left of the canvas. */
  readonly screen: Point;
  /** Board units. */
  readonly board: Point;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or Command. */
  readonly mod: boolean;
  readonly pointerType: PointerType;
  readonly button: number;
  /** 0 … 1; 0.5 where the device cannot tell. */
  readonly pressure: number;
  readonly timeMs?: number;
  /** Everywhere it was since the last move, this point included; absent where the host does not know. */
  readonly trail?: readonly TrailPoint[];
  /** Where it will probably be next: to be shown, never kept. */
  readonly expected?: readonly TrailPoint[];
}

/** A pointer as the host hands it over: plain data of the DOM event, `x` and `y` in screen space. */
export interface PointerInput {
  readonly x: number;
  readonly y: number;
  /** Tells fingers apart; one mouse needs none. */
  readonly pointerId?: number;
  readonly pointerType?: PointerType;
  readonly button?: number;
  readonly shift?: boolean;
  readonly alt?: boolean;
  readonly mod?: boolean;
  readonly pressure?: number;
  /** Milliseconds of any steady clock, the same one as `Editor.tick`. */
  readonly timeMs?: number;
  /** Everywhere it was since the last move, this point included. */
  readonly trail?: readonly TrailPoint[];
  /** Where the browser expects it next. */
  readonly expected?: readonly TrailPoint[];
}

/** How far a press may wander and still be a click, screen pixels. */
export function dragThreshold(type: PointerType): number {
  return type === 'mouse' ? 4 : 6;
}

/** How far beside a thing a press still hits it, screen pixels. */
export function slopOf(type: PointerType): number {
  return type === 'mouse' ? 2 : type === 'pen' ? 4 : 10;
}
