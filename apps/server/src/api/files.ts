import type { Board, ImportError } from '@feltline/board';
import { maxCsvBytes } from '@feltline/journey';
import { Hono } from 'hono';
import * as v from 'valibot';
import { type BoardCall, boardFor } from './bearer.ts';
import { editBoard, readBoard } from './boardDocument.ts';
import { decodeText } from './decodeText.ts';
import { describe, problemAnswers, problemSchema } from './describe.ts';
import { fileName } from './fileName.ts';
import { formatCalled, formats, type ImportPlan } from './formats.ts';
import { keepVersion } from './keepVersion.ts';
import { Problem } from './Problem.ts';
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
      row: v.optional(v.number()),
      column: v.optional(v.string()),
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
  const { rooms, titles, log } = services;
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
        422: ['Where the file is wrong (row 1 is the header); nothing was changed', refusalSchema],
      },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const { plan } = formatCalled(c.req.query('format'));
      const decoded = decodeText(await readBody(c, maxCsvBytes));
      if (!('text' in decoded)) throw refused([{ row: 1, column: '(file)', ...decoded }]);
      const wishes = { map: c.req.query('map'), locale: c.req.query('locale') };
      const planned = (board: Board): ImportPlan => {
        const made = plan(decoded.text, board, wishes);
        if ('errors' in made) throw refused(made.errors);
        return made;
      };
      await readBoard(rooms, id, planned);
      await keepVersion(services, id, 'Before an import');
      // Planned again on what the board holds by now.
      const done = await editBoard(rooms, id, (board) => planned(board).apply());
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
      const { write, type, extension } = formatCalled(c.req.query('format'));
      const { board } = c.var.admitted;
      const text = await readBoard(rooms, board.id, (read) => write(read, c.req.query('map')));
      const title = await titles.read(board.id);
      return c.body(text, 200, {
        'content-type': type,
        'content-disposition': fileName(title, extension),
        'cache-control': 'no-store',
      });
    },
  );

  return app;
}

function refused(errors: readonly ImportError[]): Problem {
  const [first] = errors;
  return new Problem('bad-file', { got: first?.got, expected: first?.expected, errors });
}
