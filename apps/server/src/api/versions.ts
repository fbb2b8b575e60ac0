import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import * as v from 'valibot';
import { newBoardId } from '../access/ids.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import { type Version, versionKinds } from '../versions/version.ts';
import { acceptedEncoding } from '../web/acceptedEncoding.ts';
import { authorSchema, workSchema } from './authorSchema.ts';
import { type BoardCall, boardFor } from './bearer.ts';
import { mergeIn } from './boardDocument.ts';
import { enter, mustMakeBoards, newBoardSchema } from './boards.ts';
import { describe, problemAnswers } from './describe.ts';
import { exact } from './documents/documentJobs.ts';
import { asTime } from './linkAnswer.ts';
import { Problem, shown } from './Problem.ts';
import { readJson } from './readBody.ts';
import { restoreVersion } from './restoreVersion.ts';
import type { Services } from './Services.ts';
import { whoAsks } from './whoAsks.ts';

const labelSchema = v.pipe(v.string(), v.trim(), v.maxLength(200));
const newVersionRequest = v.object({
  label: v.optional(labelSchema, ''),
  /** What it is kept before; without it the version has a name and stays for ever. */
  before: v.optional(v.picklist(['import', 'restore'])),
  restored: v.optional(v.string()),
});
const renameRequest = v.object({ label: v.pipe(labelSchema, v.nonEmpty()) });
const copyRequest = v.object({
  title: v.optional(labelSchema),
  createToken: v.optional(v.string()),
});
const versionSchema = v.object({
  id: v.string(),
  label: v.string(),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  kind: v.picklist(versionKinds),
  records: v.nullable(v.number()),
  restored: v.nullable(v.string()),
  madeBy: v.nullable(authorSchema),
  people: v.array(workSchema),
});
const versionsSchema = v.object({ versions: v.array(versionSchema), next: v.optional(v.string()) });
const restoredSchema = v.object({
  added: v.number(),
  changed: v.number(),
  removed: v.number(),
  before: versionSchema,
});

const usualPage = 50;
const largestPage = 200;
const noStore = { 'cache-control': 'no-store' };

