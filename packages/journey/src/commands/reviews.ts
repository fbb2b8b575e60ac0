import type { Read, RecordId, Transaction } from '@feltline/board';
import { type Day, isDay } from '../records/day.ts';
import type { ReviewEventProps } from '../records/review-event.ts';
import { hasReviewClock, usualReviewClock } from '../views/usual-review-clock.ts';

export type NewReview = Omit<ReviewEventProps, 'touchpoint'> & { readonly note?: string };

/**
 * Notes that somebody looked at a touchpoint: the clock starts again, and no reason to look again is left. Where
 * no clock ran, the usual one does from now on. A touchpoint that was said to retire is retired.
 * @throws if there is no such touchpoint or the day is none
 */
export function addReview(
  tx: Transaction,
  read: Read,
  touchpoint: RecordId,
  { note = '', ...review }: NewReview,
): RecordId {
  const record = read.record(touchpoint);
  if (record?.kind !== 'touchpoint') {
    throw new Error(`got ${record?.kind ?? 'nothing'} for ${touchpoint}, expected a touchpoint`);
  }
  if (!isDay(review.at)) throw new Error(`got ${review.at}, expected a day as YYYY-MM-DD`);
  const id = tx.create({ kind: 'review-event', text: note, props: { touchpoint, ...review } });
  const last = lastReview(record.props.lastReviewedAt, review.at);
  const retired = review.outcome === 'retire' ? { status: 'retired' } : {};
  const clock = hasReviewClock(read, touchpoint)
    ? {}
    : { reviewEveryDays: usualReviewClock(read, touchpoint) };
  const props = { lastReviewedAt: last, rereviewBecause: undefined, ...clock, ...retired };
  tx.update(touchpoint, { props });
  return id;
}

/** A review that is entered late does not set the clock back. */
function lastReview(known: unknown, at: Day): Day {
  return typeof known === 'string' && isDay(known) && known > at ? known : at;
}
