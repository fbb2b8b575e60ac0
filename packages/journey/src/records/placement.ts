import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId, soft, text } from './schema.ts';

/**
 * A touchpoint standing in a column. Written as one value, so that of two people who move it one
 * wins with both step and order.
 */
export interface PlacementProps {
  map: RecordId;
  touchpoint: RecordId;
  step: RecordId;
  /** Place within the column. */
  order: string;
  /** Said instead of the touchpoint's own need, here only. */
  need?: string;
}

const props = v.looseObject({
  map: recordId,
  touchpoint: recordId,
  step: recordId,
  order: soft(v.string(), ''),
  need: maybe(text),
});

export const placementRecord = defineObject<PlacementProps>({
  kind: 'placement',
  role: 'part',
  props,
  // Where it stands is one value: an undo never mixes two people's moves.
  oneValue: ['map', 'step', 'order'],
  partOf: (placement) => placement.props.map,
});
