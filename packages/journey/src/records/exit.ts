import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId } from './schema.ts';

/** Where people leave; the reason is its text. */
export interface ExitProps {
  map: RecordId;
  placement: RecordId;
  /** Share of those who come here, 0 … 1. */
  share?: number;
}

export const exitRecord = defineObject<ExitProps>({
  kind: 'exit',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    map: recordId,
    placement: recordId,
    share: maybe(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  }),
  partOf: (exit) => exit.props.map,
});
