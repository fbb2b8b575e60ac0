import { Hono } from 'hono';
import * as v from 'valibot';
import { describe, problemAnswers } from './describe.ts';
import { Problem } from './Problem.ts';
import type { Services } from './Services.ts';

const ok = v.object({ status: v.literal('ok') });

/** For whoever watches the server. */
export function health({ whyNotReady, metrics }: Services): Hono {
  const app = new Hono();

  app.get(
    '/healthz',
    describe({ summary: 'The process is alive', answers: { 200: ['Alive', ok] } }),
    (c) => c.json({ status: 'ok' }),
  );

  app.get(
    '/readyz',
    describe({
      summary: 'The server takes requests and can save',
      answers: { 200: ['Ready', ok], ...problemAnswers('not-ready') },
    }),
    (c) => {
      const reason = whyNotReady();
      if (reason) throw new Problem('not-ready', { detail: reason });
      return c.json({ status: 'ok' });
    },
  );

  app.get(
    '/metrics',
    describe({
      summary: 'Numbers for Prometheus',
      answers: { 200: ['Text format 0.0.4', ['text/plain']] },
    }),
    (c) =>
      c.text(metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );

  return app;
}
