/** Board units between two dots. */
const SPACING = 22;
/** Below this zoom the dots start to fade; at half of it they are gone. */
const FADE_BELOW = 0.4;

export interface DotGrid {
  /** CSS px between two dots. */
  readonly spacing: number;
  /** CSS px from the canvas's top left to a dot, in [0, spacing). */
  readonly left: number;
  readonly top: number;
  /** 0…1. */
  readonly opacity: number;
}

/** Where the dots of the paper lie on the screen; they move with the camera (board point at the top left, px per unit). */
export function dotGrid(camera: {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}): DotGrid {
  const spacing = SPACING * camera.zoom;
  const phase = (origin: number) => (((-origin * camera.zoom) % spacing) + spacing) % spacing;
  const opacity = Math.min(1, Math.max(0, (camera.zoom - FADE_BELOW / 2) / (FADE_BELOW / 2)));
  return { spacing, left: phase(camera.x), top: phase(camera.y), opacity };
}

/** Dots that are drawn once are shown at most this much smaller, and at most so much larger. */
export const LEAST_SCALE = 0.7;
const MOST_SCALE = 1 / LEAST_SCALE;

/** CSS px between dots as they shall be drawn to be shown so far apart: as they are drawn already, while that is near enough. */
export function drawnSpacing(spacing: number, drawn: number): number {
  const scale = spacing / drawn;
  return scale >= LEAST_SCALE && scale <= MOST_SCALE ? drawn : spacing;
}
