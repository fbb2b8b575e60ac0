import { Hono } from 'hono';
import * as v from 'valibot';
import { type Note, workOf } from '../versions/Activity.ts';
import { workSchema } from './authorSchema.ts';
import { type BoardCall, boardFor } from './bearer.ts';
import { describe, problemAnswers } from './describe.ts';
import { asTime } from './linkAnswer.ts';
import { Problem, shown } from './Problem.ts';
import type { Services } from './Services.ts';
import { whoAsks } from './whoAsks.ts';

const recordSchema = v.object({
  id: v.string(),
  what: v.picklist(['added', 'changed', 'removed']),
  by: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
});
const activitySchema = v.object({
  since: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  people: v.array(workSchema),
  records: v.array(recordSchema),
  more: v.number(),
});

/** So many records are named; of further ones there is the count. */
const maxRecords = 1000;

/** What others did on a board. */
export function activity(services: Services): Hono<BoardCall> {
  const { rooms, activity: noted } = services;
  const app = new Hono<BoardCall>();

  app.get(
    '/activity',
    describe({
      summary:
        'What others changed since a moment, or since the last visit of the guest that the header Feltline-Guest names',
      needs: 'view',
      query: { since: { description: 'A time (RFC 3339) instead of the last visit.' } },
      answers: {
        200: [
          'Who did how much, and the records, those changed last first; `since` is null on a first visit',
          activitySchema,
        ],
        ...problemAnswers('bad-value'),
      },
    }),
    boardFor(services, 'view'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const who = whoAsks(c);
      const asked = timeOf(c.req.query('since'));
      const since = asked ?? (who && (await noted.lastVisit(id, who.id)));
      const noStore = { 'cache-control': 'no-store' };
      if (since === undefined)
        return c.json({ since: null, people: [], records: [], more: 0 }, 200, noStore);
      const { notes, people } = await noted.since(id, since, who?.id);
      const here = await rooms.read(id, (doc) => {
        const records = doc.getMap('records');
        return new Set(notes.map(({ record }) => record).filter((one) => records.has(one)));
      });
      const records = newestOfEach(notes, since, here);
      const named = new Set<string>(records.map(({ id }) => id));
      const answer = {
        since: asTime(since),
        people: workOf(
          notes.filter(({ record }) => named.has(record)),
          people,
          since,
        ),
        records: records.slice(0, maxRecords),
        more: Math.max(0, records.length - maxRecords),
      };
      return c.json(answer, 200, noStore);
    },
  );

  return app;
}

/** One line for each record, by who touched it last; what came and went in that time is left out. */
function newestOfEach(newestFirst: readonly Note[], since: number, here: ReadonlySet<string>) {
  const wasAdded = new Set(
    newestFirst
      .filter(({ addedAt }) => addedAt !== null && addedAt > since)
      .map(({ record }) => record),
  );
  const seen = new Set<string>();
  return newestFirst.flatMap(({ record, person, at, removedAt }) => {
    const isHere = here.has(record);
    if (seen.has(record)) return [];
    // Somebody may have touched it last who did not remove it.
    if (!isHere && (removedAt === null || removedAt <= since || wasAdded.has(record))) return [];
    seen.add(record);
    const what = !isHere ? 'removed' : wasAdded.has(record) ? 'added' : 'changed';
    return [{ id: record, what, by: person, at: asTime(at) } as const];
  });
}

function timeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isFinite(time)) return time;
  const expected = 'a time such as 2026-03-01T09:00:00Z';
  throw new Problem('bad-value', { detail: 'since', got: shown(text), expected });
}
