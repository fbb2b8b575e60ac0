import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { type Day, day } from './day.ts';
import { maybe, recordId, soft, text } from './schema.ts';

export const actionStates = ['open', 'doing', 'done'] as const;

/** Something somebody will do; the title is its text. */
export interface ActionProps {
  touchpoint?: RecordId;
  opportunity?: RecordId;
  /** A name. */
  owner?: string;
  due?: Day;
  status: (typeof actionStates)[number];
  /** The metric that shall tell whether it helped. */
  metric?: RecordId;
  /** By how much the metric shall change, in its unit. */
  expectedDelta?: number;
}

export const actionRecord = defineObject<ActionProps>({
  kind: 'action',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    touchpoint: maybe(recordId),
    opportunity: maybe(recordId),
    owner: maybe(text),
    due: maybe(day),
    status: soft(v.picklist(actionStates), 'open'),
    metric: maybe(recordId),
    expectedDelta: maybe(v.number()),
  }),
});
