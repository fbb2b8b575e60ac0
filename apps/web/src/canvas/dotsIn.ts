import type { CameraState } from '@feltline/editor';
import { dotGrid } from './dotGrid.ts';

/** Shows the dots of the paper in `.canvas-dots` of the host: moving the board moves one element and repaints nothing. */
export function dotsIn(host: HTMLElement): (camera: CameraState) => void {
  const dots = host.querySelector<HTMLElement>('.canvas-dots');
  let shown = { spacing: -1, opacity: -1 };
  return (camera) => {
    if (!dots) return;
    const { spacing, left, top, opacity } = dotGrid(camera);
    const { style } = dots;
    if (opacity !== shown.opacity) style.opacity = String(opacity);
    if (spacing !== shown.spacing && opacity > 0) {
      style.backgroundSize = `${spacing}px ${spacing}px`;
      style.inset = `${-spacing}px`;
    }
    if (opacity > 0) style.transform = `translate(${left + spacing / 2}px, ${top + spacing / 2}px)`;
    shown = { spacing, opacity };
  };
}
