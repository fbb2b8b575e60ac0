import * as v from 'valibot';
import { laneTypes } from '../../records/lane-type.ts';
import { phases } from '../../records/stage.ts';

/** What may stand in a cell. */
const note = v.object({
  kind: v.picklist(['sticky', 'text', 'shape', 'image', 'link-card', 'stamp']),
  text: v.optional(v.string()),
  props: v.optional(v.record(v.string(), v.unknown())),
});
const lane = v.object({ type: v.picklist(laneTypes), title: v.string() });
const ofLane = v.object({
  ...lane.entries,
  hint: v.optional(v.string()),
  /** By the place of the column, from 0. */
  columns: v.array(v.array(note)),
});
const ofStage = v.object({
  title: v.string(),
  phase: v.nullable(v.picklist(phases)),
  color: v.string(),
  steps: v.array(
    v.object({
      title: v.string(),
      cards: v.array(
        v.object({
          touchpoint: v.string(),
          title: v.string(),
          props: v.record(v.string(), v.unknown()),
          /** Tenths by the name of the persona. */
          felt: v.record(
            v.string(),
            v.pipe(v.number(), v.integer(), v.minValue(-20), v.maxValue(20)),
          ),
        }),
      ),
      notes: v.array(v.object({ lane, note })),
    }),
  ),
});
const format = { format: v.literal('feltline-map-part'), version: v.literal(1) };
const part = v.union([
  v.object({ ...format, lane: ofLane }),
  v.object({ ...format, stage: ofStage }),
]);

export type CopiedNote = v.InferOutput<typeof note>;
export type CopiedLane = v.InferOutput<typeof ofLane>;
export type CopiedStage = v.InferOutput<typeof ofStage>;
/** A lane or a stage on its way to another map, possibly of another board. */
export type CopiedPart = v.InferOutput<typeof part>;

/** Reads what came from a clipboard, which can be anything. */
export function readCopiedPart(source: string): CopiedPart | undefined {
  if (!source.includes('feltline-map-part')) return undefined;
  try {
    const read = v.safeParse(part, JSON.parse(source));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
