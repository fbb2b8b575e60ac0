import { Hono } from 'hono';
import type { BoardId } from '../storage/BoardStorage.ts';
import { type BoardCall, boardFor } from './bearer.ts';
import { stateOf } from './boardDocument.ts';
import { compareSchema } from './compareSchema.ts';
import { describe, problemAnswers } from './describe.ts';
import type { ComparedSide } from './documents/compareSides.ts';
import { exact } from './documents/documentJobs.ts';
import { Problem } from './Problem.ts';
import type { Services } from './Services.ts';

const side = { description: 'The id of a map, or of a version of the board.', required: true };

/** Before and after. */
export function compare(services: Services): Hono<BoardCall> {
  const { rooms, documents, versions } = services;
  const app = new Hono<BoardCall>();

  app.get(
    '/compare',
    describe({
      summary: 'What became of a map: two maps of the board, or a map and a version of the board',
      needs: 'view',
      query: {
        from: side,
        to: side,
        map: { description: 'The id of the map, where both are versions that hold several.' },
      },
      answers: {
        200: ['What was added, removed, moved and changed, and how it feels', compareSchema],
        ...problemAnswers('no-such-map', 'several-maps', 'bad-value'),
      },
    }),
    boardFor(services, 'view'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const { from, to, map } = c.req.query();
      const sides = { from: await sideOf(id, 'from', from), to: await sideOf(id, 'to', to) };
      const state = await stateOf(rooms, id);
      const compared = await documents.run('compare', { state, map, ...sides });
      return c.json(compared, 200, { 'cache-control': 'no-store' });
    },
  );

  async function sideOf(board: BoardId, name: string, id?: string): Promise<ComparedSide> {
    if (id === undefined || id === '') {
      const expected = 'the id of a map or of a version';
      throw new Problem('bad-value', { detail: name, got: `no ${name}=`, expected });
    }
    const kept = await versions.state(board, id);
    return { id, ...(kept && { kept: exact(kept) }) };
  }

  return app;
}
