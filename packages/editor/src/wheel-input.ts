/** A wheel event as plain data. */
export interface WheelInput {
  /** Screen. */
  readonly x: number;
  readonly y: number;
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages, as in the DOM. */
  readonly deltaMode?: number;
  /** The old `wheelDeltaY`, where the browser has it: multiples of 120 come from a wheel with notches. */
  readonly wheelDeltaY?: number;
  readonly shift?: boolean;
  /** Ctrl (also the browser's sign for a trackpad pinch) or Command. */
  readonly mod?: boolean;
  readonly timeMs?: number;
}

/** What a wheel turn does: told apart by itself, or as the person chose. */
export type WheelMode = 'auto' | 'mouse' | 'trackpad';

/** For the browsers that report a trackpad pinch as a gesture with a running scale. */
export interface PinchInput {
  readonly phase: 'start' | 'change' | 'end';
  /** Centre, screen. */
  readonly x: number;
  readonly y: number;
  /** Relative to the start of the gesture. */
  readonly scale: number;
}
