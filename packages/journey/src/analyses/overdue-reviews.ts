import type { Day } from '../records/day.ts';
import { reviewState } from '../views/review-state.ts';
import { type JourneyFacts, type PlacedTouchpoint, touchpointsOf } from './journey-facts.ts';

export interface OverdueReview {
  readonly place: PlacedTouchpoint;
  /** Days since the review was due; nothing where there never was one. */
  readonly days: number | undefined;
}

/**
 * Touchpoints with a review clock that ran out before `today`: what was never reviewed first, then by days × weight of
 * its moment. Due is the last review and so many days; a touchpoint without a clock of its own has the map's.
 */
export function overdueReviews(facts: JourneyFacts, today: Day): OverdueReview[] {
  const every = facts.model.map.props.reviewEveryDays;
  const found = touchpointsOf(facts).flatMap((place): OverdueReview[] => {
    const state = reviewState(place.props, today, every);
    return state?.overdue ? [{ place, days: state.days }] : [];
  });
  return found.sort((a, b) => urgency(b) - urgency(a));
}

function urgency({ place, days }: OverdueReview): number {
  return days === undefined ? Number.MAX_VALUE : days * place.weight;
}
