import { type Day, dayNumber, isDay } from '../records/day.ts';
import type { TouchpointProps } from '../records/touchpoint.ts';

export interface ReviewState {
  /** The clock has run out, or there never was a review. */
  readonly overdue: boolean;
  /** Days since the review was due, below zero before that; nothing where there never was one. */
  readonly days: number | undefined;
}

/** When a touchpoint is looked at again; nothing where no clock runs. `every` is the map's own clock, in days. */
export function reviewState(
  { lastReviewedAt, reviewEveryDays }: TouchpointProps,
  today: Day,
  every?: number,
): ReviewState | undefined {
  const clock = reviewEveryDays ?? every;
  if (clock === undefined) return undefined;
  if (lastReviewedAt === undefined || !isDay(lastReviewedAt))
    return { overdue: true, days: undefined };
  const days = dayNumber(today) - dayNumber(lastReviewedAt) - clock;
  return { overdue: days > 0, days };
}