/** The board as it was: what is kept by itself, before large changes, and when somebody asks for it. */
export function versions(services: Services): Hono<BoardCall> {
  const { rooms, documents, images, keeper, versions: kept, log } = services;
  const app = new Hono<BoardCall>();

  app.get(
    '/versions',
    describe({
      summary: 'The versions that are kept of a board, the newest first, page by page',
      needs: 'edit',
      query: {
        limit: {
          description: `How many at most; ${usualPage} without it.`,
          schema: { type: 'integer', minimum: 1, maximum: largestPage },
        },
        before: { description: '`next` of the page before: only older ones are listed.' },
      },
      answers: {
        200: ['The versions; `next` is there where there are older ones', versionsSchema],
        ...problemAnswers('bad-value', 'no-such-version'),
      },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const { before } = c.req.query();
      if (before !== undefined) await found(id, before);
      const page = await kept.page(id, pageSize(c.req.query('limit')), before);
      return c.json({ ...page, versions: page.versions.map(answer) }, 200, noStore);
    },
  );

  app.post(
    '/versions',
    describe({
      summary:
        'Keep the board as it is now, for ever under a name, or for a while before a large change',
      needs: 'edit',
      body: newVersionRequest,
      answers: {
        201: ['The version', versionSchema],
        ...problemAnswers('bad-json', 'bad-value', 'too-many-versions'),
      },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const { label, before, restored } = await readJson(c, newVersionRequest);
      if (restored !== undefined) await found(id, restored);
      const madeBy = whoAsks(c);
      const kind = before ?? 'named';
      const version = await keeper.keep(id, {
        kind,
        label,
        madeBy,
        ...(restored !== undefined && { restored }),
      });
      return c.json(answer(version), 201);
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
      const state = await stateOf(c.var.admitted.board.id, c.req.param('version'));
      const file = await documents.run('version', { kept: exact(state) });
      return c.body(file, 200, { 'content-type': 'application/json', ...noStore });
    },
  );

  app.get(
    '/versions/:version/state',
    describe({
      summary: 'A kept version as one Yjs V2 update',
      needs: 'edit',
      answers: {
        200: ['The update', ['application/octet-stream']],
        ...problemAnswers('no-such-version'),
      },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const state = await stateOf(c.var.admitted.board.id, c.req.param('version'));
      // It is kept as most clients take it.
      const asKept = acceptedEncoding(c.req.header('accept-encoding'), ['br'] as const);
      return c.body(exact(asKept ? state : brotliDecompressSync(state)), 200, {
        'content-type': 'application/octet-stream',
        vary: 'accept-encoding, authorization',
        ...noStore,
        ...(asKept && { 'content-encoding': asKept }),
      });
    },
  );

  app.patch(
    '/versions/:version',
    describe({
      summary: 'Name a version; from then on it is kept for ever',
      needs: 'edit',
      body: renameRequest,
      answers: {
        200: ['The version', versionSchema],
        ...problemAnswers('bad-json', 'bad-value', 'no-such-version', 'too-many-versions'),
      },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const { label } = await readJson(c, renameRequest);
      const { id: version, kind } = await found(id, c.req.param('version'));
      if (kind !== 'named') await keeper.mayName(id);
      const renamed = await kept.rename(id, version, label);
      return c.json(answer(renamed ?? (await found(id, version))));
    },
  );

  app.delete(
    '/versions/:version',
    describe({
      summary: 'Delete a version',
      needs: 'owner',
      answers: { 204: ['Deleted'], ...problemAnswers('no-such-version') },
    }),
    boardFor(services, 'owner'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const { id: version } = await found(id, c.req.param('version'));
      await kept.remove(id, [version]);
      log.info({ board: id, version }, 'a version was deleted');
      return c.body(null, 204);
    },
  );

  app.post(
    '/versions/:version/restore',
    describe({
      summary:
        'Give the board the records of a version, as one change that everybody sees; a version of the board is kept before',
      needs: 'edit',
      answers: {
        200: ['What was written, and the version that takes it back', restoredSchema],
        ...problemAnswers('no-such-version'),
      },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const { id: version } = await found(id, c.req.param('version'));
      const { before, ...counts } = await restoreVersion(services, id, version, whoAsks(c));
      log.info({ board: id, version, ...counts }, 'a version was put back');
      return c.json({ ...counts, before: answer(before) }, 200, noStore);
    },
  );

  app.post(
    '/versions/:version/copy',
    describe({
      summary:
        'Make a new board with the content of a version; where CREATE_TOKEN is set, the body gives it as createToken',
      needs: 'edit',
      body: copyRequest,
      answers: {
        201: ['The new board with a link for every role', newBoardSchema],
        ...problemAnswers(
          'bad-json',
          'create-token',
          'wrong-origin',
          'bad-value',
          'no-such-version',
        ),
      },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const { title, createToken } = await readJson(c, copyRequest);
      await mustMakeBoards(services, c, createToken);
      const packed = await stateOf(id, c.req.param('version'));
      const state = await documents.run('unpack', { kept: exact(packed) });
      const copy = await documents.run('copy', { state, title });
      const copied = newBoardId();
      await images.share(id, copied);
      await mergeIn(rooms, copied, copy.update);
      return c.json(await enter(services, c, copied, copy.title), 201);
    },
  );

  async function found(board: BoardId, id: string | undefined): Promise<Version> {
    const version = await kept.find(board, id ?? '');
    if (version) return version;
    throw noSuchVersion(id);
  }

  async function stateOf(board: BoardId, id: string | undefined): Promise<Uint8Array> {
    const state = await kept.state(board, id ?? '');
    if (state) return state;
    throw noSuchVersion(id);
  }

  return app;
}

function noSuchVersion(id: string | undefined): Problem {
  const expected = 'the id of a version of this board';
  return new Problem('no-such-version', { got: shown(id ?? ''), expected });
}

function answer({ sequence: _, createdAt, ...version }: Version) {
  return { ...version, createdAt: asTime(createdAt) };
}

function pageSize(text: string | undefined): number {
  if (text === undefined) return usualPage;
  const size = Number(text);
  if (/^\d+$/.test(text) && size >= 1 && size <= largestPage) return size;
  const expected = `a whole number from 1 to ${largestPage}`;
  throw new Problem('bad-value', { detail: 'limit', got: shown(text), expected });
}
