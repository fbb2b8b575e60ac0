import type { Role } from '@feltline/sync';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Link } from '../access/Directory.ts';
import { isOpen } from '../access/Directory.ts';
import type { LinkId } from '../access/ids.ts';
import { roles } from '../access/roles.ts';
import { type BoardCall, boardFor } from './bearer.ts';
import { describe, problemAnswers } from './describe.ts';
import { asTime, linkAnswer } from './linkAnswer.ts';
import { Problem } from './Problem.ts';
import { readJson } from './readBody.ts';
import type { Services } from './Services.ts';

const linkRequest = v.object({
  role: v.picklist(roles),
  label: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), ''),
  expiresAt: v.optional(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
});

export const linkSchema = v.object({
  id: v.string(),
  role: v.picklist(roles),
  label: v.string(),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  expiresAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  token: v.string(),
  url: v.string(),
});

/** The links of a board; only for owners. */
export function links(services: Services): Hono<BoardCall> {
  const { directory, gate, rooms, log } = services;
  const app = new Hono<BoardCall>();

  app.get(
    '/',
    describe({
      summary: 'List the links that open the board',
      needs: 'owner',
      answers: {
        200: ['The links, in the order they were made', v.object({ links: v.array(linkSchema) })],
      },
    }),
    boardFor(services, 'owner'),
    async (c) => {
      const all = await directory.links(c.var.admitted.board.id);
      const open = all.filter((link) => isOpen(link, Date.now()));
      return c.json({
        links: open.map((link) => ({ ...facts(link), ...linkAnswer(services, c, link) })),
      });
    },
  );

  app.post(
    '/',
    describe({
      summary: 'Make a link',
      needs: 'owner',
      body: linkRequest,
      answers: { 201: ['The link', linkSchema], ...problemAnswers('bad-json', 'bad-value') },
    }),
    boardFor(services, 'owner'),
    async (c) => {
      const { role, label, expiresAt } = await readJson(c, linkRequest);
      const made = await directory.addLink(c.var.admitted.board.id, {
        role,
        label,
        expiresAt: expiresAt === null ? null : inFuture(expiresAt),
      });
      log.info({ board: made.board, link: made.id, role }, 'a link was made');
      return c.json({ ...facts(made), ...linkAnswer(services, c, made) }, 201);
    },
  );

  app.delete(
    '/:link',
    describe({
      summary: 'Revoke a link; its open sockets close',
      needs: 'owner',
      answers: { 204: ['Revoked'], ...problemAnswers('no-such-link') },
    }),
    boardFor(services, 'owner'),
    async (c) => {
      const link = c.req.param('link') as LinkId;
      const { id } = c.var.admitted.board;
      if (!(await directory.revoke(id, link))) {
        throw new Problem('no-such-link', {
          got: link.slice(0, 64),
          expected: 'the id of a link of this board that was not revoked before',
        });
      }
      gate.noteClosing();
      rooms.closeLink(link);
      log.info({ board: id, link }, 'a link was revoked');
      return c.body(null, 204);
    },
  );

  return app;
}

function facts(link: Link): {
  role: Role;
  label: string;
  createdAt: string | null;
  expiresAt: string | null;
} {
  const { role, label, createdAt, expiresAt } = link;
  return { role, label, createdAt: asTime(createdAt), expiresAt: asTime(expiresAt) };
}

function inFuture(time: string): number {
  const ms = Date.parse(time);
  if (ms > Date.now()) return ms;
  throw new Problem('bad-value', {
    detail: 'expiresAt',
    got: time,
    expected: 'a time in the future',
  });
}
