import type { ObjectPainter, ShapeStyle } from '@feltline/scene';
import type { InkProps } from './ink.model.ts';
import { colorOf } from './ink-style.ts';
import { strokeScale } from './stroke-hit.ts';
import { shapeOf } from './stroke-shape.ts';

/** Thinner than this on screen, a line along the middle does for the outline. */
const lineBelowPx = 1.6;
/** Nothing is drawn of a stroke this small on screen. */
const leastPx = 1;
const HIGHLIGHT = 0.42;
const FADED = 0.3;

const style: ShapeStyle = {};

export const inkPainter: ObjectPainter = {
  kind: 'ink',
  rigid: true,

  paint(surface, record, box, env) {
    const { geometry } = record;
    const props = record.props as InkProps;
    const zoom = env.detailZoom ?? env.zoom;
    if (!geometry || Math.max(box.width, box.height) * zoom < leastPx) return;
    const shape = shapeOf(props);
    const scale = strokeScale(geometry, props);
    const px = shape.width * scale * zoom;
    const isPen = props.tool === 'pen';
    const color = isPen && props.color === 'ink' ? env.theme.ink : colorOf(props.color);
    const opacity = (isPen ? 1 : HIGHLIGHT) * (props.fading ? FADED : 1);
    const isNear = px >= lineBelowPx;
    // of many strokes seen for the first time some stand as lines for a frame
    const fills =
      isPen && isNear && (shape.hasOutline || env.budget === undefined || env.budget.allows());
    const d = fills ? shape.outline() : isNear ? shape.curve() : shape.spine(levelAt(scale * zoom));
    if (d === '') return;
    delete style.fill;
    delete style.stroke;
    if (fills) style.fill = color;
    else {
      style.stroke = color;
      // thinner than a pixel would only be fainter
      style.width = Math.max(shape.width, Math.min(1, px * 2) / (scale * zoom));
      style.cap = 'round';
    }
    style.opacity = opacity;
    // what is being drawn looks different in every frame: no use keeping it
    style.fleeting = !shape.seen;
    shape.seen = true;
    const [x, y, width, height, degrees] = geometry;
    const place =
      degrees === 0
        ? { x, y, scale }
        : { ...turnedCorner(x, y, width, height, degrees), degrees, scale };
    surface.group(place, () => surface.path(d, style));
  },
};

/** The coarsest level whose error stays below a pixel. */
function levelAt(pxPerUnit: number): number {
  return Math.max(0, Math.floor(Math.log2(1 / pxPerUnit) / 2));
}

/** Where the top left corner is once the box has been turned about its centre. */
function turnedCorner(x: number, y: number, width: number, height: number, degrees: number) {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return {
    x: x + width / 2 - (cos * width) / 2 + (sin * height) / 2,
    y: y + height / 2 - (sin * width) / 2 - (cos * height) / 2,
  };
}
