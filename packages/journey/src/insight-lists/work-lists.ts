import type { BoardRecord } from '@feltline/board';
import { dropOffs } from '../analyses/drop-offs.ts';
import { type PlacedTouchpoint, touchpointsOf } from '../analyses/journey-facts.ts';
import { overdueReviews } from '../analyses/overdue-reviews.ts';
import { owners } from '../analyses/share-analyses.ts';
import { rereviewOf } from '../commands/ripple.ts';
import type { ActionProps } from '../records/action.ts';
import type { OpportunityProps } from '../records/opportunity.ts';
import { count, type InsightFacts, placeCells, rowAt, share } from './insight-facts.ts';
import type { InsightRow, InsightRows, Said } from './insight-row.ts';

export function overdueList({ facts, date }: InsightFacts): InsightRows {
  const rows = overdueReviews(facts, date).map(
    ({ place, days }): InsightRow => ({
      ...withWeight(rowAt(facts, place), days === undefined ? 1 : place.weight),
      value: days === undefined ? { key: 'insights.never' } : { unit: 'days', of: days },
      cells: [...placeCells(facts, place), days ?? 'never', place.props.owner],
    }),
  );
  return { rows };
}

/** What its days were multiplied by for its place in the list, where that is not one. */
function withWeight<Row extends Pick<InsightRow, 'notes'>>(row: Row, weight: number): Row {
  const note = { key: 'insights.timesMoment', vars: { weight } };
  return weight === 1 ? row : { ...row, notes: [...row.notes, note] };
}

export function ownerGapList({ facts }: InsightFacts): InsightRows {
  const rows = owners(facts).gaps.map(
    (place): InsightRow => ({ ...rowAt(facts, place), cells: placeCells(facts, place) }),
  );
  return { rows };
}

export function ownerLoadList({ facts }: InsightFacts): InsightRows {
  const { load } = owners(facts);
  const most = load[0]?.count ?? 1;
  const rows = load.map(
    ({ owner, count: of }): InsightRow => ({
      key: owner,
      title: owner,
      notes: [],
      value: count(of),
      share: of / most,
      cells: [owner, of],
    }),
  );
  return { rows };
}

/** Where customers cannot do without help, most first. */
export function helpList({ facts }: InsightFacts): InsightRows {
  const rows = touchpointsOf(facts)
    .filter(({ props }) => (props.helpNeeded ?? 0) > 0)
    .sort((a, b) => (b.props.helpNeeded ?? 0) - (a.props.helpNeeded ?? 0))
    .map((place): InsightRow => {
      const needed = place.props.helpNeeded ?? 0;
      return {
        ...rowAt(facts, place),
        value: { key: 'insights.ofThree', vars: { value: needed } },
        share: needed / 3,
        cells: [...placeCells(facts, place), needed],
      };
    });
  return { rows };
}

export function exitList({ facts, read }: InsightFacts): InsightRows {
  const rows = dropOffs(facts, read).map(({ exit, place, reason, share: of }): InsightRow => {
    const row = rowAt(facts, place);
    return {
      ...row,
      key: exit,
      notes: [...(reason ? [reason] : []), ...row.notes],
      ...(of === undefined ? {} : { value: share(of), share: of }),
      cells: [...placeCells(facts, place), reason, of],
    };
  });
  return { rows };
}

/** What should be looked at again because something beside it has changed. */
export function rereviewList({ facts }: InsightFacts): InsightRows {
  const rows = touchpointsOf(facts).flatMap((place): InsightRow[] => {
    const because = rereviewOf(place.props.rereviewBecause);
    if (!because) return [];
    const { reason, title } = because;
    return [
      {
        ...rowAt(facts, place),
        notes: [{ key: `insights.because.${reason}`, vars: { name: title } }],
        cells: [...placeCells(facts, place), reason, title],
      },
    ];
  });
  return { rows };
}

