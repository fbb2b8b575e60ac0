import { defineObject, RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId, soft, tenths, text } from './schema.ts';

/** How a persona feels at a placement. One plain value per pair; no record or null means unknown, never zero. */
export interface EmotionProps {
  map: RecordId;
  persona: RecordId;
  placement: RecordId;
  /** Integer tenths, −20 … +20. */
  value: number | null;
  target?: number;
  source: 'workshop' | 'poll' | 'survey';
  note?: string;
  /** Name of whoever said it last. */
  by?: string;
}

const props = v.looseObject({
  map: recordId,
  persona: recordId,
  placement: recordId,
  value: soft(v.nullable(tenths), null),
  target: maybe(tenths),
  source: soft(v.picklist(['workshop', 'poll', 'survey']), 'workshop'),
  note: maybe(text),
  by: maybe(text),
});

export const emotionRecord = defineObject<EmotionProps>({
  kind: 'emotion',
  role: 'part',
  props,
  partOf: (emotion) => emotion.props.map,
});

export function emotionIdOf(persona: RecordId, placement: RecordId): RecordId {
  return RecordId(`${persona}:${placement}`);
}
