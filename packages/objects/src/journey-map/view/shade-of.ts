import type { BoardRecord, Read, RecordId } from '@feltline/board';
import {
  hasAttributes,
  type JourneyMapProps,
  type MapLayout,
  matchesFilter,
  type PersonaProps,
  type TouchpointProps,
} from '@feltline/journey';
import type { MapPath } from '../signs/map-paths.ts';
import type { MapShade } from './map-shade.ts';
import type { MapWishes } from './map-wishes.ts';

/** What a person's wishes leave of a map. */
export function shadeOf(
  map: BoardRecord,
  layout: MapLayout,
  { filter, hiddenLanes = [], hiddenPersonas = [], stage, path }: MapWishes,
  paths: readonly MapPath[],
  read: Read,
  today: string,
): MapShade {
  const { reviewEveryDays } = map.props as Partial<JourneyMapProps>;
  const felt = Map.groupBy(
    layout.curves.flatMap(({ persona, points }) =>
      points.flatMap(({ placement, value }) => (value === null ? [] : { placement, persona })),
    ),
    ({ placement }) => placement,
  );
  const attributesOf = (persona: RecordId) =>
    (read.record(persona)?.props as Partial<PersonaProps> | undefined)?.attributes ?? {};
  const isMeant = (persona: RecordId) =>
    (!filter?.personas?.length || filter.personas.includes(persona)) &&
    hasAttributes(filter?.attributes ?? [], attributesOf(persona));
  const matching = new Set<string>();
  const inView = new Set<string>();
  const onPath = new Set<string>(
    paths.find(({ id }) => id === path)?.steps.map(({ placement }) => placement),
  );
  const filled = new Set<string>();
  const litColumns = new Set<string>();
  for (const { placement, touchpoint } of layout.cards) {
    const step = read.record(placement)?.props.step as RecordId | undefined;
    const own = step && (read.record(step)?.props.stage as RecordId | undefined);
    const place = {
      touchpoint: (read.record(touchpoint)?.props ?? {}) as TouchpointProps,
      stage: own,
      personas: (felt.get(placement) ?? []).map(({ persona }) => persona),
      attributesOf,
    };
    const matches = !filter || matchesFilter(filter, place, { today, reviewEveryDays });
    if (matches) matching.add(placement);
    const isSeen =
      matches && (stage === undefined || own === stage) && (!path || onPath.has(placement));
    if (isSeen) inView.add(placement);
    if (step === undefined) continue;
    filled.add(step);
    if (isSeen) litColumns.add(step);
  }
  const narrows = filter !== undefined || path !== undefined;
  const stageOf = (column: string) =>
    layout.stages.find(({ columns }) => columns.includes(column as RecordId))?.id;
  const columns = layout.columns.filter(({ id }) => {
    if (stage !== undefined && stageOf(id) !== stage) return true;
    return narrows && !litColumns.has(id);
  });
  return {
    placements: new Set(
      layout.cards.flatMap(({ placement }) => (inView.has(placement) ? [] : placement)),
    ),
    columns: new Set(columns.map(({ id }) => id)),
    stages: new Set(
      layout.stages.flatMap(({ id }) => (stage === undefined || id === stage ? [] : id)),
    ),
    lanes: new Set(hiddenLanes),
    hiddenPersonas: new Set(hiddenPersonas),
    dimmedPersonas: new Set(
      layout.curves.flatMap(({ persona }) => (isMeant(persona) ? [] : persona)),
    ),
    way: paths.find(({ id }) => id === path)?.steps.map(({ placement }) => placement),
    matching: matching.size,
    total: layout.cards.length,
  };
}
