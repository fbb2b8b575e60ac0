import type { Box } from '@feltline/geometry';
import type { LinearGradient } from '@feltline/scene';
import { isVisible, type MapFrame } from './map-frame.ts';
import { paintStage } from './paint-header.ts';
import { paintLaneTitle } from './paint-lanes.ts';

const PADDING = 5;
const SOFT_EDGE = 8;
const SMALLEST_LANE = 20;
const LARGEST_ZOOM = 1.2;

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
}

/**
 * Where headers are pinned: inside the part of the view that no panel covers, each only while the map's own have been
 * scrolled out of it and something of the map they head is left.
 */
export function pinned(frame: MapFrame): Pinned {
  const { layout, env, rtl } = frame;
  const { view } = env;
  const free = env.free ?? view;
  const scale = Math.min(1, LARGEST_ZOOM / env.zoom);
  const { tableBox, laneTitleBox } = layout;
  const stage = layout.stages[0];
  const height = ((stage?.box.height ?? 0) + 2 * PADDING) * scale;
  const width = laneTitleBox.width * scale;
  const right = free.x + free.width;
  const bottom = tableBox.y + tableBox.height;

  const stagesOut = stage !== undefined && stage.box.y < free.y + PADDING * scale;
  const top =
    stagesOut && bottom - 2 * height > free.y
      ? overlap({ ...tableBox, y: view.y, height: free.y + height - view.y }, view)
      : undefined;

  const lanesOut = rtl ? laneTitleBox.x + laneTitleBox.width > right : laneTitleBox.x < free.x;
  const somethingLeft = rtl
    ? tableBox.x < right - 2 * width
    : tableBox.x + tableBox.width > free.x + 2 * width;
  const lanesX = rtl ? right - width : free.x;
  const sideBox = rtl
    ? { ...tableBox, x: lanesX, width: view.x + view.width - lanesX }
    : { ...tableBox, x: view.x, width: lanesX + width - view.x };
  const side = lanesOut && somethingLeft ? overlap(sideBox, view) : undefined;
  return { top, side, stagesY: free.y + PADDING * scale, lanesX, scale };
}

/** Stage headers along the top and lane titles along the leading edge, over what scrolls beneath them. */
export function paintPinnedHeaders(frame: MapFrame): void {
  if (frame.detail === 'far') return;
  const place = pinned(frame);
  if (place.side) paintPinnedLanes(frame, place, place.side);
  if (place.top) paintPinnedStages(frame, place, place.top);
}

function paintPinnedStages(frame: MapFrame, place: Pinned, band: Box): void {
  const { layout, surface, env, rtl } = frame;
  const { scale, stagesY, side } = place;
  surface.rect(band, { fill: env.theme.panel });
  softEdge(frame, { ...band, y: band.y + band.height, height: SOFT_EDGE * scale }, 'down');
  const open = side ? beside(band, side, rtl) : band;
  surface.clip(open, () => {
    layout.stages.forEach((stage, i) => {
      const box = { ...stage.box, y: stagesY, height: stage.box.height * scale };
      const seen = overlap(box, open);
      if (!seen || !isVisible(frame, box)) return;
      surface.group({ scale }, () => {
        paintStage(frame, stage.id, shrunk(box, scale), i === 0, shrunk(seen, scale));
      });
    });
  });
}

function paintPinnedLanes(frame: MapFrame, place: Pinned, band: Box): void {
  const { layout, surface, env, rtl } = frame;
  const { scale, lanesX, top } = place;
  const { theme } = env;
  const width = layout.laneTitleBox.width * scale;
  surface.rect(band, { fill: theme.panel });
  const edge = rtl ? band.x - SOFT_EDGE * scale : band.x + band.width;
  softEdge(frame, { ...band, x: edge, width: SOFT_EDGE * scale }, rtl ? 'left' : 'right');
  const free = env.free ?? env.view;
  const from = Math.max(band.y, top ? top.y + top.height : free.y);
  const to = Math.min(band.y + band.height, free.y + free.height);
  const open = { ...band, y: from, height: to - from };
  surface.clip(band, () => {
    for (const lane of layout.lanes) {
      const line = { x: band.x, y: lane.box.y - 0.5, width: band.width, height: 1 };
      if (isVisible(frame, line)) surface.rect(line, { fill: theme.hairline });
      const seen = overlap({ ...lane.titleBox, x: lanesX, width }, open);
      if (!seen || seen.height < Math.min(SMALLEST_LANE * scale, lane.box.height)) continue;
      surface.group({ scale }, () => paintLaneTitle(frame, lane, shrunk(seen, scale)));
    }
  });
}

/** A shadow that fades out in one direction. */
function softEdge(frame: MapFrame, box: Box, towards: 'down' | 'left' | 'right'): void {
  const near = towards === 'left' ? box.x + box.width : box.x;
  const far = towards === 'left' ? box.x : box.x + box.width;
  const from = towards === 'down' ? { x: 0, y: box.y } : { x: near, y: 0 };
  const to = towards === 'down' ? { x: 0, y: box.y + box.height } : { x: far, y: 0 };
  const stops: LinearGradient['stops'] = [
    [0, 'rgba(31,35,40,.10)'],
    [1, 'rgba(31,35,40,0)'],
  ];
  frame.surface.rect(box, { fill: { from, to, stops } });
}

/** `band` without the part that `side` takes at its leading edge. */
function beside(band: Box, side: Box, rtl: boolean): Box {
  if (rtl) return { ...band, width: Math.max(0, side.x - band.x) };
  const x = Math.max(band.x, side.x + side.width);
  return { ...band, x, width: Math.max(0, band.x + band.width - x) };
}

function shrunk(box: Box, scale: number): Box {
  const { x, y, width, height } = box;
  return { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
}

function overlap(box: Box, outer: Box): Box | undefined {
  const x = Math.max(box.x, outer.x);
  const y = Math.max(box.y, outer.y);
  const width = Math.min(box.x + box.width, outer.x + outer.width) - x;
  const height = Math.min(box.y + box.height, outer.y + outer.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
