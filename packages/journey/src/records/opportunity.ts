import { defineObject } from '@feltline/board';
import * as v from 'valibot';
import { flags, maybe, rating, soft, text } from './schema.ts';

export const opportunityKinds = ['fix', 'retention', 'upsell', 'cross-sell', 'delight'] as const;
export type OpportunityKind = (typeof opportunityKinds)[number];

/** Something that could be better; the title is its text. */
export interface OpportunityProps {
  /** Kind of a record means something else. */
  opportunityKind: OpportunityKind;
  /** To the customer, 1 … 5; nobody has said where absent. */
  value?: 1 | 2 | 3 | 4 | 5;
  /** To us, 1 … 5. */
  effort?: 1 | 2 | 3 | 4 | 5;
  /** Ids of touchpoints: a set, so that two people who add one each keep both. */
  touchpoints: Readonly<Record<string, true>>;
  /** A name. */
  owner?: string;
  status: string;
}

export const opportunityRecord = defineObject<OpportunityProps>({
  kind: 'opportunity',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    opportunityKind: soft(v.picklist(opportunityKinds), 'fix'),
    value: maybe(rating),
    effort: maybe(rating),
    touchpoints: soft(flags, {}),
    owner: maybe(text),
    status: soft(text, 'open'),
  }),
});
