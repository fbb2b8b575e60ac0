import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { type Account, sessionSeconds } from '../accounts/Accounts.ts';
import { isOwnOrigin } from '../web/origin.ts';
import { Problem, shown } from './Problem.ts';
import type { Services } from './Services.ts';

export interface AccountCall {
  Variables: { account: Account };
}

const name = 'feltline_session';

/** Who is signed in in the browser that calls; nobody where signing in is not set up. */
export async function signedIn({ accounts }: Services, c: Context): Promise<Account | undefined> {
  const secret = getCookie(c, name);
  return secret && accounts ? accounts.people.ofSession(secret) : undefined;
}

/** Scripts cannot read it, other sites cannot send it, and with https it travels nowhere else. */
export const cookieOptions = ({ config }: Services) =>
  ({
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.publicUrl?.startsWith('https:') ?? false,
    path: '/',
  }) as const;

export function keepSession(services: Services, c: Context, secret: string): void {
  setCookie(c, name, secret, { ...cookieOptions(services), maxAge: sessionSeconds });
}

export async function dropSession(services: Services, c: Context): Promise<void> {
  const secret = getCookie(c, name);
  if (secret) await services.accounts?.people.end(secret);
  deleteCookie(c, name, cookieOptions(services));
}

/** Pages of other sites that have this browser send its cookie are refused. */
export function mustBeOwnPage({ config }: Services, c: Context): void {
  const origin = c.req.header('origin');
  if (isOwnOrigin({ host: c.req.header('host'), origin }, config.publicUrl)) return;
  throw new Problem('wrong-origin', { got: shown(origin), expected: 'a page of this server' });
}

/** Lets through who is signed in, from our own pages. */
export function forAccount(services: Services): MiddlewareHandler<AccountCall> {
  return createMiddleware<AccountCall>(async (c, next) => {
    mustBeOwnPage(services, c);
    const account = await signedIn(services, c);
    if (!account)
      throw new Problem('not-signed-in', { got: 'no session', expected: 'somebody signed in' });
    if (!services.perLink.take(`account-${account.id}`)) {
      const seconds = services.perLink.waitSeconds(`account-${account.id}`);
      throw new Problem(
        'too-many-calls',
        { got: 'too many calls', expected: `another attempt in ${seconds} s` },
        { 'retry-after': String(seconds) },
      );
    }
    c.set('account', account);
    return next();
  });
}
