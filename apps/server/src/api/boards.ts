import type { RecordInput } from '@feltline/board';
import type { Role } from '@feltline/sync';

import { templateLocale, templateLocales, templates } from '@feltline/templates';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { newBoardId } from '../access/ids.ts';
import { roles } from '../access/roles.ts';
import { isSameSecret } from '../access/Tokens.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import { isOwnOrigin } from '../web/origin.ts';
import { type BoardCall, boardFor, failedToken, tokenOf } from './bearer.ts';
import { beginBoard, mergeIn, rename, stateOf } from './boardDocument.ts';
import { describe, problemAnswers } from './describe.ts';
import { asTime, linkAnswer } from './linkAnswer.ts';
import { Problem, shown } from './Problem.ts';
import { readJson } from './readBody.ts';
import type { Services } from './Services.ts';
import { signedIn } from './session.ts';

const titleSchema = v.pipe(v.string(), v.trim(), v.maxLength(200));
const newBoardRequest = v.object({
  title: v.optional(titleSchema),
  template: v.optional(v.string()),
  locale: v.optional(v.string(), 'en'),
});
const copyRequest = v.object({
  title: v.optional(titleSchema),
  createToken: v.optional(v.string()),
});
const renameRequest = v.object({ title: titleSchema });

const givenLink = v.object({ id: v.string(), token: v.string(), url: v.string() });
export const newBoardSchema = v.object({
  id: v.string(),
  title: v.string(),
  epoch: v.string(),
  links: v.object({ owner: givenLink, edit: givenLink, comment: givenLink, view: givenLink }),
});
const boardSchema = v.object({
  id: v.string(),
  title: v.string(),
  role: v.picklist(roles),
  epoch: v.string(),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
});

/** Making boards, and what is said of one board as a whole. */
export function boards(services: Services): Hono<BoardCall> {
  const { directory, documents, gate, images, rooms, log } = services;
  const app = new Hono<BoardCall>();

  app.post(
    '/',
    describe({
      summary: 'Make a board, empty or from a template',
      body: newBoardRequest,
      answers: {
        201: ['The board with a link for every role', newBoardSchema],
        ...problemAnswers('bad-json', 'create-token', 'wrong-origin', 'bad-value'),
      },
    }),
    async (c) => {
      await mustMakeBoards(services, c, tokenOf(c));
      const { title, template, locale } = await readJson(c, newBoardRequest);
      const inputs = template === undefined ? [] : recordsOf(template, locale);
      const id = newBoardId();
      await beginBoard(rooms, id, title ?? '', inputs);
      return c.json(await enter(services, c, id, title ?? ''), 201);
    },
  );

  app.post(
    '/:id/duplicate',
    describe({
      summary:
        'Make a new board with the same content; where CREATE_TOKEN is set, the body gives it as createToken',
      needs: 'view',
      body: copyRequest,
      answers: {
        201: ['The new board with a link for every role', newBoardSchema],
        ...problemAnswers('bad-json', 'create-token', 'wrong-origin', 'bad-value'),
      },
    }),
    boardFor(services, 'view'),
    async (c) => {
      const { title, createToken } = await readJson(c, copyRequest);
      await mustMakeBoards(services, c, createToken);
      const id = newBoardId();
      const state = await stateOf(rooms, c.var.admitted.board.id);
      const copy = await documents.run('copy', { state, title });
      await images.share(c.var.admitted.board.id, id);
      await mergeIn(rooms, id, copy.update);
      return c.json(await enter(services, c, id, copy.title), 201);
    },
  );

  app.get(
    '/:id',
    describe({
      summary: 'What the board is called and what the link may do',
      needs: 'view',
      answers: { 200: ['The board', boardSchema] },
    }),
    boardFor(services, 'view'),
    async (c) => c.json(await facts(services, c)),
  );

  app.patch(
    '/:id',
    describe({
      summary: 'Rename the board',
      needs: 'edit',
      body: renameRequest,
      answers: { 200: ['The board', boardSchema], ...problemAnswers('bad-json', 'bad-value') },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const { title } = await readJson(c, renameRequest);
      await rename(rooms, c.var.admitted.board.id, title);
      return c.json(await facts(services, c));
    },
  );

  app.delete(
    '/:id',
    describe({
      summary: 'Put the board into the trash; everybody on it is told',
      needs: 'owner',
      answers: { 204: ['In the trash'] },
    }),
    boardFor(services, 'owner'),
    async (c) => {
      const { id } = c.var.admitted.board;
      await directory.setTrashed(id, Date.now());
      gate.noteClosing();
      rooms.closeBoard(id);
      log.info({ board: id }, 'a board was put into the trash');
      return c.body(null, 204);
    },
  );

  return app;
}

/** Enters a board into the directory once its content is durable: what is in the directory is whole. */
export async function enter(services: Services, c: Context, id: BoardId, title: string) {
  const { accounts, directory, rooms, log } = services;
  const made = await directory.addBoard(
    { id, title },
    roles.toReversed().map((role) => ({ role })),
  );
  const account = await signedIn(services, c);
  if (account) await accounts?.shelf.claim(id, account.id);
  log.info({ board: id, account: account?.id }, 'a board was made');
  const links = Object.fromEntries(made.map((link) => [link.role, linkAnswer(services, c, link)]));
  return { id, title, epoch: await rooms.epoch(id), links: links as Record<Role, object> };
}

async function facts({ titles, rooms }: Services, c: Context<BoardCall>) {
  const { board, link } = c.var.admitted;
  const title = await titles.read(board.id);
  const epoch = await rooms.epoch(board.id);
  return { id: board.id, title, role: link.role, epoch, createdAt: asTime(board.createdAt) };
}

/**
 * Who may make boards: everybody, or with CREATE_TOKEN who knows it or is signed in.
 * @throws Problem for others, and for pages of other sites.
 */
export async function mustMakeBoards(
  services: Services,
  c: Context,
  token: string | undefined,
): Promise<void> {
  const { createToken, publicUrl } = services.config;
  const origin = c.req.header('origin');
  // No bearer is needed here, so without this any page somebody looks at could make boards.
  if (!isOwnOrigin({ host: c.req.header('host'), origin }, publicUrl)) {
    throw new Problem('wrong-origin', { got: shown(origin), expected: 'a page of this server' });
  }
  if (!createToken || (token && isSameSecret(token, createToken))) return;
  if (await signedIn(services, c)) return;
  throw failedToken(services, c, 'create-token', {
    got: token ? 'another token' : 'no token',
    expected: 'the value of CREATE_TOKEN as the bearer; whoever runs this server knows it',
  });
}

function recordsOf(id: string, locale: string): readonly RecordInput[] {
  const template = templates.find((known) => known.id === id);
  if (!template)
    throw notOneOf(
      'template',
      id,
      templates.map((known) => known.id),
    );
  const language = templateLocale(locale);
  if (!language) throw notOneOf('locale', locale, templateLocales);
  return template.build(language, { x: 0, y: 0 });
}

function notOneOf(name: string, got: string, known: readonly string[]): Problem {
  return new Problem('bad-value', {
    detail: name,
    got: shown(got),
    expected: `one of ${known.join(', ')}`,
  });
}
