import type { RecordId } from '@feltline/board';
import type { Day } from '../records/day.ts';
import type { ChannelType, Evidence, Moment, TouchpointProps } from '../records/touchpoint.ts';
import { reviewState } from './review-state.ts';

/** What nobody has said yet, as one of the choices of a filter. */
export const unsaid = '';

/**
 * Which touchpoints of a map somebody looks at. Of the choices of one field any may hold, all fields have to; a field
 * that is absent or empty asks for nothing.
 */
export interface MapFilter {
  /** Those with a known feeling of one of these personas. */
  readonly personas?: readonly RecordId[];
  /** Those that somebody of this kind feels: "Region: Lombardia", of one name any and of all names. */
  readonly attributes?: readonly string[];
  readonly stages?: readonly RecordId[];
  readonly channelTypes?: readonly (ChannelType | typeof unsaid)[];
  /** In the words of the map; capitals make no difference. */
  readonly channels?: readonly string[];
  /** Names; `unsaid` for those without an owner. */
  readonly owners?: readonly string[];
  readonly statuses?: readonly string[];
  readonly moments?: readonly Moment[];
  readonly evidences?: readonly (Evidence | typeof unsaid)[];
  readonly tags?: readonly string[];
  /** Such as `pain-point`. */
  readonly marks?: readonly string[];
  /** At least so much. */
  readonly helpNeeded?: 1 | 2 | 3;
  /** Never reviewed, or its review clock has run out. */
  readonly overdue?: true;
}

/** A touchpoint where it stands, as far as a filter asks. */
export interface FilteredPlace {
  readonly touchpoint: TouchpointProps;
  readonly stage: RecordId | undefined;
  /** Those whose feeling is known here. */
  readonly personas: readonly RecordId[];
  /** What is said of each of them; nothing where a filter does not ask. */
  attributesOf?(persona: RecordId): Readonly<Record<string, string>>;
}

/** What a filter needs to know beside the touchpoint. */
export interface FilterContext {
  readonly today: Day;
  /** The map's own clock, for touchpoints without one. */
  readonly reviewEveryDays?: number | undefined;
}

export function matchesFilter(
  filter: MapFilter,
  { touchpoint, stage, personas, attributesOf = () => ({}) }: FilteredPlace,
  { today, reviewEveryDays }: FilterContext,
): boolean {
  const { helpNeeded, overdue, attributes = [] } = filter;
  const asked = personas.filter((persona) => hasAttributes(attributes, attributesOf(persona)));
  return (
    (attributes.length === 0 || asked.length > 0) &&
    anyOf(filter.personas, asked) &&
    anyOf(filter.stages, stage === undefined ? [] : [stage]) &&
    anyOf(filter.channelTypes, [touchpoint.channelType ?? unsaid]) &&
    anyOf(filter.channels?.map(folded), [folded(touchpoint.channel)]) &&
    anyOf(filter.owners, [ownerOf(touchpoint)]) &&
    anyOf(filter.statuses, [touchpoint.status ?? unsaid]) &&
    anyOf(filter.moments, [touchpoint.moment ?? 'none']) &&
    anyOf(filter.evidences, [touchpoint.evidence ?? unsaid]) &&
    anyOf(filter.tags?.map(folded), touchpoint.tags?.map(folded) ?? []) &&
    anyOf(filter.marks, Object.keys(touchpoint.marks ?? {})) &&
    (helpNeeded === undefined || (touchpoint.helpNeeded ?? 0) >= helpNeeded) &&
    (overdue === undefined || isDue(touchpoint, today, reviewEveryDays))
  );
}

/** How a filter names what is said of a persona. */
export function attributeChoice(name: string, value: string): string {
  return `${name.trim()}: ${value.trim()}`;
}

/** Whether of each name that is asked for one of the values holds; capitals make no difference. */
export function hasAttributes(
  wanted: readonly string[],
  attributes: Readonly<Record<string, string>>,
): boolean {
  const said = Object.entries(attributes).map(([name, value]) =>
    folded(attributeChoice(name, value)),
  );
  const byName = Map.groupBy(wanted.map(folded), (choice) => choice.split(': ')[0]);
  return [...byName.values()].every((choices) => choices.some((choice) => said.includes(choice)));
}

const listed = [
  'personas',
  'attributes',
  'stages',
  'channelTypes',
  'channels',
  'owners',
  'statuses',
  'moments',
  'evidences',
  'tags',
  'marks',
] as const satisfies readonly (keyof MapFilter)[];

/** A filter as it was kept in a record: what is not understood asks for nothing. */
export function readFilter(stored: Readonly<Record<string, unknown>> | undefined): MapFilter {
  const lists = listed.flatMap((key) => {
    const value = stored?.[key];
    const words = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    return words.length > 0 ? [[key, words] as const] : [];
  });
  const help = stored?.['helpNeeded'];
  return {
    ...(Object.fromEntries(lists) as MapFilter),
    ...(help === 1 || help === 2 || help === 3 ? { helpNeeded: help } : {}),
    ...(stored?.['overdue'] === true ? { overdue: true } : {}),
  };
}

/** A filter that asks for nothing shows everything. */
export function isEmptyFilter(filter: MapFilter): boolean {
  return Object.values(filter).every((wish) => (Array.isArray(wish) ? wish.length === 0 : !wish));
}

/** Who looks after it: a person, else a team. */
export function ownerOf({ owner, team }: TouchpointProps): string {
  return owner?.trim() || team?.trim() || unsaid;
}

function isDue(touchpoint: TouchpointProps, today: Day, every: number | undefined): boolean {
  const state = reviewState(touchpoint, today, every);
  return state?.overdue === true;
}

function anyOf<T>(wanted: readonly T[] | undefined, there: readonly T[]): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.some((one) => there.includes(one));
}

function folded(text: string | undefined): string {
  return (text ?? '').trim().toLocaleLowerCase();
}
