import * as v from 'valibot';

const side = v.object({ map: v.string(), title: v.string(), version: v.optional(v.string()) });
const named = { touchpoint: v.string(), title: v.string() };
const standing = v.object({ ...named, stage: v.string() });
const units = v.nullable(
  v.pipe(v.number(), v.description('Units of the scale −2 … +2; null where unknown')),
);
const difference = v.object({ from: v.number(), to: v.number(), delta: v.number() });

/** What became of a map, for the description of the API. */
export const compareSchema = v.object({
  from: side,
  to: side,
  personas: v.array(v.string()),
  added: v.array(standing),
  removed: v.array(standing),
  moved: v.array(v.object({ ...named, from: v.string(), to: v.string() })),
  changed: v.array(v.object({ ...named, field: v.string(), from: v.any(), to: v.any() })),
  points: v.array(
    v.object({ ...named, persona: v.string(), from: units, to: units, delta: units }),
  ),
  mean: v.record(v.string(), difference),
  area: v.record(v.string(), difference),
});
