import type { BoardRecord, Read, RecordId } from '@feltline/board';
import {
  type FeelingSigns,
  feelingSigns,
  type MapLayout,
  type PlacementProps,
} from '@feltline/journey';
import { exitsOf, type MapExit, type MapPath, pathsOf } from './map-paths.ts';

/** What stands beside cards and curves that is not in the layout. */
export interface MapSigns extends FeelingSigns {
  readonly paths: readonly MapPath[];
  readonly exits: readonly MapExit[];
  /** How many places a touchpoint has, on all maps of the board. */
  readonly places: ReadonlyMap<RecordId, number>;
}

const kept = new WeakMap<MapLayout, { inputs: readonly unknown[]; signs: MapSigns }>();

/** Kept until something on the map changes, or one of the few things elsewhere that it reads. */
export function mapSigns(map: RecordId, layout: MapLayout, read: Read): MapSigns {
  const inputs = inputsOf(map, read);
  const known = kept.get(layout);
  if (known && isSame(known.inputs, inputs)) return known.signs;
  const signs = {
    ...feelingSigns(map, read),
    paths: pathsOf(map, read),
    exits: exitsOf(map, read),
    places: placesOf(read),
  };
  kept.set(layout, { inputs, signs });
  return signs;
}

/** What is read beside the map's own parts: a layout is another one when those change. */
function inputsOf(map: RecordId, read: Read): unknown[] {
  const others = read.ofKind('journey-map').filter((id) => id !== map);
  return [
    ...['metric', 'observation', 'path-step'].flatMap((kind) =>
      read.ofKind(kind).map((id) => read.record(id)),
    ),
    ...others.map((id) => read.derived<MapLayout>(id)),
  ];
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i]);
}

function placesOf(read: Read): Map<RecordId, number> {
  const places = new Map<RecordId, number>();
  for (const id of read.ofKind('placement')) {
    const record = read.record(id) as BoardRecord<PlacementProps> | undefined;
    if (!record || record.problem !== undefined || !read.record(record.props.map)) continue;
    const { touchpoint } = record.props;
    places.set(touchpoint, (places.get(touchpoint) ?? 0) + 1);
  }
  return places;
}
