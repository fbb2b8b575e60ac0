import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { journeyFacts, touchpointsOf } from '../../analyses/journey-facts.ts';
import type { ActionProps } from '../../records/action.ts';
import type { OpportunityProps } from '../../records/opportunity.ts';
import { type ListOptions, listCsv } from './list-csv.ts';

/**
 * Actions as CSV: those at touchpoints of the map, for opportunities there, and those that name neither. A row each,
 * with the way back to its touchpoint.
 */
export function writeActionsCsv(map: RecordId, read: Read, { linkTo }: ListOptions = {}): string {
  const places = touchpointsOf(journeyFacts(map, read));
  const rows = read.ofKind('action').flatMap((id) => {
    const record = read.record(id) as BoardRecord<ActionProps> | undefined;
    if (!record || record.problem !== undefined) return [];
    const { touchpoint, opportunity, owner, due, status, metric, expectedDelta } = record.props;
    const aim =
      opportunity && (read.record(opportunity) as BoardRecord<OpportunityProps> | undefined);
    const about = touchpoint
      ? [touchpoint]
      : Object.keys(aim?.problem === undefined ? (aim?.props.touchpoints ?? {}) : {});
    const place = places.find((one) => about.includes(one.touchpoint));
    if (about.length > 0 && !place) return [];
    const kpi = metric && read.record(metric)?.text;
    const said = [record.text, status, owner, due, place?.key, place?.title, aim?.text, kpi];
    return [[id, ...said, expectedDelta, place && linkTo?.(place.placement)]];
  });
  const about = ['touchpoint', 'touchpoint_title', 'opportunity', 'kpi', 'expected_delta'];
  return listCsv(['id', 'title', 'status', 'owner', 'due', ...about, 'link'], rows);
}
