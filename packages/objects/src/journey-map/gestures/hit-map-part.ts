import type { BoardRecord, Read } from '@feltline/board';
import { distance, type Point, pointInBox } from '@feltline/geometry';
import {
  cardAt,
  cellAt,
  emotionIdOf,
  laneTitleAt,
  type MapLayout,
  stageAt,
} from '@feltline/journey';
import { cellPart } from '../journey-map.model.ts';
import { layoutOf } from './map-part.ts';

/** Radius of an emotion point as painted, board units. */
const pointRadius = 8;

/** The part of a map under a point, what lies on top first. `slop` in board units widens only the small things. */
export function hitMapPart(
  record: BoardRecord,
  point: Point,
  slop: number,
  read: Read,
): string | undefined {
  const layout = layoutOf(record.id, read);
  if (!layout) return undefined;
  const emotion = emotionAt(layout, point, pointRadius + slop);
  if (emotion) return emotion;
  const card = cardAt(layout, point);
  if (card) return card.placement;
  const stage = stageAt(layout, point);
  if (stage) return stage.id;
  const step = layout.stepTitles.find(({ box }) => pointInBox(point, box));
  if (step) return step.id;
  const lane = laneTitleAt(layout, point);
  if (lane) return lane.id;
  const cell = cellAt(layout, point);
  return cell && cellPart(cell.lane, cell.column);
}

/** Known feelings go before the places where one could be set. */
function emotionAt(layout: MapLayout, point: Point, reach: number): string | undefined {
  let found: string | undefined;
  let least = reach;
  let known = false;
  for (const { persona, lane, points } of layout.curves) {
    const box = layout.lanes.find((one) => one.id === lane);
    if (!box || box.collapsed) continue;
    for (const { placement, at, value } of points) {
      const away = distance(at, point);
      if (away > reach || (known && value === null)) continue;
      if (away > least && known === (value !== null)) continue;
      found = emotionIdOf(persona, placement);
      least = away;
      known = value !== null;
    }
  }
  return found;
}
