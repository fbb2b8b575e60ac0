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
import { curveLabels } from '../curve-labels.ts';
import { cellPart } from '../journey-map.model.ts';
import { isBenchmark, pointPlace } from '../point-place.ts';
import { layoutOf } from './map-part.ts';

/** Radius of an emotion point as painted, board units. */
const pointRadius = 8;

/** The part of a map under a point, what lies on top first. `slop` in board units widens only the small things. */
export function hitMapPart(
  record: BoardRecord,
  point: Point,
  slop: number,
  read: Read,
  view?: { readonly hiddenPersonas?: readonly string[] },
): string | undefined {
  const layout = layoutOf(record.id, read);
  if (!layout) return undefined;
  const hidden = view?.hiddenPersonas ?? [];
  const emotion = emotionAt(layout, point, pointRadius + slop, read, hidden);
  if (emotion) return emotion;
  const persona = personaAt(layout, point, read);
  if (persona) return persona;
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

function personaAt(layout: MapLayout, point: Point, read: Read): string | undefined {
  const lane = layout.lanes.find(({ box }) => pointInBox(point, box));
  if (lane?.type !== 'emotion' || lane.collapsed) return undefined;
  return curveLabels(layout, lane, read).find(({ box }) => pointInBox(point, box))?.curve.persona;
}

/** Known feelings go before the places where one could be set. */
function emotionAt(
  layout: MapLayout,
  point: Point,
  reach: number,
  read: Read,
  hidden: readonly string[],
): string | undefined {
  let found: string | undefined;
  let least = reach;
  let known = false;
  for (const { persona, lane, points } of layout.curves) {
    const box = layout.lanes.find((one) => one.id === lane);
    if (!box || box.collapsed || hidden.includes(persona)) continue;
    const measured = isBenchmark(persona, read);
    for (const one of points) {
      const { placement, value } = one;
      if (measured && value === null) continue;
      const away = distance(pointPlace(layout, one, read), point);
      if (away > reach || (known && value === null)) continue;
      if (away > least && known === (value !== null)) continue;
      found = emotionIdOf(persona, placement);
      least = away;
      known = value !== null;
    }
  }
  return found;
}
