import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { journeyFacts, touchpointsOf } from '../../analyses/journey-facts.ts';
import { joinList } from '../../csv/list-cells.ts';
import type { OpportunityProps } from '../../records/opportunity.ts';
import { type ListOptions, listCsv } from './list-csv.ts';

/** Opportunities as CSV: those of the map's touchpoints and those of none. A row each, with the ways back. */
export function writeOpportunitiesCsv(
  map: RecordId,
  read: Read,
  { linkTo }: ListOptions = {},
): string {
  const places = touchpointsOf(journeyFacts(map, read));
  const rows = read.ofKind('opportunity').flatMap((id) => {
    const record = read.record(id) as BoardRecord<OpportunityProps> | undefined;
    if (!record || record.problem !== undefined) return [];
    const { opportunityKind, status, owner, value, effort, touchpoints } = record.props;
    const here = places.filter(({ touchpoint }) => touchpoints[touchpoint]);
    if (here.length === 0 && Object.keys(touchpoints).length > 0) return [];
    const links = linkTo ? here.map(({ placement }) => linkTo(placement)) : [];
    return [
      [
        ...[id, record.text, opportunityKind, status, owner, value, effort],
        joinList(here.map(({ key }) => key)),
        joinList(here.map(({ title }) => title)),
        joinList(links),
      ],
    ];
  });
  const names = ['id', 'title', 'kind', 'status', 'owner', 'value', 'effort'];
  return listCsv([...names, 'touchpoints', 'touchpoint_titles', 'link'], rows);
}
