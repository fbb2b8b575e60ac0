import { closeCodes, type Role } from '@feltline/sync';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Link } from '../access/Directory.ts';
import type { LinkId } from '../access/ids.ts';
import type { LinkUse } from '../access/LinkUses.ts';
import { roles } from '../access/roles.ts';
import { type BoardCall, boardFor } from './bearer.ts';
import { describe, problemAnswers } from './describe.ts';
import { asTime, linkAnswer } from './linkAnswer.ts';
import { Problem } from './Problem.ts';
import { readJson } from './readBody.ts';
import type { Services } from './Services.ts';

const labelSchema = v.pipe(v.string(), v.trim(), v.maxLength(100));
const timeSchema = v.nullable(v.pipe(v.string(), v.isoTimestamp()));
const usesSchema = v.nullable(
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
);

const linkRequest = v.object({
  role: v.picklist(roles),
  label: v.optional(labelSchema, ''),
  expiresAt: v.optional(timeSchema, null),
  maxUses: v.optional(usesSchema, null),
});

const changeRequest = v.object({
  role: v.optional(v.picklist(roles)),
  label: v.optional(labelSchema),
  expiresAt: v.optional(timeSchema),
  maxUses: v.optional(usesSchema),
});

export const linkSchema = v.object({
  id: v.string(),
  role: v.picklist(roles),
  label: v.string(),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  expiresAt: timeSchema,
  maxUses: usesSchema,
  uses: v.nullable(v.number()),
  lastUsedAt: timeSchema,
  token: v.string(),
  url: v.string(),
});

/** The links of a board; only for owners. */
export function links(services: Services): Hono<BoardCall> {
  const { directory, gate, linkUses, rooms, log } = services;
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
      // Those whose time is over stay on the list: an owner may give them more.
      const kept = all.filter(({ revokedAt }) => revokedAt === null);
      const uses = await linkUses.of(kept);
      return c.json({
        links: kept.map((link) => ({
          ...facts(link, uses.get(link.id)),
          ...linkAnswer(services, c, link),
        })),
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
      const { role, label, expiresAt, maxUses } = await readJson(c, linkRequest);
      const made = await directory.addLink(c.var.admitted.board.id, {
        role,
        label,
        expiresAt: expiresAt === null ? null : inFuture(expiresAt),
      });
      if (maxUses !== null) await linkUses.limit(made.id, maxUses);
      log.info({ board: made.board, link: made.id, role }, 'a link was made');
      const unused = { maxUses, uses: maxUses && 0, lastUsedAt: null };
      return c.json({ ...facts(made, unused), ...linkAnswer(services, c, made) }, 201);
    },
  );

  app.patch(
    '/:link',
    describe({
      summary: 'Change what a link allows; its open sockets come back with what they may now',
      needs: 'owner',
      body: changeRequest,
      answers: {
        200: ['The link', linkSchema],
        ...problemAnswers('bad-json', 'bad-value', 'no-such-link'),
      },
    }),
    boardFor(services, 'owner'),
    async (c) => {
      const id = c.req.param('link') as LinkId;
      const { board, link } = c.var.admitted;
      const { maxUses, expiresAt, role, label } = await readJson(c, changeRequest);
      if (id === link.id && role && role !== 'owner') throw ownLink(role);
      const changed = await directory.changeLink(board.id, id, {
        ...(role && { role }),
        ...(label !== undefined && { label }),
        ...(expiresAt !== undefined && {
          expiresAt: expiresAt === null ? null : inFuture(expiresAt),
        }),
      });
      if (!changed) throw noSuchLink(id);
      if (maxUses !== undefined) await linkUses.limit(id, maxUses);
      if (role || expiresAt !== undefined) {
        gate.noteClosing();
        rooms.closeLink(id, 'what this link allows was changed', closeCodes.tokenExpired);
      }
      log.info({ board: board.id, link: id, role: changed.role }, 'a link was changed');
      const use = (await linkUses.of([changed])).get(id);
      return c.json({ ...facts(changed, use), ...linkAnswer(services, c, changed) });
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
        throw noSuchLink(link);
      }
      gate.noteClosing();
      rooms.closeLink(link);
      log.info({ board: id, link }, 'a link was revoked');
      return c.body(null, 204);
    },
  );

  return app;
}

function facts(link: Link, use: LinkUse | undefined) {
  const { role, label, createdAt, expiresAt } = link;
  const { maxUses = null, uses = null, lastUsedAt = null } = use ?? {};
  return {
    role,
    label,
    createdAt: asTime(createdAt),
    expiresAt: asTime(expiresAt),
    maxUses,
    uses,
    lastUsedAt: asTime(lastUsedAt),
  };
}

function noSuchLink(link: string): Problem {
  const expected = 'the id of a link of this board that was not revoked before';
  return new Problem('no-such-link', { got: link.slice(0, 64), expected });
}

/** Whoever takes the ownership from the link they stand on has locked themselves out by mistake. */
function ownLink(role: Role): Problem {
  const expected = 'owner: this is the link you came by; use another owner link to change it';
  return new Problem('bad-value', { detail: 'role', got: role, expected });
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
