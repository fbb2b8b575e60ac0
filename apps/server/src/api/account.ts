import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { boardIdFrom } from '../access/ids.ts';
import { roles } from '../access/roles.ts';
import type { ShelvedBoard } from '../accounts/BoardShelf.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import { describe, problemAnswers } from './describe.ts';
import { asTime, linkAnswer } from './linkAnswer.ts';
import { Problem, shown } from './Problem.ts';
import { readJson } from './readBody.ts';
import type { Services } from './Services.ts';
import { type AccountCall, forAccount, signedIn } from './session.ts';

const accountSchema = v.object({
  canSignIn: v.boolean(),
  account: v.nullable(v.object({ name: v.string(), email: v.string() })),
});
const timeSchema = v.pipe(v.string(), v.isoTimestamp());
const boardSchema = v.object({
  id: v.string(),
  title: v.string(),
  createdAt: timeSchema,
  lastUsedAt: v.nullable(timeSchema),
  trashedAt: v.nullable(timeSchema),
  isStarred: v.boolean(),
});
const wayIn = v.object({
  id: v.string(),
  token: v.string(),
  url: v.string(),
  role: v.picklist(roles),
});
const claimRequest = v.object({ board: v.string(), token: v.string() });
const transferRequest = v.object({
  email: v.pipe(v.string(), v.trim(), v.email(), v.maxLength(200)),
});

