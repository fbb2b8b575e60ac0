import { defineObject } from '@feltline/board';
import * as v from 'valibot';

/** A card that leads to an address; its title is its text, its description the one every object may have. */
export interface LinkCardProps {
  url: string;
}

export const linkCardSize = [320, 88] as const;
export const longestUrl = 4000;

export const linkCard = defineObject<LinkCardProps>({
  kind: 'link-card',
  role: 'object',
  props: v.looseObject({ url: v.pipe(v.string(), v.maxLength(longestUrl)) }),
  size: linkCardSize,
  hasText: true,
  resize: 'free',
  minSize: [140, 60],
});
