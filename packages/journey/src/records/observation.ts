import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { type Day, day } from './day.ts';
import { maybe, recordId, text } from './schema.ts';

/** One reading of a metric: a value, or how many people gave each score. Shares and means are reckoned on reading. */
export interface ObservationProps {
  metric: RecordId;
  at: Day;
  n?: number;
  value?: number;
  /** Score as given → number of answers. */
  counts?: Readonly<Record<string, number>>;
  sourceNote?: string;
  /** Where it was asked, in the words of the file. */
  channel?: string;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const observationRecord = defineObject<ObservationProps>({
  kind: 'observation',
  role: 'part',
  props: v.looseObject({
    metric: recordId,
    at: day,
    n: maybe(count),
    value: maybe(v.number()),
    counts: maybe(v.record(v.string(), count)),
    sourceNote: maybe(text),
    channel: maybe(text),
  }),
  partOf: (observation) => observation.props.metric,
});
