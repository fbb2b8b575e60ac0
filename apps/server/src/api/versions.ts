import { Hono } from 'hono';
import * as v from 'valibot';
import { type BoardCall, boardFor } from './bearer.ts';
import { stateOf } from './boardDocument.ts';
import { describe, problemAnswers } from './describe.ts';
import { exact } from './documents/documentJobs.ts';
import { asTime } from './linkAnswer.ts';
import { Problem, shown } from './Problem.ts';
import { readJson } from './readBody.ts';
import type { Services } from './Services.ts';

const newVersionRequest = v.object({
  label: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
});
const versionSchema = v.object({
  id: v.string(),
  label: v.string(),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
});
const versionsSchema = v.object({ versions: v.array(versionSchema) });

/** The board as it was: what is kept before an import, and when somebody asks for it. */
export function versions(services: Services): Hono<BoardCall> {
  const { rooms, documents, directory } = services;
  const app = new Hono<BoardCall>();

  app.get(
    '/versions',
    describe({
      summary: 'The versions that were kept of a board, the newest first',
      needs: 'edit',
      answers: { 200: ['The versions', versionsSchema] },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const kept = await directory.versions(c.var.admitted.board.id);
      const answer = kept.map(({ id, label, createdAt }) => ({
        id,
        label,
        createdAt: asTime(createdAt),
      }));
      return c.json({ versions: answer }, 200, { 'cache-control': 'no-store' });
    },
  );

  app.post(
    '/versions',
    describe({
      summary: 'Keep the board as it is now',
      needs: 'edit',
      body: newVersionRequest,
      answers: { 201: ['The version', versionSchema], ...problemAnswers('bad-json', 'bad-value') },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const { id: board } = c.var.admitted.board;
      const { label } = await readJson(c, newVersionRequest);
      const state = await documents.run('keep', { state: await stateOf(rooms, board) });
      const { id, createdAt } = await directory.addVersion({ board, label, state });
      return c.json({ id, label, createdAt: asTime(createdAt) }, 201);
    },
  );

  app.get(
    '/versions/:version',
    describe({
      summary: 'A kept version as a board file (JSON)',
      needs: 'edit',
      answers: { 200: ['The file', ['application/json']], ...problemAnswers('no-such-version') },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const version = c.req.param('version') ?? '';
      const kept = await directory.versionState(c.var.admitted.board.id, version);
      if (!kept) {
        const expected = 'the id of a version of this board';
        throw new Problem('no-such-version', { got: shown(version), expected });
      }
      const file = await documents.run('version', { kept: exact(kept) });
      return c.body(file, 200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    },
  );

  return app;
}
