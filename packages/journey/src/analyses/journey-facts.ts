import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { unitsFromTenths } from '../emotion-scale-conversions.ts';
import { emotionTenths } from '../emotion-value.ts';
import type { MapModel } from '../map-model.ts';
import { readMap } from '../read-map.ts';
import { type EmotionProps, emotionIdOf } from '../records/emotion.ts';
import type { PlacementProps } from '../records/placement.ts';
import type { Phase } from '../records/stage.ts';
import { importanceOf, type Moment, type TouchpointProps } from '../records/touchpoint.ts';
import { uniqueNames } from '../unique-names.ts';
import { futureEmotions } from './future-emotions.ts';
import { type MeasuredMetric, metricsOf } from './measured-metrics.ts';

/** A touchpoint where it stands on the map, with all that the analyses ask about it. */
export interface PlacedTouchpoint {
  /** Its id in the file it came from, else of its record: what answers name it by. */
  readonly key: string;
  readonly touchpoint: RecordId;
  readonly placement: RecordId;
  readonly title: string;
  readonly stage: RecordId;
  readonly props: TouchpointProps;
  /** 1 … 5, 3 where nobody has said. */
  readonly importance: number;
  /** What a moment of truth counts: 1, 1.25 or 1.5. */
  readonly weight: number;
  /** Units of −2 … +2 by persona; absent where unknown. */
  readonly emotions: ReadonlyMap<string, number>;
  /** What each persona should feel: the future state, else the point's own target, else the map's. */
  readonly targets: ReadonlyMap<string, number>;
  readonly metrics: readonly MeasuredMetric[];
}

/** A map as the analyses see it: in journey order, without a canvas. */
export interface JourneyFacts {
  readonly model: MapModel;
  readonly map: RecordId;
  /** Names, made unique, in the map's order. */
  readonly personas: readonly string[];
  readonly stages: readonly {
    readonly id: RecordId;
    readonly title: string;
    readonly phase: Phase | null;
  }[];
  /** One per placement. */
  readonly places: readonly PlacedTouchpoint[];
}

const weights: Record<Moment, number> = { none: 1, micro: 1.25, mot: 1.5 };

/** @throws if there is no map with this id */
export function journeyFacts(map: RecordId, read: Read): JourneyFacts {
  const model = readMap(map, read);
  const people = model.personas.filter(({ props }) => props.kind === 'persona');
  const names = uniqueNames(people.map(({ text }) => text));
  const future = futureEmotions(map, read);
  const metrics = metricsOf(read);
  const titles = uniqueNames(model.stages.map(({ text }) => text));

  const place = (
    { id, props: { touchpoint } }: BoardRecord<PlacementProps>,
    stage: RecordId,
  ): PlacedTouchpoint[] => {
    const record = model.touchpoints.get(touchpoint);
    if (!record) return [];
    const emotions = new Map<string, number>();
    const targets = new Map<string, number>();
    for (const [i, persona] of people.entries()) {
      const name = names[i] as string;
      const value = emotionTenths(model, persona.id, id);
      if (value !== null) emotions.set(name, unitsFromTenths(value));
      const own = model.emotions.get(emotionIdOf(persona.id, id)) as
        | BoardRecord<EmotionProps>
        | undefined;
      const target = future(persona, record) ?? own?.props.target ?? model.map.props.defaultTarget;
      targets.set(name, unitsFromTenths(target));
    }
    return [
      {
        key: record.props.importId ?? touchpoint,
        touchpoint,
        placement: id,
        title: record.text ?? '',
        stage,
        props: record.props,
        importance: importanceOf(record.props),
        weight: weights[record.props.moment ?? 'none'],
        emotions,
        targets,
        metrics: metrics.get(touchpoint) ?? [],
      },
    ];
  };

  return {
    model,
    map,
    personas: names,
    stages: model.stages.map(({ id, props }, i) => ({
      id,
      title: titles[i] as string,
      phase: props.phase,
    })),
    places: model.steps.flatMap((step) =>
      (model.placementsByStep.get(step.id) ?? []).flatMap((one) => place(one, step.props.stage)),
    ),
  };
}

/** Every touchpoint once, where it stands first. */
export function touchpointsOf({ places }: JourneyFacts): PlacedTouchpoint[] {
  const seen = new Set<RecordId>();
  return places.filter(({ touchpoint }) => !seen.has(touchpoint) && seen.add(touchpoint));
}

/** The known feelings of one persona in journey order; what is unknown is left out. */
export function feelingsOf(
  { places }: JourneyFacts,
  persona: string,
): { readonly place: PlacedTouchpoint; readonly emotion: number }[] {
  return places.flatMap((place) => {
    const emotion = place.emotions.get(persona);
    return emotion === undefined ? [] : [{ place, emotion }];
  });
}

/** Mean over the personas whose feeling is known; nothing where none is. */
export function meanEmotion({ emotions }: PlacedTouchpoint): number | undefined {
  return mean([...emotions.values()]);
}

export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
