import type { RecordId } from '@feltline/board';
import type { ChannelType, JourneyFacts, MapFilter } from '@feltline/journey';

/** By what the touchpoints of a stage are told apart. */
export type CoverageBy = 'type' | 'channel' | 'owner';

export interface CoverageLine {
  readonly key: string;
  readonly type?: ChannelType;
  /** In the map's words; nothing for what nobody has said, and for the types, which have words of ours. */
  readonly name?: string;
  /** One for each stage. */
  readonly cells: readonly {
    readonly count: number;
    readonly filter: MapFilter;
    readonly first?: RecordId;
  }[];
}

const types: readonly ChannelType[] = ['digital', 'physical', 'human'];

/** Stages against channels or owners, as counts, each with the filter that shows what it counts. */
export function coverageTable({ stages, places }: JourneyFacts, by: CoverageBy): CoverageLine[] {
  const wordOf = (place: (typeof places)[number]) =>
    (by === 'channel' ? place.props.channel : place.props.owner || place.props.team)?.trim() ?? '';
  const lines: { key: string; type?: ChannelType; name?: string }[] =
    by === 'type'
      ? types.map((type) => ({ key: type, type }))
      : [...new Set(places.map((place) => wordOf(place)))]
          .sort((a, b) => Number(a === '') - Number(b === ''))
          .map((name) => ({ key: name, ...(name ? { name } : {}) }));
  return lines.map((line) => ({
    ...line,
    cells: stages.map(({ id }) => {
      const here = places.filter(
        (place) =>
          place.stage === id &&
          (by === 'type' ? place.props.channelType === line.type : wordOf(place) === line.key),
      );
      const wish: MapFilter =
        by === 'type'
          ? { channelTypes: [line.type as ChannelType] }
          : by === 'channel'
            ? { channels: [line.key] }
            : { owners: [line.key] };
      const filter = { stages: [id], ...wish };
      const [first] = here;
      return { count: here.length, filter, ...(first ? { first: first.placement } : {}) };
    }),
  }));
}
