import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId, soft, text } from './schema.ts';

/** What a metric or a piece of evidence speaks of. */
export interface About {
  readonly type: 'touchpoint' | 'stage' | 'map';
  readonly id: RecordId;
}

export const about = v.object({ type: v.picklist(['touchpoint', 'stage', 'map']), id: recordId });

/** Something that is counted or asked again and again; the title is its text. */
export interface MetricProps {
  of: About;
  /** Key of the catalogue: `nps`, `csat`, `ces`, `search_rank` … */
  kind: string;
  unit: string;
  better: 'up' | 'down';
  target?: number;
  persona?: RecordId;
  /** Whom or what a file spoke of that was not on the map, by column: its answers wait for somebody to say. */
  unassigned?: Readonly<Record<string, string>>;
}

export const metricRecord = defineObject<MetricProps>({
  kind: 'metric',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    of: about,
    kind: soft(text, 'other'),
    unit: soft(text, ''),
    better: soft(v.picklist(['up', 'down']), 'up'),
    target: maybe(v.number()),
    persona: maybe(recordId),
    unassigned: maybe(v.record(v.string(), v.string())),
  }),
  // what was read of it goes with it
  contents: (metric, read) => read.partsOf(metric.id),
});
