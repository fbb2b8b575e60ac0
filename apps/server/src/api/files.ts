import { maxCsvBytes } from '@feltline/journey';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { BoardId } from '../storage/BoardStorage.ts';
import { type BoardCall, boardFor } from './bearer.ts';
import { mergeIn, stateOf } from './boardDocument.ts';
import { describe, problemAnswers, problemSchema } from './describe.ts';
import { exact } from './documents/documentJobs.ts';
import { formats } from './documents/formats.ts';
import { fileName } from './fileName.ts';
import { OneAfterTheOther } from './OneAfterTheOther.ts';
import { readBody } from './readBody.ts';
import type { Services } from './Services.ts';

const importSchema = v.object({
  created: v.number(),
  updated: v.number(),
  skipped: v.number(),
  warnings: v.array(
    v.object({ row: v.optional(v.number()), column: v.optional(v.string()), message: v.string() }),
  ),
});
const refusalSchema = v.looseObject({
  ...problemSchema.entries,
  errors: v.array(
    v.object({
      row: v.number(),
      column: v.string(),
      got: v.string(),
      expected: v.string(),
    }),
  ),
});
const format = {
  description: 'The format of the file.',
  schema: { type: 'string', enum: [...formats.keys()] },
  required: true,
};
const fileTypes = ['application/json', 'text/csv'];

/** Files in and out of a board. */
export function files(services: Services): Hono<BoardCall> {
  const { rooms, documents, directory, titles, log } = services;
  const imports = new OneAfterTheOther<BoardId>();
  const app = new Hono<BoardCall>();

  app.post(
    '/import',
    describe({
      summary:
        'Write a file into the board, all of it or nothing; a version of the board is kept before',
      needs: 'edit',
      query: {
        format,
        map: {
          description:
            'The id of a map to update, or `new`; without it the map with most of the ids of the file, else a new one.',
        },
        locale: { description: 'The language of titles that the import makes up, such as `en`.' },
      },
      body: fileTypes,
      answers: {
        200: ['What was done', importSchema],
        ...problemAnswers('no-such-map', 'too-large'),
        422: [
          'Where the file is wrong (row 1 is the header of a list or the first record); nothing was changed',
          refusalSchema,
        ],
      },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const file = exact(await readBody(c, maxCsvBytes));
      const { format, map, locale } = c.req.query();
      // Two files at once would each make what the other has made.
      const done = await imports.run(id, async () => {
        const state = await stateOf(rooms, id);
        const job = { state, format, map, locale, file };
        const { counts, update, before } = await documents.run('import', job);
        if (before)
          await directory.addVersion({ board: id, label: 'Before an import', state: before });
        await mergeIn(rooms, id, update);
        return counts;
      });
      log.info({ board: id, created: done.created, updated: done.updated }, 'a file was imported');
      return c.json(done);
    },
  );

  app.get(
    '/export',
    describe({
      summary: 'The board, or one map of it, as a file',
      needs: 'view',
      query: {
        format,
        map: { description: 'The id of a map; may be left out where there is only one.' },
      },
      answers: {
        200: ['The file', fileTypes],
        ...problemAnswers('no-such-map', 'several-maps', 'bad-value'),
      },
    }),
    boardFor(services, 'view'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const { format, map } = c.req.query();
      const state = await stateOf(rooms, id);
      const { file, type, extension } = await documents.run('export', { state, format, map });
      const title = await titles.read(id);
      return c.body(file, 200, {
        'content-type': type,
        'content-disposition': fileName(title, extension),
        'cache-control': 'no-store',
      });
    },
  );

  return app;
}
