import type { Role } from '@feltline/sync';
import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Admitted } from '../access/Gate.ts';
import { mayActAs } from '../access/roles.ts';
import { addressOf } from './addressOf.ts';
import { Problem } from './Problem.ts';
import type { Services } from './Services.ts';

export interface BoardCall {
  Variables: { admitted: Admitted };
}

/** The token of a call: `Authorization: Bearer …`, else `?token=…`. */
export function tokenOf(c: Context): string | undefined {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return bearer ?? c.req.query('token');
}

/** Lets a call on `:id` through where its token opens that board with at least this role. */
export function boardFor(services: Services, needed: Role): MiddlewareHandler<BoardCall> {
  return createMiddleware<BoardCall>(async (c, next) => {
    const admitted = await services.gate.admit(c.req.param('id'), tokenOf(c));
    if (typeof admitted === 'string') throw refused(services, c, admitted);
    if (!mayActAs(admitted.link.role, needed)) {
      throw new Problem('not-allowed', {
        got: `a link with the role ${admitted.link.role}`,
        expected: `a link with the role ${needed}${needed === 'owner' ? '' : ' or more'}`,
      });
    }
    c.set('admitted', admitted);
    return next();
  });
}

const tokenExpected = 'Authorization: Bearer <token of a link to this board>, or ?token=<token>';
const challenge = { 'www-authenticate': 'Bearer' };

function refused(
  services: Services,
  c: Context,
  why: 'no-token' | 'bad-token' | 'no-such-board',
): Problem {
  if (why === 'no-token') {
    return new Problem(why, { got: 'no token', expected: tokenExpected }, challenge);
  }
  if (why === 'no-such-board') return new Problem(why, { detail: 'The board is in the trash.' });
  return failedToken(services, c, 'bad-token', {
    got: 'a token that is unknown, revoked, expired or of another board',
    expected: tokenExpected,
  });
}

/** A wrong token, which an address may send only so often; right ones are never limited. */
export function failedToken(
  services: Services,
  c: Context,
  problem: 'bad-token' | 'create-token',
  details: { got: string; expected: string },
): Problem {
  services.metrics.count('feltline_failed_tokens_total', 'Wrong tokens.', { door: 'http' });
  if (services.failedTokens.take(addressOf(c))) return new Problem(problem, details, challenge);
  return new Problem(
    'too-many-attempts',
    { got: 'too many wrong tokens from this address', expected: 'another attempt in some seconds' },
    { 'retry-after': '10' },
  );
}
