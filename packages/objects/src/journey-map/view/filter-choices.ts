import type { Read } from '@feltline/board';
import {
  attributeChoice,
  channelTypes,
  type MapFilter,
  type MapLayout,
  ownerOf,
  type PersonaProps,
  type TouchpointProps,
  unsaid,
} from '@feltline/journey';

/** One choice of one field of a filter, with how many touchpoints of the map it finds. */
export interface FilterChoice {
  readonly field: keyof MapFilter;
  readonly value: string;
  readonly count: number;
}

const momentNames = ['mot', 'micro', 'none'] as const;
const evidenceNames = ['assumption', 'research', 'measured', unsaid] as const;
const states = ['idea', 'live', 'needs-work', 'improving', 'good', 'retired', unsaid] as const;

/** What can be asked of a map: only what would find something, field by field. */
export function filterChoices(layout: MapLayout, read: Read): readonly FilterChoice[] {
  const touchpoints = layout.cards.map(
    ({ touchpoint }) => (read.record(touchpoint)?.props ?? {}) as TouchpointProps,
  );
  const list = (
    field: keyof MapFilter,
    valuesOf: (touchpoint: TouchpointProps) => readonly string[],
    order?: readonly string[],
  ): FilterChoice[] => {
    const counts = new Map<string, number>();
    for (const one of touchpoints)
      for (const value of new Set(valuesOf(one))) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = order ?? [...counts.keys()].sort((a, b) => a.localeCompare(b));
    // what holds for all of them is no choice
    if (counts.size === 1 && [...counts.values()][0] === touchpoints.length) return [];
    return values.flatMap((value) => {
      const count = counts.get(value) ?? 0;
      return count > 0 ? [{ field, value, count }] : [];
    });
  };
  const helped = [1, 2, 3].flatMap((least): FilterChoice[] => {
    const count = touchpoints.filter(({ helpNeeded = 0 }) => helpNeeded >= least).length;
    return count > 0 ? [{ field: 'helpNeeded', value: String(least), count }] : [];
  });
  const felt = layout.curves.map(({ persona, points }) => ({
    attributes:
      (read.record(persona)?.props as Partial<PersonaProps> | undefined)?.attributes ?? {},
    placements: points.flatMap(({ placement, value }) => (value === null ? [] : placement)),
  }));
  const said = felt.flatMap(({ attributes, placements }) =>
    Object.entries(attributes).flatMap(([name, value]) =>
      value.trim() === '' ? [] : { choice: attributeChoice(name, value), placements },
    ),
  );
  const attributes = [...Map.groupBy(said, ({ choice }) => choice)].map(
    ([value, all]): FilterChoice => ({
      field: 'attributes',
      value,
      count: new Set(all.flatMap(({ placements }) => placements)).size,
    }),
  );
  return [
    ...attributes.sort((a, b) => a.value.localeCompare(b.value)),
    ...list('channelTypes', (one) => [one.channelType ?? unsaid], [...channelTypes, unsaid]),
    ...list('channels', (one) => (one.channel?.trim() ? [one.channel.trim()] : [])),
    ...list('moments', (one) => [one.moment ?? 'none'], momentNames),
    ...list('evidences', (one) => [one.evidence ?? unsaid], evidenceNames),
    ...list('statuses', (one) => [one.status ?? unsaid], states),
    ...list('owners', (one) => [ownerOf(one)]),
    ...list('tags', (one) => one.tags ?? []),
    ...list('marks', (one) => Object.keys(one.marks ?? {})),
    ...helped,
  ];
}

/** Whether a filter holds this choice. */
export function holdsChoice(filter: MapFilter, field: keyof MapFilter, value: string): boolean {
  const wish = filter[field];
  if (Array.isArray(wish)) return wish.includes(value);
  return field === 'overdue' ? wish === true : wish !== undefined && String(wish) === value;
}

/** The filter with this choice, or without it where it held. */
export function withChoice(filter: MapFilter, field: keyof MapFilter, value: string): MapFilter {
  const isOn = holdsChoice(filter, field, value);
  if (field === 'overdue') return isOn ? without(filter, field) : { ...filter, overdue: true };
  if (field === 'helpNeeded')
    return isOn ? without(filter, field) : { ...filter, helpNeeded: Number(value) as 1 | 2 | 3 };
  const list = (filter[field] ?? []) as readonly string[];
  const next = isOn ? list.filter((one) => one !== value) : [...list, value];
  return next.length > 0 ? { ...filter, [field]: next } : without(filter, field);
}

/** All choices a filter holds, in the order of its fields. */
export function chosenIn(filter: MapFilter): readonly { field: keyof MapFilter; value: string }[] {
  return Object.entries(filter).flatMap(([key, wish]) => {
    const field = key as keyof MapFilter;
    if (Array.isArray(wish)) return wish.map((value) => ({ field, value: String(value) }));
    return wish ? [{ field, value: field === 'overdue' ? 'overdue' : String(wish) }] : [];
  });
}

function without(filter: MapFilter, field: keyof MapFilter): MapFilter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => key !== field));
}
