/** How much of a structured object is shown. */
export type Detail = 'near' | 'middle' | 'far';

/** How a line of text is shown: as letters, as a bar of the line's width, or not at all. */
export type TextDetail = 'text' | 'bars' | 'none';

/** Smallest font size, in px on screen, at which letters are drawn. */
export const READABLE_PX = 6;
/** Smallest font size, in px on screen, at which bars stand for lines. */
export const BARS_PX = 2.5;
/** Zoom below which rounded corners and shadows are left out. */
export const PLAIN_ZOOM = 0.3;
/** Zoom from which a map shows everything, and from which it shows its touchpoints. */
export const NEAR_ZOOM = 0.5;
export const MIDDLE_ZOOM = 0.25;

export function textDetail(size: number, detailZoom: number): TextDetail {
  const px = size * detailZoom;
  if (px >= READABLE_PX) return 'text';
  return px >= BARS_PX ? 'bars' : 'none';
}

export function detailAt(detailZoom: number): Detail {
  if (detailZoom >= NEAR_ZOOM) return 'near';
  return detailZoom >= MIDDLE_ZOOM ? 'middle' : 'far';
}

/**
 * The zoom that thresholds are compared with. It follows the real zoom only once that has moved by more than the slack,
 * so a pinch that trembles around a threshold never switches to and fro: one hysteresis for every threshold there is.
 */
export class DetailZoom {
  private readonly slack: number;
  private value = 0;

  constructor(slack = 0.1) {
    this.slack = slack;
  }

  update(zoom: number): number {
    const far = zoom > this.value * (1 + this.slack) || zoom < this.value / (1 + this.slack);
    if (far) this.value = zoom;
    return this.value;
  }
}
