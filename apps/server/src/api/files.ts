import { papers, spreads } from '@feltline/interchange';
import { maxCsvBytes, surveyKinds } from '@feltline/journey';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { BoardId } from '../storage/BoardStorage.ts';
import { onBehalfOf } from '../versions/pendingNotes.ts';
import { ownOrigin } from '../web/origin.ts';
import { type BoardCall, boardFor } from './bearer.ts';
import { mergeIn, stateOf } from './boardDocument.ts';
import { contentDisposition } from './contentDisposition.ts';
import { dateOf, dateParameter } from './dateOf.ts';
import { describe, problemAnswers, problemSchema } from './describe.ts';
import { exact } from './documents/documentJobs.ts';
import { readFormats, writeFormats } from './documents/formats.ts';
import { boardImages } from './exports/boardImages.ts';
import { pdfPages, pictureFormats, renderWishes } from './exports/renderWishes.ts';
import { OneAfterTheOther } from './OneAfterTheOther.ts';
import { readBody } from './readBody.ts';
import type { Services } from './Services.ts';
import { whoAsks } from './whoAsks.ts';

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
  schema: { type: 'string', enum: [...readFormats.keys()] },
  required: true,
};
const exportFormat = {
  ...format,
  schema: { type: 'string', enum: [...writeFormats.keys(), ...pictureFormats] },
};
const fileTypes = ['application/json', 'text/csv', 'text/plain'];
const reportTypes = ['text/markdown'];
const pictureTypes = ['image/svg+xml', 'image/png', 'application/pdf'];

/** Opened by itself a picture runs nothing and reaches nobody. */
const harmless = {
  'content-security-policy':
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
};

/** Files in and out of a board. */
export function files(services: Services): Hono<BoardCall> {
  const { config, rooms, documents, painting, keeper, titles, log } = services;
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
        kind: {
          description: 'voc-csv: what the answers are, where the file has no column `kind`.',
          schema: { type: 'string', enum: [...surveyKinds] },
        },
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
      const { format, map, locale, kind } = c.req.query();
      const who = whoAsks(c);
      // Two files at once would each make what the other has made.
      const done = await imports.run(id, async () => {
        const state = await stateOf(rooms, id);
        const job = { state, format, map, locale, kind, file };
        const { counts, update, before } = await documents.run('import', job);
        if (before) await keeper.keepPacked(id, { state: before }, { kind: 'import', madeBy: who });
        await mergeIn(rooms, id, update, who && onBehalfOf(who));
        return counts;
      });
      log.info({ board: id, created: done.created, updated: done.updated }, 'a file was imported');
      return c.json(done);
    },
  );

  app.get(
    '/export',
    describe({
      summary: 'The board, one map of it, or a picture of it or of a part of it, as a file',
      needs: 'view',
      query: {
        format: exportFormat,
        map: { description: 'Lists: the id of a map; may be left out where there is only one.' },
        frame: { description: 'Pictures: the id of a frame, of which only the inside is shown.' },
        ids: { description: 'Pictures: ids of objects, with commas between them.' },
        scale: {
          description: 'PNG: pixels per board unit; SVG: the size it says it has. Default 1.',
          schema: { type: 'number', minimum: 1, maximum: 4 },
        },
        background: {
          description:
            'Pictures: with the colour of the board behind them, or see-through. Default yes.',
          schema: { type: 'string', enum: ['yes', 'no'] },
        },
        paper: {
          description:
            'PDF: how large its pages are, upright or across as it fits better; `fit` is as large as what is on it. Default `fit`.',
          schema: { type: 'string', enum: [...papers] },
        },
        spread: {
          description:
            'PDF on a paper: `several` pages with marks where one would be too small to be read, or `one`. Default `several`.',
          schema: { type: 'string', enum: [...spreads] },
        },
        pages: {
          description:
            'PDF: a page for each of the `frames`, or all of the `board`. Without it frames where everything lies in them, else the board.',
          schema: { type: 'string', enum: [...pdfPages] },
        },
        locale: { description: 'The language of the words that a map shows by itself.' },
        date: dateParameter,
      },
      answers: {
        200: ['The file', [...fileTypes, ...reportTypes, ...pictureTypes]],
        ...problemAnswers('no-such-map', 'several-maps', 'bad-value', 'too-large'),
      },
    }),
    boardFor(services, 'view'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const { format, map, locale } = c.req.query();
      const date = dateOf(c.req.query('date'));
      const sentTo = { host: c.req.header('host'), origin: c.req.header('origin') };
      const boardUrl = `${ownOrigin(sentTo, config.publicUrl)}/b/${id}`;
      const title = await titles.read(id);
      const isPicture = pictureFormats.includes(format ?? '');
      const wishes = isPicture ? renderWishes(c.req.query(), title) : undefined;
      const state = await stateOf(rooms, id);
      const { file, type, extension } = wishes
        ? await painting.run('render', { state, wishes, images: await boardImages(services, id) })
        : await documents.run('export', { state, format, map, locale, date, boardUrl });
      return c.body(file, 200, {
        'content-type': type,
        'content-disposition': contentDisposition(title, extension),
        'cache-control': 'no-store',
        ...(wishes && harmless),
      });
    },
  );

  return app;
}
