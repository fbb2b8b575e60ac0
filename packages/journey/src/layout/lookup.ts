import type { RecordId } from '@feltline/board';
import {
  type Box,
  boxContains,
  centreOf,
  distance,
  type Point,
  pointInBox,
} from '@feltline/geometry';
import type { CurvePoint, MapLayout } from './map-layout.ts';

type Cell = MapLayout['cells'][number];
type Lane = MapLayout['lanes'][number];
type Stage = MapLayout['stages'][number];

const cellIndex = new WeakMap<MapLayout, Map<string, Cell>>();

/** The cell under a point, `board` space. */
export function cellAt(layout: MapLayout, point: Point): Cell | undefined {
  const column = layout.columns.find(({ box }) => pointInBox(point, box));
  const lane = column && layout.lanes.find(({ box }) => pointInBox(point, box));
  return lane && cellOf(layout, lane.id, column.id);
}

export function cellOf(layout: MapLayout, lane: RecordId, column: RecordId): Cell | undefined {
  let index = cellIndex.get(layout);
  if (!index) {
    index = new Map(layout.cells.map((cell) => [`${cell.lane}/${cell.column}`, cell]));
    cellIndex.set(layout, index);
  }
  return index.get(`${lane}/${column}`);
}

/** The stage whose header is under a point. */
export function stageAt(layout: MapLayout, point: Point): Stage | undefined {
  return layout.stages.find(({ box }) => pointInBox(point, box));
}

/** The stage whose columns are above, under or at a point: only x counts. */
export function stageOver(layout: MapLayout, x: number): Stage | undefined {
  return layout.stages.find(({ box }) => x >= box.x && x < box.x + box.width);
}

/** The lane a point lies in, its title included. */
export function laneAt(layout: MapLayout, point: Point): Lane | undefined {
  return layout.lanes.find(
    ({ box, titleBox }) => pointInBox(point, box) || pointInBox(point, titleBox),
  );
}

/** The lane whose title is under a point. */
export function laneTitleAt(layout: MapLayout, point: Point): Lane | undefined {
  return layout.lanes.find(({ titleBox }) => pointInBox(point, titleBox));
}

/** The topmost touchpoint card under a point. */
export function cardAt(layout: MapLayout, point: Point): MapLayout['cards'][number] | undefined {
  return layout.cards.findLast(({ box }) => pointInBox(point, box));
}

/** The nearest emotion point within `slop` board units; of equals the curve painted last. */
export function pointAt(
  layout: MapLayout,
  point: Point,
  slop: number,
): (CurvePoint & { persona: RecordId; lane: RecordId }) | undefined {
  let best: (CurvePoint & { persona: RecordId; lane: RecordId }) | undefined;
  let nearest = slop;
  for (const { persona, lane, points } of layout.curves) {
    for (const candidate of points) {
      const away = distance(candidate.at, point);
      if (away > nearest) continue;
      nearest = away;
      best = { ...candidate, persona, lane };
    }
  }
  return best;
}

/**
 * The place among the others in a cell for something dropped at `point`, 0 for the first; reading
 * order, which runs from the right in rtl maps. What is being moved does not count.
 */
export function insertionIndex(
  layout: MapLayout,
  cell: { lane: RecordId; column: RecordId },
  point: Point,
  moving?: RecordId,
): number {
  const box = cellOf(layout, cell.lane, cell.column)?.box;
  if (!box) return 0;
  const cards = layout.cards.map((card) => [card.placement, card.box] as const);
  const isCardLane = layout.lanes.find((lane) => lane.id === cell.lane)?.type === 'touchpoints';
  const others = isCardLane ? cards : [...layout.items];
  return others.filter(
    ([id, other]) => id !== moving && boxContains(box, other) && comesBefore(other, point, layout),
  ).length;
}

/** After how many stages something dropped at `x` comes, 0 … the number of stages. */
export function stageSlot(layout: MapLayout, x: number): number {
  return slot(layout.stages, (stage) => isPast(x, centreOf(stage.box).x, layout));
}

/** After how many columns something dropped at `x` comes. */
export function columnSlot(layout: MapLayout, x: number): number {
  return slot(layout.columns, (column) => isPast(x, centreOf(column.box).x, layout));
}

/** After how many lanes something dropped at `y` comes. */
export function laneSlot(layout: MapLayout, y: number): number {
  return slot(layout.lanes, (lane) => y > centreOf(lane.box).y);
}

function slot<T>(things: readonly T[], isBefore: (thing: T) => boolean): number {
  return things.filter(isBefore).length;
}

function comesBefore(box: Box, point: Point, layout: MapLayout): boolean {
  if (point.y >= box.y + box.height) return true;
  if (point.y < box.y) return false;
  const isAlone = box.width > 0.8 * (columnWidthAt(layout, box) ?? Number.POSITIVE_INFINITY);
  // cards fill the column: there only the height decides
  return isAlone ? point.y > centreOf(box).y : isPast(point.x, centreOf(box).x, layout);
}

function columnWidthAt(layout: MapLayout, box: Box): number | undefined {
  return layout.columns.find((column) => pointInBox(centreOf(box), column.box))?.box.width;
}

function isPast(x: number, other: number, layout: MapLayout): boolean {
  return layout.dir === 'rtl' ? x < other : x > other;
}
