import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { type Day, day } from './day.ts';
import { maybe, recordId, soft, text } from './schema.ts';

/** What somebody wrote beside an answer; the words are its text. */
export interface VerbatimProps {
  metric: RecordId;
  at: Day;
  /** On the scale of the metric. */
  score?: number;
  persona?: RecordId;
  /** Tells the same answer from another one when a file comes again. */
  hash: string;
}

export const verbatimRecord = defineObject<VerbatimProps>({
  kind: 'verbatim',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    metric: recordId,
    at: day,
    score: maybe(v.number()),
    persona: maybe(recordId),
    hash: soft(text, ''),
  }),
  partOf: (verbatim) => verbatim.props.metric,
});
