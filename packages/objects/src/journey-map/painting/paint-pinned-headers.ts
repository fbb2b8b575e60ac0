import type { Box } from '@feltline/geometry';
import type { LinearGradient } from '@feltline/scene';
import { beside, type Pinned, pinned, pinnedLane, pinnedStage, shrunk } from '../pinned.ts';
import { isVisible, type MapFrame } from './map-frame.ts';
import { paintStage } from './paint-header.ts';
import { paintLaneTitle } from './paint-lanes.ts';

const SOFT_EDGE = 8;
const lightEdge: LinearGradient['stops'] = [
  [0, 'rgba(31,35,40,.10)'],
  [1, 'rgba(31,35,40,0)'],
];
const darkEdge: LinearGradient['stops'] = [
  [0, 'rgba(0,0,0,.45)'],
  [1, 'rgba(0,0,0,0)'],
];

/** Stage headers along the top and lane titles along the leading edge, over what scrolls beneath them. */
export function paintPinnedHeaders(frame: MapFrame): void {
  if (frame.detail === 'far') return;
  const place = pinned(frame.layout, frame.env);
  if (place.side) paintPinnedLanes(frame, place, place.side);
  if (place.top) paintPinnedStages(frame, place, place.top);
}

function paintPinnedStages(frame: MapFrame, place: Pinned, band: Box): void {
  const { layout, surface, env, rtl } = frame;
  const { scale, side } = place;
  surface.rect(band, { fill: env.theme.panel });
  softEdge(frame, { ...band, y: band.y + band.height, height: SOFT_EDGE * scale }, 'down');
  surface.clip(side ? beside(band, side, rtl) : band, () => {
    layout.stages.forEach((stage, i) => {
      const at = pinnedStage(layout, place, stage);
      if (!at?.seen || !isVisible(frame, at.box)) return;
      const [box, seen] = [shrunk(at.box, scale), shrunk(at.seen, scale)];
      surface.group({ scale }, () => paintStage(frame, stage.id, box, i === 0, seen));
    });
  });
}

function paintPinnedLanes(frame: MapFrame, place: Pinned, band: Box): void {
  const { layout, surface, env, rtl } = frame;
  const { scale } = place;
  const { theme } = env;
  surface.rect(band, { fill: theme.panel });
  const edge = rtl ? band.x - SOFT_EDGE * scale : band.x + band.width;
  softEdge(frame, { ...band, x: edge, width: SOFT_EDGE * scale }, rtl ? 'left' : 'right');
  surface.clip(band, () => {
    for (const lane of layout.lanes) {
      const line = { x: band.x, y: lane.box.y - 0.5, width: band.width, height: 1 };
      if (isVisible(frame, line)) surface.rect(line, { fill: theme.hairline, crisp: true });
      const seen = pinnedLane(layout, place, lane);
      if (!seen) continue;
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
  const stops = frame.env.theme.dark ? darkEdge : lightEdge;
  frame.surface.rect(box, { fill: { from, to, stops } });
}
