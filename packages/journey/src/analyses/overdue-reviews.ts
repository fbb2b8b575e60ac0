import { type Day, dayNumber, isDay } from '../records/day.ts';
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
  const now = dayNumber(today);
  const every = facts.model.map.props.reviewEveryDays;
  const found = touchpointsOf(facts).flatMap((place): OverdueReview[] => {
    const { lastReviewedAt, reviewEveryDays = every } = place.props;
    if (reviewEveryDays === undefined) return [];
    if (lastReviewedAt === undefined || !isDay(lastReviewedAt)) return [{ place, days: undefined }];
    const days = now - dayNumber(lastReviewedAt) - reviewEveryDays;
    return days > 0 ? [{ place, days }] : [];
  });
  return found.sort((a, b) => urgency(b) - urgency(a));
}

function urgency({ place, days }: OverdueReview): number {
  return days === undefined ? Number.MAX_VALUE : days * place.weight;
}
