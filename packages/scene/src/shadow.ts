import type { Box } from '@feltline/geometry';
import type { RectStyle, Shadow, Surface } from './surface.ts';

/** One translucent rectangle of a shadow: the box grown by `grow`, shifted down by `down`. */
interface Layer {
  readonly grow: number;
  readonly down: number;
  readonly style: RectStyle;
}

const shade = (alpha: number): RectStyle => ({ fill: `rgba(31,35,40,${alpha})` });

// Blurred shadows cost a canvas many times what a plain rectangle does, so a few pale ones stand for the blur.
const layers: Record<Exclude<Shadow, 'sticky'>, readonly Layer[]> = {
  card: [
    { grow: 1.5, down: 2, style: shade(0.022) },
    { grow: 0.5, down: 1.5, style: shade(0.04) },
  ],
  panel: [
    { grow: 12, down: 7, style: shade(0.008) },
    { grow: 8, down: 6, style: shade(0.01) },
    { grow: 4, down: 4, style: shade(0.013) },
    { grow: 1, down: 1.5, style: shade(0.025) },
  ],
};

const stickyNear = shade(0.09);
const stickyFar = shade(0.05);
const scratch = { x: 0, y: 0, width: 0, height: 0 };

/** Drawn before the box itself. */
export function paintShadow(surface: Surface, box: Box, radius: number, shadow: Shadow): void {
  if (shadow === 'sticky') {
    paintStickyShadow(surface, box);
    return;
  }
  for (const { grow, down, style } of layers[shadow]) {
    scratch.x = box.x - grow;
    scratch.y = box.y - grow + down;
    scratch.width = box.width + 2 * grow;
    scratch.height = box.height + 2 * grow;
    style.radius = radius + grow;
    surface.rect(scratch, style);
  }
}

// Paper lying flat: only its lower edge shows. Two strips, not two whole boxes, since thousands may be in view.
function paintStickyShadow(surface: Surface, box: Box): void {
  const bottom = box.y + box.height;
  scratch.x = box.x + 2;
  scratch.y = bottom - 4;
  scratch.width = box.width - 4;
  scratch.height = 6.5;
  surface.rect(scratch, stickyFar);
  scratch.x = box.x + 0.5;
  scratch.width = box.width - 1;
  scratch.height = 5;
  surface.rect(scratch, stickyNear);
}
