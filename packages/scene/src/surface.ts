import type { Box, Point } from '@feltline/geometry';

/** A colour, or a linear gradient in the current space. */
export type Paint = string | LinearGradient;

export interface LinearGradient {
  readonly from: Point;
  readonly to: Point;
  readonly stops: readonly (readonly [offset: number, color: string])[];
}

export interface ShapeStyle {
  fill?: Paint;
  stroke?: Paint;
  /** Stroke width, in the current space. */
  width?: number;
  dash?: readonly number[];
  cap?: 'round' | 'butt';
  /** 0…1, for this shape alone. */
  opacity?: number;
  /** This path will not be drawn again: not worth keeping anything of it. */
  fleeting?: boolean;
}

export type Shadow = 'sticky' | 'card' | 'panel';

export interface RectStyle extends ShapeStyle {
  radius?: number;
  shadow?: Shadow;
  /** Edges and strokes stand on whole pixels and are at least one wide: for hairlines and cards, which would blur. */
  crisp?: boolean;
}

/** One line of text, drawn in one go so that the platform's bidi algorithm orders it. */
export interface TextRun {
  text: string;
  /** Anchor: left end, middle or right end of the line, by `align`. */
  x: number;
  /** The baseline. */
  y: number;
  align: 'left' | 'center' | 'right';
  direction: 'ltr' | 'rtl';
  /** Font size, in the current space. */
  size: number;
  weight: number;
  fill: string;
  /** Extra space between letters. Never used for Hebrew: it would pull its letters apart. */
  spacing?: number;
  italic?: boolean;
}

/**
 * Everything a painter may do. Coordinates are board units, shifted by the `group`s around the call.
 * Styles and runs are read during the call and never kept, so that a painter may use one object again and again.
 */
export interface Surface {
  rect(box: Box, style: RectStyle): void;
  /** `d` is SVG path data in absolute or relative commands. */
  path(d: string, style: ShapeStyle): void;
  text(run: TextRun): void;
  /** `source` is whatever the surface's backend draws (a canvas, an ImageBitmap …). */
  image(source: unknown, box: Box): void;
  group(transform: Transform, paint: () => void): void;
  clip(box: Box & { readonly radius?: number }, paint: () => void): void;
}

/** Applied in the order move, turn (clockwise, degrees), scale. */
export interface Transform {
  x?: number;
  y?: number;
  scale?: number;
  degrees?: number;
  opacity?: number;
}
