import type { Read, RecordId } from '@feltline/board';
import type { JourneyFacts, PlacedTouchpoint } from '../analyses/journey-facts.ts';
import type { Day } from '../records/day.ts';
import type { Amount, InsightRow } from './insight-row.ts';

/** What every list is made of. */
export interface InsightFacts {
  readonly facts: JourneyFacts;
  readonly read: Read;
  readonly date: Day;
}

export function stageTitle({ stages }: JourneyFacts, stage: RecordId): string {
  return stages.find(({ id }) => id === stage)?.title ?? '';
}

/** What each row about a touchpoint has; its stage is its first note. */
export function rowAt(
  facts: JourneyFacts,
  place: PlacedTouchpoint,
): Pick<
  InsightRow,
  'key' | 'go' | 'touchpoint' | 'title' | 'notes' | 'channel' | 'channelType' | 'moment'
> {
  const { channel, channelType, moment } = place.props;
  const stage = stageTitle(facts, place.stage);
  return {
    key: place.placement,
    go: place.placement,
    touchpoint: place.touchpoint,
    title: place.title || { key: 'insights.untitled' },
    notes: stage ? [stage] : [],
    ...(channel ? { channel } : {}),
    ...(channelType ? { channelType } : {}),
    ...(moment && moment !== 'none' ? { moment } : {}),
  };
}

/** The first columns of every file about touchpoints. */
export const placeColumns = ['touchpoint', 'title', 'stage'] as const;

export function placeCells(facts: JourneyFacts, place: PlacedTouchpoint): string[] {
  return [place.key, place.title, stageTitle(facts, place.stage)];
}

export function feeling(of: number): Amount {
  return { unit: 'feeling', of };
}

export function count(of: number): Amount {
  return { unit: 'count', of };
}

export function share(of: number): Amount {
  return { unit: 'share', of };
}

/** `Marta −2 · Dani −1`, of those whose feeling is known. */
export function feelingNotes({ emotions }: PlacedTouchpoint) {
  return [...emotions].map(([persona, of]) => ({
    key: 'insights.personaFeels',
    vars: { persona, value: feeling(of) },
  }));
}
