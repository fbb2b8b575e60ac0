import { defineObject } from '@feltline/board';
import * as v from 'valibot';
import { aboutTouchpoint } from './about-touchpoint.ts';
import { flags, maybe, rating, text } from './schema.ts';

export const channelTypes = ['physical', 'digital', 'human'] as const;
export const ownerships = ['brand', 'partner', 'customer', 'social'] as const;
export const moments = ['none', 'micro', 'mot'] as const;
export const evidences = ['assumption', 'research', 'measured'] as const;
export const expectations = ['below', 'met', 'exceeded'] as const;
export const progressions = ['yes', 'no', 'unknown'] as const;
export const touchpointStates = [
  'idea',
  'live',
  'needs-work',
  'improving',
  'good',
  'retired',
] as const;
export type ChannelType = (typeof channelTypes)[number];
export type Moment = (typeof moments)[number];
export type Evidence = (typeof evidences)[number];

/** A record of the board's library; the title is its text. What nobody has said is absent. */
export interface TouchpointProps {
  channelType?: ChannelType;
  /** The channel in words, such as "phone". */
  channel?: string;
  ownership?: (typeof ownerships)[number];
  paid?: boolean;
  purpose?: string;
  need?: string;
  expectation?: string;
  expectationMet?: (typeof expectations)[number];
  /** Counts as 3 in analyses when absent. */
  importanceCustomer?: 1 | 2 | 3 | 4 | 5;
  importanceBusiness?: 1 | 2 | 3 | 4 | 5;
  moment?: Moment;
  momentKind?: string;
  momentWhy?: string;
  decision?: string;
  progresses?: (typeof progressions)[number];
  helpNeeded?: 0 | 1 | 2 | 3;
  principles?: Readonly<Record<string, true>>;
  marks?: Readonly<Record<string, true>>;
  /** A name. */
  owner?: string;
  team?: string;
  status?: (typeof touchpointStates)[number];
  evidence?: Evidence;
  /** YYYY-MM-DD, no time zone. */
  lastReviewedAt?: string;
  reviewEveryDays?: number;
  rereviewBecause?: string;
  tags?: readonly string[];
  /** Its id in the file it came from. */
  importId?: string;
  /** Columns of that file that mean nothing to us. */
  attributes?: Readonly<Record<string, string>>;
}

const props = v.looseObject({
  channelType: maybe(v.picklist(channelTypes)),
  channel: maybe(text),
  ownership: maybe(v.picklist(ownerships)),
  paid: maybe(v.boolean()),
  purpose: maybe(text),
  need: maybe(text),
  expectation: maybe(text),
  expectationMet: maybe(v.picklist(expectations)),
  importanceCustomer: maybe(rating),
  importanceBusiness: maybe(rating),
  moment: maybe(v.picklist(moments)),
  momentKind: maybe(text),
  momentWhy: maybe(text),
  decision: maybe(text),
  progresses: maybe(v.picklist(progressions)),
  helpNeeded: maybe(v.picklist([0, 1, 2, 3])),
  principles: maybe(flags),
  marks: maybe(flags),
  owner: maybe(text),
  team: maybe(text),
  status: maybe(v.picklist(touchpointStates)),
  evidence: maybe(v.picklist(evidences)),
  lastReviewedAt: maybe(text),
  reviewEveryDays: maybe(v.number()),
  rereviewBecause: maybe(text),
  tags: maybe(v.array(v.string())),
  importId: maybe(text),
  attributes: maybe(v.record(v.string(), v.string())),
});

export const touchpointRecord = defineObject<TouchpointProps>({
  kind: 'touchpoint',
  role: 'part',
  hasText: true,
  props,
  contents: (touchpoint, read) => aboutTouchpoint(touchpoint.id, read),
});

/** 1 … 5; 3 where nobody has said. */
export function importanceOf(touchpoint: Pick<TouchpointProps, 'importanceCustomer'>): number {
  return touchpoint.importanceCustomer ?? 3;
}
