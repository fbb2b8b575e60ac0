import type { TouchpointProps } from '../records/touchpoint.ts';
import { areaUnderCurve } from './emotion-value-analyses.ts';
import {
  feelingsOf,
  type JourneyFacts,
  mean,
  type PlacedTouchpoint,
  touchpointsOf,
} from './journey-facts.ts';

export interface FieldChange {
  readonly place: PlacedTouchpoint;
  /** `title`, or a field of the touchpoint. */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface PointChange {
  readonly place: PlacedTouchpoint;
  readonly persona: string;
  /** Units of −2 … +2; nothing where unknown. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Two numbers and what lies between them; nothing where one of the curves is empty. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly delta: number;
}

export interface MapComparison {
  readonly added: readonly PlacedTouchpoint[];
  readonly removed: readonly PlacedTouchpoint[];
  readonly moved: readonly { place: PlacedTouchpoint; from: string; to: string }[];
  readonly changed: readonly FieldChange[];
  readonly points: readonly PointChange[];
  readonly mean: ReadonlyMap<string, Difference>;
  /** Area under the curve at unit steps. */
  readonly area: ReadonlyMap<string, Difference>;
}

/** Fields that say where it came from, not what it is. */
const notCompared = new Set(['importId']);

/**
 * What became of a map: touchpoints are the same by record or by their id in a file, personas by name. Points are listed
 * where the feeling differs.
 */
export function compareMaps(before: JourneyFacts, after: JourneyFacts): MapComparison {
  const [old, now] = [touchpointsOf(before), touchpointsOf(after)];
  const pairs = now.flatMap((to) => {
    const from = old.find((one) => isSamePlace(one, to));
    return from ? [{ from, to }] : [];
  });
  const stageNames = (facts: JourneyFacts) =>
    new Map(facts.stages.map(({ id, title }) => [id, title]));
  const [oldStages, newStages] = [stageNames(before), stageNames(after)];
  const personas = before.personas.filter((persona) => after.personas.includes(persona));
  const differences = (of: (facts: JourneyFacts, persona: string) => number | undefined) =>
    new Map(
      personas.flatMap((persona): [string, Difference][] => {
        const [from, to] = [of(before, persona), of(after, persona)];
        return from === undefined || to === undefined
          ? []
          : [[persona, { from, to, delta: to - from }]];
      }),
    );
  return {
    added: now.filter((to) => !old.some((from) => isSamePlace(from, to))),
    removed: old.filter((from) => !now.some((to) => isSamePlace(from, to))),
    moved: pairs.flatMap(({ from, to }) => {
      const [was, is] = [oldStages.get(from.stage) ?? '', newStages.get(to.stage) ?? ''];
      return was === is ? [] : [{ place: to, from: was, to: is }];
    }),
    changed: pairs.flatMap(({ from, to }) => fieldChanges(from, to)),
    points: pairs.flatMap(({ from, to }) =>
      personas.flatMap((persona) => {
        const [was, is] = [from.emotions.get(persona), to.emotions.get(persona)];
        return was === is ? [] : [{ place: to, persona, from: was, to: is }];
      }),
    ),
    mean: differences((facts, persona) =>
      mean(feelingsOf(facts, persona).map(({ emotion }) => emotion)),
    ),
    area: differences((facts, persona) =>
      feelingsOf(facts, persona).length > 0 ? areaUnderCurve(facts, persona) : undefined,
    ),
  };
}

function isSamePlace(one: PlacedTouchpoint, other: PlacedTouchpoint): boolean {
  return one.touchpoint === other.touchpoint || one.key === other.key;
}

function fieldChanges(from: PlacedTouchpoint, to: PlacedTouchpoint): FieldChange[] {
  const title =
    from.title === to.title ? [] : [{ place: to, field: 'title', from: from.title, to: to.title }];
  const fields = new Set([...Object.keys(from.props), ...Object.keys(to.props)]);
  return [
    ...title,
    ...[...fields]
      .filter((field) => !notCompared.has(field))
      .map((field) => ({
        place: to,
        field,
        from: from.props[field as keyof TouchpointProps],
        to: to.props[field as keyof TouchpointProps],
      }))
      .filter((change) => JSON.stringify(change.from) !== JSON.stringify(change.to)),
  ];
}
