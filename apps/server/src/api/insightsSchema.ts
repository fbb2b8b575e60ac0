import * as v from 'valibot';

const touchpoint = v.string();
const units = v.pipe(v.number(), v.description('Units of the scale −2 … +2'));
const stage = v.string();
const whole = v.number();
const perPersona = <T extends v.GenericSchema>(schema: T) => v.record(v.string(), schema);

/** What the analyses say about one map, for the description of the API. */
export const insightsSchema = v.object({
  map: v.string(),
  date: v.string(),
  personas: v.array(v.string()),
  priority: v.array(
    v.object({
      touchpoint,
      title: v.string(),
      score: v.number(),
      factors: v.array(
        v.object({
          persona: v.string(),
          emotion: units,
          target: units,
          importance: whole,
          weight: v.number(),
        }),
      ),
    }),
  ),
  highsAndLows: perPersona(v.object({ highs: v.array(touchpoint), lows: v.array(touchpoint) })),
  cxIndex: perPersona(v.number()),
  opportunity: perPersona(v.array(v.object({ touchpoint, score: v.number() }))),
  peakEnd: perPersona(v.object({ peak: touchpoint, end: touchpoint, value: units, mean: units })),
  overdue: v.array(v.object({ touchpoint, days: v.nullable(whole) })),
  coverage: v.array(v.object({ stage, physical: whole, digital: whole, human: whole })),
  consistency: v.array(v.object({ stage, spread: units })),
  handoffs: v.object({
    transitions: whole,
    changes: whole,
    drops: perPersona(v.array(v.object({ from: touchpoint, to: touchpoint, by: units }))),
  }),
  divergence: v.array(touchpoint),
  ownerGaps: v.array(touchpoint),
  evidence: v.object({ assumption: whole, research: whole, measured: whole }),
  balance: v.object({ before: whole, during: whole, after: whole }),
  gaps: v.array(
    v.object({ touchpoint, persona: v.nullable(v.string()), felt: units, measured: units }),
  ),
  nps: v.array(v.object({ touchpoint, score: v.number(), n: whole, margin: v.number() })),
  influence: perPersona(v.array(v.object({ channel: v.string(), share: v.number() }))),
  experiments: v.array(
    v.object({
      experiment: v.string(),
      touchpoint,
      hypothesis: v.string(),
      rateA: v.number(),
      rateB: v.number(),
      z: v.number(),
      p: v.number(),
      winner: v.picklist(['A', 'B', 'inconclusive']),
    }),
  ),
  lint: v.array(
    v.object({
      rule: v.string(),
      touchpoint: v.optional(touchpoint),
      stage: v.optional(stage),
      message: v.string(),
    }),
  ),
  lists: v.optional(
    v.pipe(
      v.record(
        v.string(),
        v.array(v.record(v.string(), v.nullable(v.union([v.string(), v.number()])))),
      ),
      v.description(
        'With `lists=all`: every list by its id, each row under the columns of its file',
      ),
    ),
  ),
});
