import { Hono } from 'hono';
import { type BoardCall, boardFor } from './bearer.ts';
import { stateOf } from './boardDocument.ts';
import { dateOf, dateParameter } from './dateOf.ts';
import { describe, problemAnswers } from './describe.ts';
import { insightsSchema } from './insightsSchema.ts';
import { Problem, shown } from './Problem.ts';
import type { Services } from './Services.ts';

/** What the analyses say about a map of a board. */
export function insights(services: Services): Hono<BoardCall> {
  const { rooms, documents } = services;
  const app = new Hono<BoardCall>();

  app.get(
    '/insights',
    describe({
      summary: 'All analyses of one map: what to fix first and why, and what is missing',
      needs: 'view',
      query: {
        date: dateParameter,
        map: { description: 'The id of a map; may be left out where there is only one.' },
        lists: {
          description: 'With `all` the answer has every list of the Insights panel under `lists`.',
          schema: { type: 'string', enum: ['all'] },
        },
      },
      answers: {
        200: ['Touchpoints by the id they have in files, personas by name', insightsSchema],
        ...problemAnswers('no-such-map', 'several-maps', 'bad-value'),
      },
    }),
    boardFor(services, 'view'),
    async (c) => {
      const date = dateOf(c.req.query('date'));
      const state = await stateOf(rooms, c.var.admitted.board.id);
      const lists = listsOf(c.req.query('lists'));
      const map = c.req.query('map');
      const found = await documents.run('insights', { state, map, date, lists });
      return c.json(found, 200, { 'cache-control': 'no-store' });
    },
  );

  return app;
}

/** @throws Problem where something else than `all` is wished for */
function listsOf(wish: string | undefined): boolean {
  if (wish === undefined || wish === 'all') return wish === 'all';
  throw new Problem('bad-value', {
    detail: 'lists',
    got: shown(wish),
    expected: 'all, or nothing',
  });
}
