import type { BoardRecord, Read, RecordId } from '@feltline/board';
import {
  type FeelingSigns,
  feelingSigns,
  type LaneProps,
  type PlacementProps,
} from '@feltline/journey';
import { exitsOf, type MapExit, type MapPath, pathsOf } from './map-paths.ts';

/** What touchpoint cards tell beside their name that does not stand in the touchpoint itself. */
export interface CardSigns {
  readonly paths: readonly MapPath[];
  readonly exits: readonly MapExit[];
  /** How many places a touchpoint has, on all maps of the board. */
  readonly places: ReadonlyMap<RecordId, number>;
}

/** Kept with the lanes, so that a map is laid out anew only when its own parts change. */
export function laneSigns(
  lane: BoardRecord<LaneProps>,
  read: Read,
): CardSigns | FeelingSigns | undefined {
  const { map, type } = lane.props;
  if (read.record(map)?.kind !== 'journey-map') return undefined;
  if (type === 'emotion') return feelingSigns(map, read);
  return type === 'touchpoints' ? cardSigns(map, read) : undefined;
}

function cardSigns(map: RecordId, read: Read): CardSigns {
  const places = new Map<RecordId, number>();
  for (const id of read.ofKind('placement')) {
    const record = read.record(id) as BoardRecord<PlacementProps> | undefined;
    if (!record || record.problem !== undefined || !read.record(record.props.map)) continue;
    const { touchpoint } = record.props;
    places.set(touchpoint, (places.get(touchpoint) ?? 0) + 1);
  }
  return { paths: pathsOf(map, read), exits: exitsOf(map, read), places };
}

interface SignsRead {
  derived<T>(id: string): T | undefined;
}

interface Lanes {
  readonly lanes: readonly { readonly id: RecordId; readonly type: string }[];
}

const none: CardSigns = { paths: [], exits: [], places: new Map() };

export function cardSignsOf(layout: Lanes, read: SignsRead): CardSigns {
  const lane = layout.lanes.find(({ type }) => type === 'touchpoints');
  return (lane && read.derived<CardSigns>(lane.id)) ?? none;
}

export function feelingSignsOf(lane: RecordId, read: SignsRead): FeelingSigns | undefined {
  return read.derived<FeelingSigns>(lane);
}
