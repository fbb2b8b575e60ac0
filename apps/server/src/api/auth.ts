import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { SignInTrip } from '../accounts/SignIn.ts';
import { seal, unseal } from '../accounts/sealed.ts';
import { failedToken } from './bearer.ts';
import { describe, problemAnswers } from './describe.ts';
import type { Services } from './Services.ts';
import { cookieOptions, dropSession, keepSession, mustBeOwnPage } from './session.ts';

const tripCookie = 'feltline_sign_in';
const tripSeconds = 600;

/** Signing in and out. Without a provider nothing of it is there. */
export function auth(services: Services): Hono {
  const { accounts, log } = services;
  const app = new Hono();
  if (!accounts) return app;
  const { people, signIn, secret } = accounts;
  const tripOptions = { ...cookieOptions(services), path: '/auth' };

  app.get(
    '/login',
    describe({
      summary: 'Leave for the provider to sign in; `to` is the page to come back to',
      query: { to: { description: 'A path of this server' } },
      answers: { 302: ['To the provider'] },
    }),
    async (c) => {
      try {
        const { url, trip } = await signIn.begin(ownPath(c.req.query('to')));
        const sealed = seal(secret, trip, Date.now() + tripSeconds * 1000);
        setCookie(c, tripCookie, sealed, { ...tripOptions, maxAge: tripSeconds });
        return c.redirect(url);
      } catch (error) {
        log.error({ err: error }, 'the OpenID provider cannot be used');
        return c.redirect('/#sign-in=unreachable');
      }
    },
  );

  app.get(
    '/callback',
    describe({
      summary: 'Come back from the provider',
      answers: { 302: ['To the page that was left'], ...problemAnswers('too-many-attempts') },
    }),
    async (c) => {
      const trip = unseal<SignInTrip>(secret, getCookie(c, tripCookie) ?? '', Date.now());
      deleteCookie(c, tripCookie, tripOptions);
      try {
        if (!trip) throw new Error('expected to come from /auth/login within ten minutes');
        const profile = await signIn.finish(new URL(c.req.url).search, trip);
        const account = await people.known(profile);
        // A session is never carried on from before: nobody signs in on one that others know.
        await dropSession(services, c);
        keepSession(services, c, await people.begin(account.id));
        log.info({ account: account.id }, 'somebody signed in');
        return c.redirect(trip.to);
      } catch (error) {
        log.warn({ reason: String(error) }, 'signing in failed');
        const refusal = failedToken(services, c, 'bad-token', { got: '', expected: '' });
        if (refusal.problem === 'too-many-attempts') throw refusal;
        return c.redirect('/#sign-in=failed');
      }
    },
  );

  app.post(
    '/logout',
    describe({
      summary: 'Sign out',
      answers: { 204: ['Signed out'], ...problemAnswers('wrong-origin') },
    }),
    async (c) => {
      mustBeOwnPage(services, c);
      await dropSession(services, c);
      return c.body(null, 204);
    },
  );

  return app;
}

/** Only a path of this server: an address elsewhere would make sign-in a way to send people there. */
function ownPath(to: string | undefined): string {
  if (!to || !/^\/(?![/\\])[\x21-\x7e]*$/.test(to)) return '/';
  return to;
}
