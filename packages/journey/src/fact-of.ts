import type { LaneType } from './records/lane-type.ts';
import type { PlacementProps } from './records/placement.ts';
import type { TouchpointProps } from './records/touchpoint.ts';

/** What a cell says by itself: somebody's own words, or the key of a word of ours. */
export type Fact = { readonly text: string } | { readonly key: string };

/** What a lane of this type tells about a touchpoint; nothing where nobody has said it. */
export function factOf(
  type: LaneType,
  touchpoint: TouchpointProps,
  placement?: Pick<PlacementProps, 'need'>,
): Fact | undefined {
  if (type === 'channel') {
    return own(touchpoint.channel) ?? word('channel', touchpoint.channelType);
  }
  if (type === 'owner') return own(touchpoint.owner ?? touchpoint.team);
  if (type === 'need') return own(placement?.need ?? touchpoint.need);
  if (type === 'evidence') return word('evidence', touchpoint.evidence);
  if (type === 'moment') {
    const moment = touchpoint.moment === 'none' ? undefined : touchpoint.moment;
    return own(touchpoint.momentWhy) ?? word('moment', moment);
  }
  return undefined;
}

function own(text: string | undefined): Fact | undefined {
  return text?.trim() ? { text } : undefined;
}

function word(family: string, name: string | undefined): Fact | undefined {
  return name ? { key: `journey.${family}.${name}` } : undefined;
}
