import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId, soft, text } from './schema.ts';
import { stageColorNames } from './stage-colors.ts';

export const phases = ['before', 'during', 'after'] as const;
/** Before, during or after the purchase. */
export type Phase = (typeof phases)[number];

/** A stage of the journey, one or more columns wide; the title is its text. */
export interface StageProps {
  map: RecordId;
  phase: Phase | null;
  /** A name of `stageColors`. */
  color: string;
  goal?: string;
  customerQuestions?: string;
  /** A stage of another map: its title is shown here and changed from here. */
  sameAs?: RecordId;
}

const props = v.looseObject({
  map: recordId,
  phase: soft(v.nullable(v.picklist(phases)), null),
  color: soft(v.string(), stageColorNames[0] as string),
  goal: maybe(text),
  customerQuestions: maybe(text),
  sameAs: maybe(recordId),
});

export const stageRecord = defineObject<StageProps>({
  kind: 'stage',
  role: 'part',
  hasText: true,
  props,
  palette: stageColorNames,
  partOf: (stage) => stage.props.map,
});
