import type { RecordId } from '@feltline/board';
import {
  type JourneyMapProps,
  type MapLayout,
  matchesFilter,
  type PlacementProps,
  type StepProps,
  type TouchpointProps,
} from '@feltline/journey';
import type { MapPath } from '../signs/map-paths.ts';
import type { MapView } from './map-view.ts';

/** Dimmed things can still be read, and taken hold of. */
export const dimmed = 0.28;
/** What is set aside is only just there. */
export const setAside = 0.08;

/** What of a map is dimmed in somebody's view of it. */
export interface MapShade {
  /** Placements outside of what is looked at. */
  readonly placements: ReadonlySet<string>;
  /** Columns with nothing in them that is looked at. */
  readonly columns: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly lanes: ReadonlySet<string>;
  /** Personas whose curves are not drawn, and those drawn weakly. */
  readonly hiddenPersonas: ReadonlySet<string>;
  readonly dimmedPersonas: ReadonlySet<string>;
  /** Touchpoints that match the filter, of how many on the map. */
  readonly matching: number;
  readonly total: number;
}

export interface ShadeRead {
  record(id: string): { readonly props: object } | undefined;
}

const kept = new WeakMap<
  MapLayout,
  { view: MapView; today: string; paths: readonly MapPath[]; shade: MapShade }
>();

/** Kept as long as the layout and the view are the same. */
export function mapShade(
  map: { readonly props: object },
  layout: MapLayout,
  view: MapView,
  paths: readonly MapPath[],
  read: ShadeRead,
  today: string,
): MapShade {
  const known = kept.get(layout);
  if (known?.view === view && known.today === today && known.paths === paths) return known.shade;
  const shade = shadeOf(map, layout, view, paths, read, today);
  kept.set(layout, { view, today, paths, shade });
  return shade;
}

function shadeOf(
  map: { readonly props: object },
  layout: MapLayout,
  { filter, hiddenLanes = [], hiddenPersonas = [], stage, path }: MapView,
  paths: readonly MapPath[],
  read: ShadeRead,
  today: string,
): MapShade {
  const { reviewEveryDays } = map.props as Partial<JourneyMapProps>;
  const felt = Map.groupBy(
    layout.curves.flatMap(({ persona, points }) =>
      points.flatMap(({ placement, value }) => (value === null ? [] : { placement, persona })),
    ),
    ({ placement }) => placement,
  );
  const matching = new Set<string>();
  const inView = new Set<string>();
  const onPath = new Set<string>(
    paths.find(({ id }) => id === path)?.steps.map(({ placement }) => placement),
  );
  const filled = new Set<string>();
  const litColumns = new Set<string>();
  for (const { placement, touchpoint } of layout.cards) {
    const step = (read.record(placement)?.props as Partial<PlacementProps>)?.step;
    const own = step && (read.record(step)?.props as Partial<StepProps> | undefined)?.stage;
    const place = {
      touchpoint: (read.record(touchpoint)?.props ?? {}) as TouchpointProps,
      stage: own,
      personas: (felt.get(placement) ?? []).map(({ persona }) => persona),
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
      filter?.personas?.length
        ? layout.curves.flatMap(({ persona }) =>
            filter.personas?.includes(persona) ? [] : persona,
          )
        : [],
    ),
    matching: matching.size,
    total: layout.cards.length,
  };
}
