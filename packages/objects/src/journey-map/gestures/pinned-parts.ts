import type { BoardRecord, Read } from '@feltline/board';
import type { BarAvoids, Lens } from '@feltline/editor';
import { type Box, type Point, pointInBox } from '@feltline/geometry';
import type { MapLayout } from '@feltline/journey';
import { detailAt } from '@feltline/scene';
import { farHeader, farStageBox, farTitleBox, farType } from '../far-header.ts';
import { type Pinned, pinned, pinnedLane, pinnedStage } from '../pinned.ts';
import { layoutOf } from './map-part.ts';

/** Narrower than this the seen part of a header says nothing, screen pixels. */
const sliverPx = 40;
/** The usual width of a letter, in font sizes. */
const LETTER = 0.6;

/** The pinned header under a point; between them the band itself, which covers what scrolls beneath it. */
export function hitPinnedPart(
  record: BoardRecord,
  point: Point,
  lens: Lens,
  read: Read,
): { readonly part?: string } | undefined {
  const layout = layoutOf(record.id, read);
  const far = layout && hitFarHeader(layout, record.text ?? '', point, lens);
  if (far) return far;
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
  const far = layout && farHeader(layout, lens.zoom, detailAt(lens.zoom));
  const farStage = far && layout.stages.find((one) => one.id === part);
  if (farStage) return farStageBox(far, farStage.box);
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

/**
 * One reads a card or a note by its stage: the bar of what stands below does not cover the names above, and neither does
 * that of the whole once they are pinned. The curves are what the map is looked at for.
 */
export function keptClear(
  record: BoardRecord,
  part: string | undefined,
  lens: Lens,
  read: Read,
): BarAvoids {
  const layout = layoutOf(record.id, read);
  if (!layout) return { names: [], pictures: [] };
  const isHeader = layout.stages.some(({ id }) => id === part);
  const isName = layout.stepTitles.some(({ id }) => id === part);
  const top = placeOf(layout, lens)?.top;
  const below = part === undefined || isHeader || isName ? [] : [layout.headerBox];
  const isCurve = ({ type, collapsed }: MapLayout['lanes'][number]) =>
    type === 'emotion' && !collapsed;
  // a stage is about all that stands beneath it
  const rows = layout.lanes.filter((lane) => isHeader || isName || isCurve(lane));
  return {
    names: top && !isHeader ? [...below, top] : below,
    pictures: [layout.titleBox, ...rows.map(({ box }) => box)],
  };
}

/** From far away names are larger than their places, and so is what answers to the pointer. */
function hitFarHeader(
  layout: MapLayout,
  title: string,
  point: Point,
  { zoom }: Lens,
): { readonly part?: string } | undefined {
  const far = farHeader(layout, zoom, detailAt(zoom));
  if (!far) return undefined;
  const stage = layout.stages.find(({ box }) => pointInBox(point, farStageBox(far, box)));
  if (stage) return { part: stage.id };
  const box = farTitleBox(far, layout, zoom);
  const width = Math.min(box.width, (title.length * farType.size * LETTER) / zoom);
  const x = layout.dir === 'rtl' ? box.x + box.width - width : box.x;
  return pointInBox(point, { ...box, x, width }) ? {} : undefined;
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
