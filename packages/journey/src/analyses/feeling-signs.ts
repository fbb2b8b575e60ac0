import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { tenthsFromUnits } from '../emotion-scale-conversions.ts';
import { type EmotionProps, emotionIdOf } from '../records/emotion.ts';
import { handOffs } from './hand-offs.ts';
import { highsAndLows } from './highs-and-lows.ts';
import { type JourneyFacts, journeyFacts, type PlacedTouchpoint } from './journey-facts.ts';
import { countsOf } from './measured-metrics.ts';
import { measuredEmotion } from './perception-gaps.ts';
import { answersIn, type SurveyKind } from './survey-scores.ts';

/** What a survey says about a placement, beside what the team thinks. */
export interface MeasuredPoint {
  readonly placement: RecordId;
  /** The answers on the −2 … +2 scale, tenths. */
  readonly value: number;
  /** Half the width of the 95 % interval, tenths; nothing where it cannot be reckoned. */
  readonly margin: number | undefined;
  /** How many answered. */
  readonly n: number;
  readonly kinds: readonly SurveyKind[];
}

/** What stands beside the curves of a map: in the ids of its records, values in tenths. */
export interface FeelingSigns {
  /** By persona: local maxima above zero and minima below it. */
  readonly highs: ReadonlyMap<RecordId, ReadonlySet<RecordId>>;
  readonly lows: ReadonlyMap<RecordId, ReadonlySet<RecordId>>;
  /** By persona: falls of one or more where the kind of channel changes; `by` is below zero. */
  readonly drops: ReadonlyMap<
    RecordId,
    readonly { readonly from: RecordId; readonly to: RecordId; readonly by: number }[]
  >;
  /** In journey order. */
  readonly measured: readonly MeasuredPoint[];
  /** What somebody shall feel where the future state or the point itself says so, by the id of the emotion. */
  readonly targets: ReadonlyMap<RecordId, number>;
}

/** @throws if there is no map with this id */
export function feelingSigns(map: RecordId, read: Read): FeelingSigns {
  const facts = journeyFacts(map, read);
  const people = facts.model.personas.filter(({ props }) => props.kind === 'persona');
  const byPersona = <T>(value: (name: string) => T) =>
    new Map(people.map(({ id }, i) => [id, value(facts.personas[i] as string)] as const));
  const extremes = byPersona((name) => highsAndLows(facts, name));
  const { drops } = handOffs(facts);
  return {
    highs: new Map([...extremes].map(([id, { highs }]) => [id, placementsOf(highs)])),
    lows: new Map([...extremes].map(([id, { lows }]) => [id, placementsOf(lows)])),
    drops: byPersona((name) =>
      (drops.get(name) ?? []).map(({ from, to, by }) => ({
        from: from.placement,
        to: to.placement,
        by: tenthsFromUnits(by),
      })),
    ),
    measured: facts.places.flatMap((place) => measuredAt(place) ?? []),
    targets: targetsOf(facts, people),
  };
}

function placementsOf(places: readonly PlacedTouchpoint[]): ReadonlySet<RecordId> {
  return new Set(places.map(({ placement }) => placement));
}

/** Several surveys at one place count by their answers. */
function measuredAt({ placement, metrics }: PlacedTouchpoint): MeasuredPoint | undefined {
  const surveys = metrics.flatMap((metric) => {
    const value = measuredEmotion(metric);
    const counts = countsOf(metric);
    const n = answersIn(counts);
    return value === undefined || n === 0 ? [] : [{ metric, counts, value, n }];
  });
  const n = surveys.reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return undefined;
  const value = surveys.reduce((sum, one) => sum + one.value * one.n, 0) / n;
  const [only] = surveys;
  const margin =
    surveys.length === 1 && only ? marginOf(only.metric.props.kind, only.counts) : undefined;
  return {
    placement,
    value: tenthsFromUnits(value),
    margin: margin === undefined ? undefined : tenthsFromUnits(margin),
    n,
    kinds: surveys.map(({ metric }) => metric.props.kind as SurveyKind),
  };
}

/** Units of the −2 … +2 scale per unit of the score as it was given. */
const unitsPerScore: Readonly<Record<string, number>> = { csat: 1, ces: 2 / 3, sentiment: 2 };

/** 1.96 standard errors of the mean, on the −2 … +2 scale; of a Net Promoter Score, those of its shares. */
function marginOf(kind: string, counts: Readonly<Record<string, number>>): number | undefined {
  const score = (given: number) =>
    kind === 'nps' ? (given >= 9 ? 2 : given <= 6 ? -2 : 0) : given * (unitsPerScore[kind] ?? 1);
  const answers = Object.entries(counts).map(([given, k]) => [score(Number(given)), k] as const);
  const n = answers.reduce((sum, [, k]) => sum + k, 0);
  if (n < 2) return undefined;
  const mean = answers.reduce((sum, [value, k]) => sum + value * k, 0) / n;
  const variance = answers.reduce((sum, [value, k]) => sum + k * (value - mean) ** 2, 0) / n;
  return 1.96 * Math.sqrt(variance / n);
}

function targetsOf(facts: JourneyFacts, people: JourneyFacts['model']['personas']) {
  const usual = facts.model.map.props.defaultTarget;
  const targets = new Map<RecordId, number>();
  for (const { placement, targets: own } of facts.places) {
    for (const [i, persona] of people.entries()) {
      const id = emotionIdOf(persona.id, placement);
      const target = tenthsFromUnits(own.get(facts.personas[i] as string) ?? usual / 10);
      const point = facts.model.emotions.get(id) as BoardRecord<EmotionProps> | undefined;
      if (target !== usual || point?.props.target !== undefined) targets.set(id, target);
    }
  }
  return targets;
}