/** Who is signed in, and the boards that belong to them. */
export function account(services: Services): Hono<AccountCall> {
  const { accounts, directory, gate, rooms, log } = services;
  const app = new Hono<AccountCall>();

  app.get(
    '/',
    describe({
      summary: 'Whether people can sign in here, and who has',
      answers: { 200: ['The account, or null', accountSchema] },
    }),
    async (c) => {
      const { name, email } = (await signedIn(services, c)) ?? {};
      const account = email === undefined ? null : { name, email };
      return c.json({ canSignIn: accounts !== undefined, account }, 200, {
        'cache-control': 'no-store',
      });
    },
  );
  if (!accounts) return app;
  const { people, shelf } = accounts;
  const needed = problemAnswers('not-signed-in', 'wrong-origin');
  const ofBoard = { ...needed, ...problemAnswers('not-signed-in', 'no-such-board') };

  /** The board of a call, where it belongs to whoever calls. */
  const ownBoard = async (c: Context<AccountCall>): Promise<BoardId> => {
    const text = c.req.param('board');
    const id = boardIdFrom(text);
    if (id && (await shelf.isOwner(id, c.var.account.id))) return id;
    throw new Problem('no-such-board', { got: shown(text), expected: 'a board of your own' });
  };

  app.get(
    '/boards',
    describe({
      summary: 'The boards of who is signed in, the starred first, then the last used',
      query: {
        search: { description: 'Only those whose title has these words' },
        trash: { description: '1: those in the trash instead' },
      },
      answers: { 200: ['The boards', v.object({ boards: v.array(boardSchema) })], ...needed },
    }),
    forAccount(services),
    async (c) => {
      const words = (c.req.query('search') ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
      const wantsTrash = c.req.query('trash') === '1';
      const boards = (await shelf.boards(c.var.account.id)).filter(({ title, trashedAt }) => {
        const text = title.toLocaleLowerCase();
        return (trashedAt !== null) === wantsTrash && words.every((word) => text.includes(word));
      });
      return c.json({ boards: boards.map(facts) }, 200, { 'cache-control': 'no-store' });
    },
  );

  app.post(
    '/boards',
    describe({
      summary: 'Take a board that belongs to nobody, by the token of an owner link',
      body: claimRequest,
      answers: {
        204: ['It is yours'],
        ...needed,
        ...problemAnswers('bad-json', 'bad-value', 'not-signed-in', 'no-such-board'),
      },
    }),
    forAccount(services),
    async (c) => {
      const { board, token } = await readJson(c, claimRequest);
      const admitted = await gate.admit(board, token, `account-${c.var.account.id}`);
      const isOwner = typeof admitted !== 'string' && admitted.link.role === 'owner';
      if (!isOwner || !(await shelf.claim(admitted.board.id, c.var.account.id))) {
        const expected = 'a board that belongs to nobody, and the token of an owner link to it';
        throw new Problem('no-such-board', { got: shown(board), expected });
      }
      log.info({ board: admitted.board.id, account: c.var.account.id }, 'a board was taken');
      return c.body(null, 204);
    },
  );

  app.post(
    '/boards/:board/open',
    describe({
      summary: 'A way in for the owner',
      answers: { 200: ['The link', wayIn], ...ofBoard },
    }),
    forAccount(services),
    async (c) => {
      const board = await ownBoard(c);
      const known = await shelf.linkOf(board);
      const before = known === null ? undefined : await directory.link(known);
      const isGood =
        before?.role === 'owner' && before.revokedAt === null && before.expiresAt === null;
      const { name, email } = c.var.account;
      const link = isGood
        ? before
        : await directory.addLink(board, { role: 'owner', label: (name || email).slice(0, 100) });
      if (!isGood) await shelf.setLink(board, link.id);
      return c.json({ ...linkAnswer(services, c, link), role: link.role });
    },
  );

  for (const [method, isStarred] of [
    ['put', true],
    ['delete', false],
  ] as const)
    app[method](
      '/boards/:board/star',
      describe({
        summary: isStarred ? 'Star a board' : 'Take the star away',
        answers: { 204: ['Done'], ...ofBoard },
      }),
      forAccount(services),
      async (c) => {
        await shelf.star(await ownBoard(c), c.var.account.id, isStarred);
        return c.body(null, 204);
      },
    );

  app.delete(
    '/boards/:board',
    describe({
      summary: 'Put a board into the trash; everybody on it is told',
      answers: { 204: ['In the trash'], ...ofBoard },
    }),
    forAccount(services),
    async (c) => {
      const board = await ownBoard(c);
      await directory.setTrashed(board, Date.now());
      gate.noteClosing();
      rooms.closeBoard(board);
      log.info({ board }, 'a board was put into the trash');
      return c.body(null, 204);
    },
  );

  app.post(
    '/boards/:board/restore',
    describe({
      summary: 'Take a board out of the trash; its links open it again',
      answers: { 204: ['Out of the trash'], ...ofBoard },
    }),
    forAccount(services),
    async (c) => {
      const board = await ownBoard(c);
      await directory.setTrashed(board, null);
      log.info({ board }, 'a board was taken out of the trash');
      return c.body(null, 204);
    },
  );

  app.post(
    '/boards/:board/transfer',
    describe({
      summary:
        'Give a board to somebody who has signed in here; owner links stop working, and the giver gets one to edit',
      body: transferRequest,
      answers: {
        200: ['A link for the giver', wayIn],
        ...ofBoard,
        ...problemAnswers(
          'bad-json',
          'bad-value',
          'not-signed-in',
          'no-such-board',
          'no-such-person',
        ),
      },
    }),
    forAccount(services),
    async (c) => {
      const board = await ownBoard(c);
      const { id: from, name, email: own } = c.var.account;
      const { email } = await readJson(c, transferRequest);
      const [to, another] = await people.withEmail(email);
      if (!to || another || to.id === from) {
        const expected = 'the address of one other person who has signed in here';
        throw new Problem('no-such-person', { got: shown(email), expected });
      }
      if (!(await shelf.transfer(board, from, to.id)))
        throw new Problem('no-such-board', { got: board, expected: 'a board of your own' });
      const given = (await directory.links(board)).filter(
        ({ role, revokedAt }) => role === 'owner' && revokedAt === null,
      );
      for (const link of given) await directory.revoke(board, link.id);
      gate.noteClosing();
      for (const link of given) rooms.closeLink(link.id, 'the board has a new owner');
      const link = await directory.addLink(board, {
        role: 'edit',
        label: (name || own).slice(0, 100),
      });
      log.info({ board, from, to: to.id }, 'a board was given to somebody else');
      return c.json({ ...linkAnswer(services, c, link), role: link.role });
    },
  );

  return app;
}

function facts({ id, title, createdAt, lastUsedAt, trashedAt, isStarred }: ShelvedBoard) {
  return {
    id,
    title,
    createdAt: asTime(createdAt),
    lastUsedAt: asTime(lastUsedAt),
    trashedAt: asTime(trashedAt),
    isStarred: isStarred !== 0,
  };
}
