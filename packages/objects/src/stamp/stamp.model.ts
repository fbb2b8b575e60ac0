import { defineObject } from '@feltline/board';
import * as v from 'valibot';
import { type StampIconName, stampIconNames } from './stamp-icons.ts';

/** A mark one puts on things: an emoji, or one of our own icons. */
export interface StampProps {
  emoji?: string;
  icon?: StampIconName;
}

export const stampSide = 56;

export const stamp = defineObject<StampProps>({
  kind: 'stamp',
  role: 'object',
  props: v.looseObject({
    emoji: v.optional(v.fallback(v.optional(v.pipe(v.string(), v.maxLength(32))), undefined)),
    icon: v.optional(v.fallback(v.optional(v.picklist(stampIconNames)), undefined)),
  }) as never,
  oneValue: ['emoji', 'icon'],
  size: [stampSide, stampSide],
  resize: 'proportional',
  minSize: [12, 12],
});
