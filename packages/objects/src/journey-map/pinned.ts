import { type Box, inflateBox } from '@feltline/geometry';
import type { MapLayout } from '@feltline/journey';

const PADDING = 5;
const LARGEST_ZOOM = 1.2;
/** On a small screen headers would leave too little of what they head. */
const LARGEST_SHARE = 0.4;
/** Canvases are shifted by whole pixels: without this a line of what lies beneath would show at the view's edge. */
const BLEED_PX = 2;

/** What is seen of the board. */
interface Lens {
  readonly zoom: number;
  /** Board space, as all boxes here. */
  readonly view: Box;
  /** The part that no panel covers; all of it by default. */
  readonly free?: Box;
}

/** What stays in view of a map that is larger than the screen, board units. */
export interface Pinned {
  /** Covers the map from the view's edge to where its stages are shown. */
  readonly top: Box | undefined;
  /** The same for lane titles, at the leading edge. */
  readonly side: Box | undefined;
  /** Top of the stages' row. */
  readonly stagesY: number;
  /** Left edge of the column of lane titles. */
  readonly lanesX: number;
  /** Size of both against the map's own: close up they would fill the screen. */
  readonly scale: number;
  /** Where lane titles are seen: beside the view's edge and below the stages. */
  readonly open: Box;
}

/**
 * Where headers are pinned: inside the part of the view that no panel covers, each only while the map's own have been
 * scrolled out of it and something of the map they head is left.
 */
export function pinned(layout: MapLayout, lens: Lens): Pinned {
  const { zoom, free = lens.view } = lens;
  const view = inflateBox(lens.view, BLEED_PX / zoom);
  const rtl = layout.dir === 'rtl';
  const scale = Math.min(1, LARGEST_ZOOM / zoom);
  const { tableBox, laneTitleBox } = layout;
  const stage = layout.stages[0]?.box;
  const height = ((stage?.height ?? 0) + 2 * PADDING) * scale;
  const width = laneTitleBox.width * scale;
  const right = free.x + free.width;
  const bottom = tableBox.y + tableBox.height;
  const shown = overlap(tableBox, view);

  const stagesOut =
    stage !== undefined && stage.y + stage.height < free.y + height - PADDING * scale;
  const isFlat = free.y + height - view.y > LARGEST_SHARE * view.height;
  const top =
    shown && stagesOut && !isFlat && bottom - 2 * height > free.y
      ? overlap(shown, { ...shown, y: view.y, height: free.y + height - view.y })
      : undefined;

  const lanesX = rtl ? right - width : free.x;
  const lanesOut = rtl
    ? laneTitleBox.x > lanesX
    : laneTitleBox.x + laneTitleBox.width < lanesX + width;
  const somethingLeft = rtl
    ? tableBox.x < right - 2 * width
    : tableBox.x + tableBox.width > free.x + 2 * width;
  const atEdge = rtl
    ? { x: lanesX, width: view.x + view.width - lanesX }
    : { x: view.x, width: lanesX + width - view.x };
  const isNarrow = atEdge.width > LARGEST_SHARE * view.width;
  const side =
    shown && lanesOut && somethingLeft && !isNarrow
      ? overlap(shown, { ...shown, ...atEdge })
      : undefined;

  const from = top ? top.y + top.height : free.y;
  const open = { ...view, y: from, height: Math.max(0, free.y + free.height - from) };
  return { top, side, stagesY: free.y + PADDING * scale, lanesX, scale, open };
}

/** A stage's arrow among the pinned ones; `seen` is the part of it beside the pinned lane titles, if any. */
export function pinnedStage(
  layout: MapLayout,
  place: Pinned,
  stage: MapLayout['stages'][number],
): { readonly box: Box; readonly seen: Box | undefined } | undefined {
  const { top, side, stagesY, scale } = place;
  if (!top) return undefined;
  const box = { ...stage.box, y: stagesY, height: stage.box.height * scale };
  const band = side ? beside(top, side, layout.dir === 'rtl') : top;
  return { box, seen: overlap(box, band) };
}

/** The part of a lane's title that can be seen in the pinned column; undefined too where it would be a sliver. */
export function pinnedLane(
  layout: MapLayout,
  place: Pinned,
  lane: MapLayout['lanes'][number],
): Box | undefined {
  const { side, lanesX, scale, open } = place;
  if (!side) return undefined;
  const width = layout.laneTitleBox.width * scale;
  const seen = overlap({ ...lane.titleBox, x: lanesX, width }, open);
  return seen && seen.height >= Math.min(SMALLEST_LANE * scale, lane.box.height) ? seen : undefined;
}

const SMALLEST_LANE = 20;

/** `band` without the part that `side` takes at its leading edge. */
export function beside(band: Box, side: Box, rtl: boolean): Box {
  if (rtl) return { ...band, width: Math.max(0, side.x - band.x) };
  const x = Math.max(band.x, side.x + side.width);
  return { ...band, x, width: Math.max(0, band.x + band.width - x) };
}

/** In the space of what is painted at `scale`. */
export function shrunk({ x, y, width, height }: Box, scale: number): Box {
  return { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
}

function overlap(box: Box, outer: Box): Box | undefined {
  const x = Math.max(box.x, outer.x);
  const y = Math.max(box.y, outer.y);
  const width = Math.min(box.x + box.width, outer.x + outer.width) - x;
  const height = Math.min(box.y + box.height, outer.y + outer.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
