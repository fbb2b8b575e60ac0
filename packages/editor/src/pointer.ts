import type { Point } from '@feltline/geometry';

export type PointerType = 'mouse' | 'touch' | 'pen';

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
}

/** How far a press may wander and still be a click, screen pixels. */
export function dragThreshold(type: PointerType): number {
  return type === 'mouse' ? 4 : 6;
}

/** How far beside a thing a press still hits it, screen pixels. */
export function slopOf(type: PointerType): number {
  return type === 'mouse' ? 2 : type === 'pen' ? 4 : 10;
}
