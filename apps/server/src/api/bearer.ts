import { randomUUID } from 'node:crypto';
import type { Role } from '@feltline/sync';
import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Admitted, Refusal } from '../access/Gate.ts';
import { mayActAs } from '../access/roles.ts';
import { addressOf } from './addressOf.ts';
import { Problem } from './Problem.ts';
import type { Services } from './Services.ts';
import { whoAsks } from './whoAsks.ts';

export interface BoardCall {
  Variables: { admitted: Admitted };
}

/** The token of a call: `Authorization: Bearer …`, else `?token=…`. */
export function tokenOf(c: Context): string | undefined {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return bearer ?? c.req.query('token');
}

/**
 * Who calls, for links that let in only so many people. Whoever does not say counts as somebody new at every call.
 */
function personOf(c: Context): string {
  return whoAsks(c)?.id ?? `call-${randomUUID()}`;
}

/** Lets a call on `:id` through where its token opens that board with at least this role. */
export function boardFor(services: Services, needed: Role): MiddlewareHandler<BoardCall> {
  return createMiddleware<BoardCall>(async (c, next) => {
    const admitted = await services.gate.admit(c.req.param('id'), tokenOf(c), personOf(c));
    if (typeof admitted === 'string') throw refused(services, c, admitted);
    if (!mayActAs(admitted.link.role, needed)) {
      throw new Problem('not-allowed', {
        got: `a link with the role ${admitted.link.role}`,
        expected: `a link with the role ${needed}${needed === 'owner' ? '' : ' or more'}`,
      });
    }
    if (!services.perLink.take(admitted.link.id)) throw tooManyCalls(services, admitted);
    c.set('admitted', admitted);
    return next();
  });
}

const tokenExpected = 'Authorization: Bearer <token of a link to this board>, or ?token=<token>';
const challenge = { 'www-authenticate': 'Bearer' };

function refused(services: Services, c: Context, why: Refusal): Problem {
  if (why === 'no-token') {
    return new Problem(why, { got: 'no token', expected: tokenExpected }, challenge);
  }
  if (why === 'no-such-board') return new Problem(why, { detail: 'The board is in the trash.' });
  if (why !== 'bad-token')
    return new Problem(why, { got: refusedLinks[why], expected: 'another link' }, challenge);
  return failedToken(services, c, why, {
    got: 'a token that is unknown or of another board',
    expected: tokenExpected,
  });
}

/** What a genuine token is refused for. */
const refusedLinks = {
  'link-revoked': 'the token of a link that an owner has revoked',
  'link-expired': 'the token of a link whose time is over',
  'link-used-up': 'the token of a link by which as many people have come as it lets in',
} as const;

function tooManyCalls({ perLink, metrics }: Services, { link }: Admitted): Problem {
  metrics.count('feltline_limited_calls_total', 'Calls refused as too many.', { door: 'http' });
  const seconds = perLink.waitSeconds(link.id);
  return new Problem(
    'too-many-calls',
    { got: 'too many calls with this link', expected: `another attempt in ${seconds} s` },
    { 'retry-after': String(seconds) },
  );
}

/** A wrong token, which an address may send only so often; right ones are never limited. */
export function failedToken(
  services: Services,
  c: Context,
  problem: 'bad-token' | 'create-token',
  details: { got: string; expected: string },
): Problem {
  services.metrics.count('feltline_failed_tokens_total', 'Wrong tokens.', { door: 'http' });
  const address = addressOf(services, c);
  if (services.failedTokens.take(address)) return new Problem(problem, details, challenge);
  const seconds = services.failedTokens.waitSeconds(address);
  return new Problem(
    'too-many-attempts',
    { got: 'too many wrong tokens from this address', expected: `another attempt in ${seconds} s` },
    { 'retry-after': String(seconds) },
  );
}
