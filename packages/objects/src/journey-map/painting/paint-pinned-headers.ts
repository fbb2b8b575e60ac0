import type { Box } from '@feltline/geometry';
import { isVisible, type MapFrame } from './map-frame.ts';
import { paintStage } from './paint-header.ts';
import { paintLaneTitle } from './paint-lanes.ts';

const PADDING = 5;
const RADIUS = 9;
const COLLAPSED_HEIGHT = 20;

/**
 * Stage headers along the top and lane titles along the leading edge of the part of the view that no panel covers,
 * each only while the map's own have been scrolled out of it.
 */
export function paintPinnedHeaders(frame: MapFrame): void {
  if (frame.detail === 'far') return;
  const free = frame.env.free ?? frame.env.view;
  paintPinnedLanes(frame, free);
  paintPinnedStages(frame, free);
}

function paintPinnedStages(frame: MapFrame, free: Box): void {
  const { layout, surface, env } = frame;
  const first = layout.stages[0];
  const { tableBox } = layout;
  const bottom = tableBox.y + tableBox.height;
  if (!first || first.box.y >= free.y + PADDING) return;
  const height = first.box.height + 2 * PADDING;
  if (bottom - height <= free.y) return;
  const strip = within({ ...tableBox, y: free.y, height }, free);
  if (!strip) return;
  const { theme } = env;
  surface.rect(strip, {
    fill: theme.panel,
    stroke: theme.panelLine,
    width: 1,
    radius: RADIUS,
    shadow: 'card',
  });
  surface.clip({ ...strip, radius: RADIUS }, () => {
    layout.stages.forEach((stage, i) => {
      const box = { ...stage.box, y: free.y + PADDING };
      const seen = within(box, strip);
      if (seen && isVisible(frame, box)) paintStage(frame, stage.id, box, i === 0, seen);
    });
  });
}

function paintPinnedLanes(frame: MapFrame, free: Box): void {
  const { layout, surface, env, rtl } = frame;
  const own = layout.laneTitleBox;
  const out = rtl ? own.x + own.width > free.x + free.width : own.x < free.x;
  const { tableBox } = layout;
  // Scrolled past its end, a map has nothing left to head.
  const left = rtl
    ? tableBox.x < free.x + free.width - own.width
    : tableBox.x + tableBox.width > free.x + own.width;
  if (!out || !left) return;
  const x = rtl ? free.x + free.width - own.width : free.x;
  const strip = within({ x, y: tableBox.y, width: own.width, height: tableBox.height }, free);
  if (!strip) return;
  const { theme } = env;
  surface.rect(strip, {
    fill: theme.panel,
    stroke: theme.panelLine,
    width: 1,
    radius: RADIUS,
    shadow: 'card',
  });
  surface.clip({ ...strip, radius: RADIUS }, () => {
    for (const lane of layout.lanes) {
      const seen = within({ ...lane.titleBox, x, width: own.width }, strip);
      if (!seen) continue;
      if (lane.box.y > strip.y) {
        surface.rect({ x, y: lane.box.y, width: own.width, height: 1 }, { fill: theme.hairline });
      }
      if (seen.height >= COLLAPSED_HEIGHT) paintLaneTitle(frame, lane, seen);
    }
  });
}

function within(box: Box, outer: Box): Box | undefined {
  const x = Math.max(box.x, outer.x);
  const y = Math.max(box.y, outer.y);
  const width = Math.min(box.x + box.width, outer.x + outer.width) - x;
  const height = Math.min(box.y + box.height, outer.y + outer.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