/** What could be better, the most value for the least effort first. */
export function opportunityList({ facts, read }: InsightFacts): InsightRows {
  const places = touchpointsOf(facts);
  const found = read.ofKind('opportunity').flatMap((id) => {
    const record = read.record(id) as BoardRecord<OpportunityProps> | undefined;
    if (!record || record.problem !== undefined) return [];
    const here = places.filter(({ touchpoint }) => record.props.touchpoints[touchpoint]);
    const isElsewhere = here.length === 0 && Object.keys(record.props.touchpoints).length > 0;
    return isElsewhere ? [] : [{ record, here }];
  });
  const worth = ({ props: { value, effort } }: BoardRecord<OpportunityProps>) =>
    value === undefined || effort === undefined ? -Infinity : value - effort;
  const rows = found
    .sort((a, b) => worth(b.record) - worth(a.record))
    .map(({ record, here }): InsightRow => {
      const { value, effort, owner, status, opportunityKind } = record.props;
      const sort = sortOf(value, effort);
      return {
        key: record.id,
        ...(here[0] ? { go: here[0].placement, touchpoint: here[0].touchpoint } : {}),
        title: record.text || { key: 'insights.untitled' },
        notes: [{ key: `insights.worth.${sort}` }, ...here.map(({ title }) => title)],
        ...(value === undefined || effort === undefined
          ? {}
          : { value: { key: 'insights.valueEffort', vars: { value, effort } } }),
        cells: [
          ...[record.id, record.text, opportunityKind, value, effort, sort],
          ...[owner, status, here.map(({ key }) => key).join('; ')],
        ],
      };
    });
  return { rows };
}

/** Which quarter of value against effort it lies in; 3 is the middle and counts as much. */
function sortOf(value: number | undefined, effort: number | undefined): string {
  if (value === undefined || effort === undefined) return 'unrated';
  if (value >= 3) return effort < 3 ? 'quick' : 'big';
  return effort < 3 ? 'small' : 'later';
}

export function actionList({ facts, read, date }: InsightFacts): InsightRows {
  const places = touchpointsOf(facts);
  const found = read.ofKind('action').flatMap((id) => {
    const record = read.record(id) as BoardRecord<ActionProps> | undefined;
    if (!record || record.problem !== undefined) return [];
    const about = aboutOf(record, (one) => read.record(one));
    const place = places.find(({ touchpoint }) => about.includes(touchpoint));
    return about.length > 0 && !place ? [] : [{ record, place }];
  });
  const order = ({ props }: BoardRecord<ActionProps>) =>
    `${props.status === 'done' ? 1 : 0} ${props.due ?? '9999'}`;
  const rows = found
    .sort((a, b) => (order(a.record) < order(b.record) ? -1 : 1))
    .map(({ record, place }) => actionRow(record, place, date));
  return { rows };
}

function aboutOf(
  { props }: BoardRecord<ActionProps>,
  recordOf: (id: NonNullable<ActionProps['opportunity']>) => BoardRecord | undefined,
): string[] {
  if (props.touchpoint) return [props.touchpoint];
  const aim = props.opportunity && recordOf(props.opportunity);
  const touchpoints = aim?.problem === undefined ? aim?.props.touchpoints : undefined;
  return Object.keys((touchpoints as object | undefined) ?? {});
}

function actionRow(
  { id, text, props }: BoardRecord<ActionProps>,
  place: PlacedTouchpoint | undefined,
  date: string,
): InsightRow {
  const { owner, due, status } = props;
  const isLate = due !== undefined && status !== 'done' && due < date;
  const notes: Said[] = [
    ...(owner ? [owner] : [{ key: 'insights.noOwner' }]),
    ...(due ? [{ key: isLate ? 'insights.wasDue' : 'insights.due', vars: { day: due } }] : []),
    ...(place ? [place.title] : []),
  ];
  return {
    key: id,
    ...(place ? { go: place.placement, touchpoint: place.touchpoint } : {}),
    title: text || { key: 'insights.untitled' },
    notes,
    value: { key: `insights.action.${status}` },
    cells: [id, text, status, owner, due, place?.key, place?.title],
  };
}
