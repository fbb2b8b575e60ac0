import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { JourneyFacts, PlacedTouchpoint } from '../analyses/journey-facts.ts';
import type { PathStepProps } from '../records/path-step.ts';

export interface Narrowing {
  /** The name of a persona; everybody if left out. */
  readonly persona?: string | undefined;
  /** A path of the map; all of the map if left out. */
  readonly path?: RecordId | undefined;
}

/** The same journey for one persona, or along one path in its own order. What the map does not know narrows nothing. */
export function narrowedFacts(
  facts: JourneyFacts,
  read: Read,
  { persona, path }: Narrowing,
): JourneyFacts {
  const along = path === undefined ? facts : { ...facts, places: placesAlong(facts, read, path) };
  if (persona === undefined || !facts.personas.includes(persona)) return along;
  const only = (values: ReadonlyMap<string, number>) =>
    new Map([...values].filter(([name]) => name === persona));
  const places = along.places.map((place) => ({
    ...place,
    emotions: only(place.emotions),
    targets: only(place.targets),
  }));
  return { ...along, personas: [persona], places };
}

/** Each placement once, where the path comes by first. */
function placesAlong(
  { places }: JourneyFacts,
  read: Read,
  path: RecordId,
): readonly PlacedTouchpoint[] {
  if (read.record(path)?.kind !== 'path') return places;
  const steps = read
    .partsOf(path)
    .flatMap((id) => (read.record(id) as BoardRecord<PathStepProps> | undefined) ?? [])
    .filter(({ kind, problem }) => kind === 'path-step' && problem === undefined)
    .sort((a, b) => compare(a.props.order, b.props.order) || compare(a.id, b.id));
  const ids = new Set(steps.map(({ props }) => props.placement));
  return [...ids].flatMap((id) => places.find(({ placement }) => placement === id) ?? []);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
