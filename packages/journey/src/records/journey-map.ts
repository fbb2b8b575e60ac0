import { defineObject } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId, soft, tenths, text } from './schema.ts';

export type MapState = 'current' | 'future' | 'actual' | 'research';
export type ScaleDisplay = '-2..2' | '1..5' | '-5..5' | '0..10' | 'faces';

/** One structured object on the board; the title is its text. */
export interface JourneyMapProps {
  mapKind: 'journey-map' | 'touchpoint-map' | 'service-blueprint';
  /** The template it began as. */
  template?: string;
  state: MapState;
  /** The map this future or actual one is compared with. */
  basedOn?: string;
  /** A property of the map, never of the viewer: people of all languages share its coordinates. */
  dir: 'ltr' | 'rtl';
  scaleDisplay: ScaleDisplay;
  /** Tenths of the −2 … +2 scale; what a feeling is measured against unless the point says otherwise. */
  defaultTarget: number;
  scenario?: string;
  goal?: string;
  scopeStart?: string;
  scopeEnd?: string;
  owner?: string;
  status: 'draft' | 'in-review' | 'live' | 'archived';
  reviewEveryDays?: number;
  lastReviewedAt?: string;
  /** Why it should be looked at again, see `rereviewOf`. */
  rereviewBecause?: string;
  /** Prompt shown for steps without a name; with it the row of step names is always there. */
  stepHint?: string;
  /** Prompt shown for stages without a title. */
  stageHint?: string;
  /** The names of steps are points in time, on an axis above the stages. */
  timeAxis?: boolean;
}

const props = v.looseObject({
  mapKind: soft(v.picklist(['journey-map', 'touchpoint-map', 'service-blueprint']), 'journey-map'),
  template: maybe(text),
  state: soft(v.picklist(['current', 'future', 'actual', 'research']), 'current'),
  basedOn: maybe(recordId),
  dir: soft(v.picklist(['ltr', 'rtl']), 'ltr'),
  scaleDisplay: soft(v.picklist(['-2..2', '1..5', '-5..5', '0..10', 'faces']), '-2..2'),
  defaultTarget: soft(tenths, 10),
  scenario: maybe(text),
  goal: maybe(text),
  scopeStart: maybe(text),
  scopeEnd: maybe(text),
  owner: maybe(text),
  status: soft(v.picklist(['draft', 'in-review', 'live', 'archived']), 'draft'),
  reviewEveryDays: maybe(v.number()),
  lastReviewedAt: maybe(text),
  rereviewBecause: maybe(text),
  stepHint: maybe(text),
  stageHint: maybe(text),
  timeAxis: maybe(v.boolean()),
});

export const journeyMapRecord = defineObject<JourneyMapProps>({
  kind: 'journey-map',
  role: 'object',
  hasText: true,
  resize: 'none',
  props,
});
