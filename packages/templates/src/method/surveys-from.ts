import { highsAndLows, isSurveyKind, journeyFacts } from '@feltline/journey';
import { surveysOf } from '../survey-planner.ts';
import { surveyPlannerWords as words } from '../survey-planner.words.ts';
import { say } from './say.ts';
import type { MadeSheet, SheetSource } from './sheet.ts';

/** What to ask at each stage of a map, after the moments of truth and lows that no survey tells of yet. */
export function surveysFrom({ read, subject, locale }: SheetSource): MadeSheet {
  if (!subject.map) throw new Error('got no map, expected the one whose stages are asked about');
  const facts = journeyFacts(subject.map, read);
  const lows = new Set(
    facts.personas.flatMap((persona) =>
      highsAndLows(facts, persona).lows.map(({ placement }) => placement),
    ),
  );
  const critical = facts.places.filter(
    ({ placement, props, metrics }) =>
      (props.moment === 'mot' || lows.has(placement)) &&
      !metrics.some((metric) => isSurveyKind(metric.props.kind)),
  );
  const stages = facts.stages.map(({ id, title, phase }) => ({
    title,
    phase,
    placements: critical
      .filter(({ stage }) => stage === id)
      .map((place) => ({ id: place.placement, title: place.title })),
  }));
  const { title } = words.tables[locale];
  const about = facts.model.map.text?.trim();
  return {
    build: (at) =>
      surveysOf(locale, at, stages, {
        title: about ? say(locale, 'titled', { title, about }) : title,
        from: facts.map,
      }),
  };
}
