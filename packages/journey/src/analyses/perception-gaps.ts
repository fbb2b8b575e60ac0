import type { JourneyFacts, PlacedTouchpoint } from './journey-facts.ts';
import { countsOf, type MeasuredMetric } from './measured-metrics.ts';
import { emotionOf, isSurveyKind, npsOf } from './survey-scores.ts';

export interface PerceptionGap {
  readonly place: PlacedTouchpoint;
  /** Whom the survey asked; nothing where it asked everybody. */
  readonly persona: string | undefined;
  /** What the team thinks, units of −2 … +2: of the persona, or of the first one with a feeling here. */
  readonly felt: number;
  /** What the answers say, on the same scale. */
  readonly measured: number;
  /** What was asked. */
  readonly metric: MeasuredMetric;
}

/** The team's estimate beside what was measured, in journey order. A gap below zero: the team is more pessimistic. */
export function perceptionGaps(facts: JourneyFacts): PerceptionGap[] {
  return facts.places.flatMap((place) =>
    place.metrics.flatMap((metric) => {
      const measured = measuredEmotion(metric);
      const persona = personaNamed(facts, metric);
      const felt = persona
        ? place.emotions.get(persona)
        : facts.personas.map((name) => place.emotions.get(name)).find((one) => one !== undefined);
      return measured === undefined || felt === undefined
        ? []
        : [{ place, persona, felt, measured, metric }];
    }),
  );
}

/** What a survey's answers say on the −2 … +2 scale. */
export function measuredEmotion(metric: MeasuredMetric): number | undefined {
  const { kind } = metric.props;
  return isSurveyKind(kind) ? emotionOf(kind, countsOf(metric)) : undefined;
}

/** Net Promoter Scores in journey order. */
export function npsPerTouchpoint(facts: JourneyFacts) {
  return facts.places.flatMap((place) =>
    place.metrics.flatMap((metric) => {
      const nps = metric.props.kind === 'nps' ? npsOf(countsOf(metric)) : undefined;
      return nps ? [{ place, ...nps }] : [];
    }),
  );
}

function personaNamed({ model, personas }: JourneyFacts, { props }: MeasuredMetric) {
  if (props.persona === undefined) return undefined;
  const people = model.personas.filter((one) => one.props.kind === 'persona');
  return personas[people.findIndex(({ id }) => id === props.persona)];
}
