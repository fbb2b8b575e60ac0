import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId, text } from './schema.ts';

/** A column of the map; the title, often empty, is its text. */
export interface StepProps {
  map: RecordId;
  stage: RecordId;
  /** Wished width, board units; otherwise the layout chooses. */
  width?: number;
  /** Prompt while it has no name; the map's own when absent. */
  hint?: string;
  /** A step of another map: its name is shown here and changed from here. */
  sameAs?: RecordId;
}

const props = v.looseObject({
  map: recordId,
  stage: recordId,
  width: maybe(v.pipe(v.number(), v.minValue(0), v.maxValue(10_000))),
  hint: maybe(text),
  sameAs: maybe(recordId),
});

export const stepRecord = defineObject<StepProps>({
  kind: 'step',
  role: 'part',
  hasText: true,
  props,
  partOf: (step) => step.props.map,
});
