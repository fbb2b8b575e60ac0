import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { openAPIRouteHandler } from 'hono-openapi';
import { StorageError } from '../storage/StorageError.ts';
import { securityHeaders } from '../web/securityHeaders.ts';
import { account } from './account.ts';
import { activity } from './activity.ts';
import { addressOf } from './addressOf.ts';
import { auth } from './auth.ts';
import { boards } from './boards.ts';
import { compare } from './compare.ts';
import { describe } from './describe.ts';
import { files } from './files.ts';
import { health } from './health.ts';
import { images } from './images.ts';
import { insights } from './insights.ts';
import { links } from './links.ts';
import { Problem, shown } from './Problem.ts';
import type { Services } from './Services.ts';
import { state } from './state.ts';
import { versions } from './versions.ts';

/** Everything the server answers over HTTP; `client` serves the pages. */
export function api(services: Services, client: Hono): Hono {
  const app = new Hono();
  app.use(watched(services));
  app.route('/', health(services));
  app.route('/auth', auth(services));
  app.route('/api/account', account(services));
  app.route('/api/boards', boards(services));
  app.route('/api/boards/:id/links', links(services));
  app.route('/api/boards/:id', files(services));
  app.route('/api/boards/:id', insights(services));
  app.route('/api/boards/:id', compare(services));
  app.route('/api/boards/:id', versions(services));
  app.route('/api/boards/:id', activity(services));
  app.route('/api/boards/:id', images(services));
  app.route('/api/boards/:id', state(services));
  app.get(
    '/api/openapi.json',
    describe({
      summary: 'This description',
      answers: { 200: ['OpenAPI 3.1', ['application/json']] },
    }),
    openAPIRouteHandler(app, { documentation, excludeStaticFile: false }),
  );
  app.route('/', client);
  app.notFound((c) => nothingThere(app, c.req.method, c.req.path).toResponse());
  app.onError((error, c) => {
    if (error instanceof Problem) return error.toResponse();
    const storage = error instanceof StorageError ? error : undefined;
    if (storage?.code === 'closed')
      return new Problem('not-ready', { detail: 'The server is stopping.' }).toResponse();
    services.log.error({ err: error, route: routeOf(c) }, 'a call failed');
    if (storage?.retryable) return new Problem('not-saved').toResponse();
    return new Problem('internal').toResponse();
  });
  return app;
}

const documentation = {
  info: {
    title: 'Feltline',
    version: '1',
    description:
      'Boards and their links. Changes to a board travel over WS /sync/{id}?token=… in the y-websocket protocol.',
  },
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: 'The token of a link.' },
      tokenInQuery: { type: 'apiKey', in: 'query', name: 'token' },
    },
  },
} as const;

/** Adds the headers every answer has, and counts and logs the call: its route, never its query or headers. */
function watched(services: Services): MiddlewareHandler {
  const { config, log, metrics } = services;
  return async (c, next) => {
    const began = performance.now();
    await next();
    const sentTo = { host: c.req.header('host'), origin: c.req.header('origin') };
    // An answer that knows a stricter policy for itself keeps it.
    for (const [name, value] of Object.entries(securityHeaders(sentTo, config, c.req.path)))
      if (!c.res.headers.has(name)) c.header(name, value);
    const call = { method: c.req.method, route: routeOf(c), status: c.res.status };
    metrics.count('feltline_http_requests_total', 'Answered HTTP requests.', call);
    log.debug(
      { ...call, address: addressOf(services, c), ms: Math.round(performance.now() - began) },
      'call',
    );
  };
}

/** The pattern that a call matched, with names in place of ids; the middleware and the client's files come around it. */
function routeOf(c: Context): string {
  return matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? 'none';
}

function nothingThere(app: Hono, method: string, path: string): Problem {
  const others = app.routes
    .filter((route) => route.method !== 'ALL' && isAt(route.path, path))
    .map((route) => route.method);
  if (others.length === 0)
    return new Problem('no-such-address', { got: `${method} ${shown(path)}` });
  const allowed = [...new Set(others)].join(', ');
  return new Problem('wrong-method', { got: method, expected: allowed }, { allow: allowed });
}

function isAt(route: string, path: string): boolean {
  const parts = path.split('/');
  const pattern = route.split('/');
  return (
    pattern.length === parts.length &&
    pattern.every((part, i) => part === parts[i] || (part.startsWith(':') && parts[i] !== ''))
  );
}
