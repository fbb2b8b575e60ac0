import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { type Day, day } from './day.ts';
import { maybe, recordId, soft, text } from './schema.ts';

export const reviewOutcomes = ['ok', 'changed', 'retire'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** Somebody looked at a touchpoint again; the note is its text. Never changed afterwards. */
export interface ReviewEventProps {
  touchpoint: RecordId;
  at: Day;
  /** A name. */
  by?: string;
  outcome: ReviewOutcome;
}

export const reviewEventRecord = defineObject<ReviewEventProps>({
  kind: 'review-event',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    touchpoint: recordId,
    at: day,
    by: maybe(text),
    outcome: soft(v.picklist(reviewOutcomes), 'ok'),
  }),
  partOf: (review) => review.props.touchpoint,
});
