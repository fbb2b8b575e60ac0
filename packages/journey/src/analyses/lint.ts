import type { Read, RecordId } from '@feltline/board';
import { notesOf } from '../csv/notes-of.ts';
import type { NoteType } from '../notes-on.ts';
import { highsAndLows } from './highs-and-lows.ts';
import { type JourneyFacts, type PlacedTouchpoint, touchpointsOf } from './journey-facts.ts';
import { isSurveyKind } from './survey-scores.ts';

export const lintRules = [
  'empty-stage',
  'low-without-survey',
  'moment-without-survey',
  'moment-one-sided',
  'moment-stops',
  'no-channel-type',
  'no-notes',
  'happy-path',
  'no-end',
  'nothing-after-purchase',
  'never-validated',
] as const;
export type LintRule = (typeof lintRules)[number];

/** Something a careful reader of the map would ask about. */
export interface LintFinding {
  readonly rule: LintRule;
  readonly place?: PlacedTouchpoint;
  readonly stage?: { readonly id: RecordId; readonly title: string };
}

/** What is missing or too good to be true, rule by rule and in journey order. */
export function lintMap(facts: JourneyFacts, read: Read): LintFinding[] {
  const { model, stages, places } = facts;
  const all = touchpointsOf(facts);
  const lows = new Set(
    facts.personas.flatMap((persona) =>
      highsAndLows(facts, persona).lows.map((place) => place.touchpoint),
    ),
  );
  const unasked = all.filter(
    ({ metrics }) => !metrics.some(({ props }) => isSurveyKind(props.kind)),
  );
  const signs = new Map(all.map((place) => [place.touchpoint, new Set<NoteType>()]));
  for (const one of [...model.placementsByStep.values()].flat()) {
    const told = signs.get(one.props.touchpoint);
    for (const type of ['positives', 'negatives'] as const)
      if (told && !told.has(type) && notesOf(model, read, one, type).length > 0) told.add(type);
  }
  const signed = ({ touchpoint }: PlacedTouchpoint, type: NoteType) =>
    signs.get(touchpoint)?.has(type) ?? false;
  const has = { negatives: all.some((place) => signed(place, 'negatives')) };
  const last = places.at(-1);
  return [
    ...stages
      .filter(({ id }) => !places.some(({ stage }) => stage === id))
      .map((stage) => ({ rule: 'empty-stage' as const, stage })),
    ...unasked
      .filter(({ touchpoint }) => lows.has(touchpoint))
      .map((place) => ({ rule: 'low-without-survey' as const, place })),
    ...unasked
      .filter(({ touchpoint, props }) => props.moment === 'mot' && !lows.has(touchpoint))
      .map((place) => ({ rule: 'moment-without-survey' as const, place })),
    ...all
      .filter(({ props }) => props.moment === 'mot')
      .filter((place) => !signed(place, 'positives') || !signed(place, 'negatives'))
      .map((place) => ({ rule: 'moment-one-sided' as const, place })),
    ...all
      .filter(({ props }) => props.moment === 'mot' && props.progresses === 'no')
      .map((place) => ({ rule: 'moment-stops' as const, place })),
    ...all
      .filter(({ props }) => props.channelType === undefined)
      .map((place) => ({ rule: 'no-channel-type' as const, place })),
    ...all
      .filter((place) => !signed(place, 'positives') && !signed(place, 'negatives'))
      .map((place) => ({ rule: 'no-notes' as const, place })),
    ...(all.length > 0 && !has.negatives ? [{ rule: 'happy-path' as const }] : []),
    ...(last && last.emotions.size === 0 ? [{ rule: 'no-end' as const, place: last }] : []),
    ...(endsAtPurchase(facts) ? [{ rule: 'nothing-after-purchase' as const }] : []),
    ...(model.map.props.lastReviewedAt === undefined ? [{ rule: 'never-validated' as const }] : []),
  ];
}

/** Only where it is said of stages whether they come before, during or after it. */
function endsAtPurchase({ stages, places }: JourneyFacts): boolean {
  const phaseOf = new Map(stages.map(({ id, phase }) => [id, phase]));
  const told = places.map(({ stage }) => phaseOf.get(stage)).filter(Boolean);
  return told.length > 0 && !told.includes('after');
}
