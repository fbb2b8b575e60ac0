import type { RecordId } from '@feltline/board';
import { type ChannelType, channelTypes } from '../records/touchpoint.ts';
import { type JourneyFacts, mean, meanEmotion, type PlacedTouchpoint } from './journey-facts.ts';

/** A stage beside everything of one sort in it. */
export interface CoverageCell {
  readonly places: readonly PlacedTouchpoint[];
  /** Units of −2 … +2; nothing where no feeling is known. */
  readonly emotion: number | undefined;
}

export interface CoverageRow {
  readonly stage: RecordId;
  readonly title: string;
  readonly cells: Readonly<Record<ChannelType, CoverageCell>>;
  /** Kinds of channel that occur here. */
  readonly channels: number;
}

/** Stages against physical, digital and human touchpoints. A stage with one kind of channel only is a risk. */
export function coverage(facts: JourneyFacts): CoverageRow[] {
  return facts.stages.map(({ id, title }) => {
    const here = facts.places.filter(({ stage }) => stage === id);
    const cells = Object.fromEntries(
      channelTypes.map((type) => [
        type,
        cellOf(here.filter(({ props }) => props.channelType === type)),
      ]),
    ) as Record<ChannelType, CoverageCell>;
    const channels = Object.values(cells).filter(({ places }) => places.length > 0).length;
    return { stage: id, title, cells, channels };
  });
}

/** How differently a stage's kinds of channel feel: largest less smallest mean emotion, units of the scale. */
export function channelConsistency(
  facts: JourneyFacts,
): { stage: RecordId; title: string; spread: number }[] {
  return coverage(facts).map(({ stage, title, cells }) => {
    const emotions = Object.values(cells).flatMap(({ emotion }) => emotion ?? []);
    const spread = emotions.length > 1 ? Math.max(...emotions) - Math.min(...emotions) : 0;
    return { stage, title, spread };
  });
}

function cellOf(places: readonly PlacedTouchpoint[]): CoverageCell {
  return { places, emotion: mean(places.flatMap((place) => meanEmotion(place) ?? [])) };
}
