import type { Read, RecordId } from '@feltline/board';
import { journeyFacts } from '../../analyses/journey-facts.ts';
import { priorities } from '../../analyses/priority.ts';
import { type ListOptions, listCsv } from './list-csv.ts';

/** What to fix first as CSV: a row per touchpoint and place, the factors of each persona beside the score. */
export function writePriorityCsv(map: RecordId, read: Read, { linkTo }: ListOptions = {}): string {
  const facts = journeyFacts(map, read);
  const { personas } = facts;
  const stages = new Map(facts.stages.map(({ id, title }) => [id, title]));
  const names = [
    ...['rank', 'touchpoint', 'title', 'stage', 'owner', 'score', 'importance', 'weight'],
    ...personas.flatMap((persona) => [`emotion[${persona}]`, `target[${persona}]`]),
    'link',
  ];
  const rows = priorities(facts).map(({ place, score, factors }, i) => [
    ...[i + 1, place.key, place.title, stages.get(place.stage), place.props.owner, score],
    ...[place.importance, place.weight],
    ...personas.flatMap((persona) => {
      const factor = factors.find((one) => one.persona === persona);
      return [factor?.emotion, factor?.target];
    }),
    linkTo?.(place.placement),
  ]);
  return listCsv(names, rows);
}
