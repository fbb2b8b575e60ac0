import type { Box } from '@feltline/geometry';
import type { MapLayout } from '@feltline/journey';
import type { Detail } from '@feltline/scene';

/** Size of stage names and of the title from far away, screen pixels, whatever the zoom. */
export const farType: { size: number; weight: number; lineHeight: number } = {
  size: 12,
  weight: 600,
  lineHeight: 1.2,
};
/** A row of names, screen pixels. */
const ROW_PX = 20;
const AIR_PX = 3;
/** Between the stages and what follows them, board units. */
const GAP = 8;

/** What heads a map that is seen from far away, `board` space. */
export interface FarHeader {
  /** Top and height of the row of stages. */
  readonly y: number;
  readonly height: number;
  /** Where the title's line ends. */
  readonly titleBottom: number;
}

/**
 * Names keep a readable size on the screen, so from far away their row takes the room of what is not shown there:
 * phases, steps and, farthest out, touchpoints; where that is not enough it reaches beyond the top of the table.
 * Nothing near by, where all stand in their own place.
 */
export function farHeader(layout: MapLayout, zoom: number, detail: Detail): FarHeader | undefined {
  const stage = layout.stages[0]?.box;
  if (detail === 'near' || !stage) return undefined;
  const wanted = ROW_PX / zoom;
  const { headerBox, tableBox } = layout;
  let top = stage.y;
  let bottom = stage.y + stage.height;
  if (bottom - top < wanted) top = layout.phases[0]?.box.y ?? top;
  if (bottom - top < wanted) bottom = headerBox.y + headerBox.height - GAP / 2;
  if (detail === 'far') bottom = Math.max(bottom, belowTouchpoints(layout) ?? bottom);
  top = Math.min(top, bottom - wanted);
  const isAbove = top < tableBox.y;
  return {
    y: top,
    height: bottom - top,
    titleBottom: (isAbove ? top : tableBox.y) - AIR_PX / zoom,
  };
}

/** Where a stage's name is shown from far away. */
export function farStageBox({ y, height }: FarHeader, box: Box): Box {
  return { ...box, y, height };
}

/** Where the title is shown from far away. */
export function farTitleBox(
  { titleBottom }: FarHeader,
  { tableBox }: MapLayout,
  zoom: number,
): Box {
  const height = (farType.size * farType.lineHeight) / zoom;
  return { x: tableBox.x, y: titleBottom - height, width: tableBox.width, height };
}

/** Farthest out there are no cards, and their row is empty. */
function belowTouchpoints({ lanes }: MapLayout): number | undefined {
  const first = lanes[0];
  return first?.type === 'touchpoints' ? first.box.y + first.box.height - GAP : undefined;
}
