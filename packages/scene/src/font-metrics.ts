/** Ascent and descent of a font at one size, in px, as a browser's line box uses them. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
}

export type MeasureFont = (font: string, size: number) => FontMetrics;

/** Rubik's own figures (hhea 935 and −250 of 1000 units), rounded to whole px as browsers do. */
export const rubikMetrics: MeasureFont = (_font, size) => ({
  ascent: Math.round(size * 0.935),
  descent: Math.round(size * 0.25),
});

/**
 * From a line's top to its baseline, the place where browsers put it: half-leading rounded down.
 * Found by comparing with the DOM at two pixel ratios; the exact half lies up to a pixel lower.
 */
export function baselineOffset(metrics: FontMetrics, lineHeight: number): number {
  return metrics.ascent + Math.floor((lineHeight - metrics.ascent - metrics.descent) / 2);
}
