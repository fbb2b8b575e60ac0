import type { CameraState } from '@feltline/editor';
import { dotGrid, drawnSpacing, LEAST_SCALE } from './dotGrid.ts';

/** How long the zoom rests before the dots are drawn anew, ms. */
const RESTING_MS = 160;

/**
 * Shows the dots of the paper in `.canvas-dots` of the host: moving the board moves one element and repaints nothing,
 * zooming scales what is drawn and draws it anew when it has come to rest or got too coarse.
 */
export function dotsIn(host: HTMLElement): (camera: CameraState) => void {
  const dots = host.querySelector<HTMLElement>('.canvas-dots');
  let shown = { spacing: -1, opacity: -1 };
  let drawn = 0;
  let last: CameraState;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const place = (camera: CameraState, isResting: boolean): void => {
    if (!dots) return;
    const { spacing, left, top, opacity } = dotGrid(camera);
    const { style } = dots;
    if (opacity !== shown.opacity) style.opacity = String(opacity);
    if (opacity > 0) {
      const wanted = isResting ? spacing : drawnSpacing(spacing, drawn);
      if (wanted !== drawn) {
        drawn = wanted;
        style.backgroundSize = `${drawn}px ${drawn}px`;
        const length = `calc(${100 / LEAST_SCALE}% + ${2 * drawn}px)`;
        style.width = length;
        style.height = length;
      }
      // the first dot lies outside, left of and above the window
      const scale = spacing / drawn;
      style.transform = `translate(${left - 1.5 * spacing}px, ${top - 1.5 * spacing}px) scale(${scale})`;
      if (spacing !== shown.spacing) clearTimeout(resting);
      if (spacing !== shown.spacing && scale !== 1)
        resting = setTimeout(() => place(last, true), RESTING_MS);
    }
    shown = { spacing, opacity };
  };
  return (camera) => {
    last = camera;
    place(camera, false);
  };
}
