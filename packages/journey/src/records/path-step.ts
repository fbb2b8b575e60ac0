import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId, soft, text } from './schema.ts';

export const conformances = ['as-planned', 'missing', 'ad-hoc', 'failed', 'out-of-order'] as const;
export type Conformance = (typeof conformances)[number];

/** A placement that a path comes by, once more each time it does. */
export interface PathStepProps {
  path: RecordId;
  placement: RecordId;
  /** Place along the path. */
  order: string;
  /** When people go this way. */
  condition?: string;
  /** Share of those on the path, 0 … 1. */
  share?: number;
  conformance?: Conformance;
}

export const pathStepRecord = defineObject<PathStepProps>({
  kind: 'path-step',
  role: 'part',
  props: v.looseObject({
    path: recordId,
    placement: recordId,
    order: soft(v.string(), ''),
    condition: maybe(text),
    share: maybe(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    conformance: maybe(v.picklist(conformances)),
  }),
  // Where it stands is one value: an undo never mixes two people's moves.
  oneValue: ['path', 'placement', 'order'],
  partOf: (step) => step.props.path,
});
