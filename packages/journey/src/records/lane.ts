import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { type LaneType, laneTypes } from './lane-type.ts';
import { flags, maybe, recordId, soft, text } from './schema.ts';

/** What divides a service: from what customers do, from what they see, from what others do. */
export const blueprintLines = ['interaction', 'visibility', 'internal'] as const;
export type BlueprintLine = (typeof blueprintLines)[number];

/** A row of the map; the title is its text. */
export interface LaneProps {
  map: RecordId;
  type: LaneType;
  /** At least this high, board units; content makes it higher. */
  height?: number;
  collapsed?: boolean;
  /** Prompt for empty cells; never exported. */
  hint?: string;
  /** The line of a service blueprint between this row and the next. */
  lineBelow?: BlueprintLine;
  /** What that line is called, in the language of the map. */
  lineTitle?: string;
  /** Not shown as long as nothing stands in it. */
  hidden?: boolean;
  /** Only these personas' curves; all of the map's when absent or empty. */
  personas?: Readonly<Record<string, true>>;
}

const props = v.looseObject({
  map: recordId,
  type: soft(v.picklist(laneTypes), 'stickies'),
  height: maybe(v.pipe(v.number(), v.minValue(0), v.maxValue(10_000))),
  collapsed: maybe(v.boolean()),
  hint: maybe(text),
  lineBelow: maybe(v.picklist(blueprintLines)),
  lineTitle: maybe(text),
  hidden: maybe(v.boolean()),
  personas: maybe(flags),
});

export const laneRecord = defineObject<LaneProps>({
  kind: 'lane',
  role: 'part',
  hasText: true,
  props,
  partOf: (lane) => lane.props.map,
});
