import type { BoardRecord, Read } from '@feltline/board';
import type { Lens } from '@feltline/editor';
import { type Box, type Point, pointInBox } from '@feltline/geometry';
import type { MapLayout } from '@feltline/journey';
import { detailAt } from '@feltline/scene';
import { type Pinned, pinned, pinnedLane, pinnedStage } from '../pinned.ts';
import { layoutOf } from './map-part.ts';

/** Narrower than this the seen part of a header says nothing, screen pixels. */
const sliverPx = 40;

/** The pinned header under a point; between them the band itself, which covers what scrolls beneath it. */
export function hitPinnedPart(
  record: BoardRecord,
  point: Point,
  lens: Lens,
  read: Read,
): { readonly part?: string } | undefined {
  const layout = layoutOf(record.id, read);
  const place = layout && placeOf(layout, lens);
  if (!place) return undefined;
  if (place.top && pointInBox(point, place.top)) {
    const stage = layout.stages.find((one) => isAt(pinnedStage(layout, place, one)?.seen, point));
    return stage ? { part: stage.id } : {};
  }
  if (place.side && pointInBox(point, place.side)) {
    const lane = layout.lanes.find((one) => isAt(pinnedLane(layout, place, one), point));
    return lane ? { part: lane.id } : {};
  }
  return undefined;
}

/** Where a stage's header or a lane's title is seen while it is pinned. */
export function pinnedPartBox(
  record: BoardRecord,
  part: string,
  lens: Lens,
  read: Read,
): Box | undefined {
  const layout = layoutOf(record.id, read);
  const place = layout && placeOf(layout, lens);
  if (!place) return undefined;
  const stage = layout.stages.find((one) => one.id === part);
  if (stage) {
    const at = pinnedStage(layout, place, stage);
    return at?.seen && at.seen.width * lens.zoom >= sliverPx ? at.seen : at?.box;
  }
  const lane = layout.lanes.find((one) => one.id === part);
  return lane && pinnedLane(layout, place, lane);
}

/** Undefined while nothing is pinned. */
export function placeOf(layout: MapLayout, lens: Lens): Pinned | undefined {
  // as in painting: far away headers stay where they are
  if (detailAt(lens.zoom) === 'far') return undefined;
  const place = pinned(layout, lens);
  return place.top || place.side ? place : undefined;
}

function isAt(box: Box | undefined, point: Point): boolean {
  return box !== undefined && pointInBox(point, box);
}
