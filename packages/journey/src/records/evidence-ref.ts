import { defineObject } from '@feltline/board';
import * as v from 'valibot';
import { type Day, day } from './day.ts';
import { type About, about } from './metric.ts';
import { maybe, soft, text } from './schema.ts';
import { type Evidence, evidences } from './touchpoint.ts';

/** What a claim stands on; the title of the source is its text. */
export interface EvidenceRefProps {
  of: About;
  evidence: Evidence;
  url?: string;
  at?: Day;
  /** How many people were asked or watched. */
  n?: number;
}

export const evidenceRefRecord = defineObject<EvidenceRefProps>({
  kind: 'evidence-ref',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    of: about,
    evidence: soft(v.picklist(evidences), 'assumption'),
    url: maybe(text),
    at: maybe(day),
    n: maybe(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
});
