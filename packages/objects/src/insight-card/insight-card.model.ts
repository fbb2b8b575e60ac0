import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';

/** An answer of a map, pinned on the board: it says what the map says now. */
export interface InsightCardProps {
  /** Id of a list of the insights. */
  insight: string;
  map: RecordId;
  /** The name of the persona by whose eyes it looks; everybody if absent. */
  persona?: string;
  /** The path it looks along. */
  path?: RecordId;
}

export const insightCard = defineObject<InsightCardProps>({
  kind: 'insight-card',
  role: 'object',
  props: v.looseObject({
    insight: v.string(),
    map: v.string(),
    persona: v.optional(v.string()),
    path: v.optional(v.string()),
  }) as never,
  size: [360, 420],
  minSize: [240, 140],
  resize: 'free',
  upright: true,
});
