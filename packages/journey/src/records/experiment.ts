import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { type Day, day } from './day.ts';
import { maybe, recordId, soft } from './schema.ts';

/** How many of `n` people did what was hoped for. */
export interface Arm {
  readonly n: number;
  readonly x: number;
}

/** Two variants tried side by side at a touchpoint; the hypothesis is its text. */
export interface ExperimentProps {
  touchpoint: RecordId;
  a: Arm;
  b: Arm;
  start?: Day;
  end?: Day;
  decision?: 'A' | 'B' | 'inconclusive';
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const arm = v.object({ n: whole, x: whole });
const none: Arm = { n: 0, x: 0 };

export const experimentRecord = defineObject<ExperimentProps>({
  kind: 'experiment',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    touchpoint: recordId,
    a: soft(arm, none),
    b: soft(arm, none),
    start: maybe(day),
    end: maybe(day),
    decision: maybe(v.picklist(['A', 'B', 'inconclusive'])),
  }),
});
