import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId } from './schema.ts';

/** A column of the map; the title, often empty, is its text. */
export interface StepProps {
  map: RecordId;
  stage: RecordId;
  /** Wished width, board units; otherwise the layout chooses. */
  width?: number;
}

const props = v.looseObject({
  map: recordId,
  stage: recordId,
  width: maybe(v.pipe(v.number(), v.minValue(0), v.maxValue(10_000))),
});

export const stepRecord = defineObject<StepProps>({
  kind: 'step',
  role: 'part',
  hasText: true,
  props,
  partOf: (step) => step.props.map,
});
