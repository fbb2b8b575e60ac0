import { Hono } from 'hono';
import * as Y from 'yjs';
import { acceptedEncoding } from '../web/acceptedEncoding.ts';
import { type BoardCall, boardFor } from './bearer.ts';
import { describe } from './describe.ts';
import { EncodedStates } from './EncodedStates.ts';
import type { Services } from './Services.ts';
import { sequenceOf } from './sequenceOf.ts';

/** The document as one file, so that a page can open a large board faster than over the socket. */
export function state(services: Services): Hono<BoardCall> {
  const { rooms } = services;
  const states = new EncodedStates();
  const app = new Hono<BoardCall>();

  app.get(
    '/state',
    describe({
      summary: 'The document as one Yjs V2 update, compressed; ETag is "epoch-seq"',
      needs: 'view',
      answers: {
        200: ['The update', ['application/octet-stream']],
        304: ['Nothing has changed since that ETag'],
      },
    }),
    boardFor(services, 'view'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const known = c.req.header('if-none-match');
      const epoch = await rooms.epoch(id);
      const { etag, update } = await rooms.read(id, (doc) => {
        const etag = `"${epoch}-${sequenceOf(doc)}"`;
        if (isKnown(known, etag)) return { etag, update: undefined };
        return { etag, update: states.update(id, etag, () => Y.encodeStateAsUpdateV2(doc)) };
      });
      const headers = {
        etag,
        vary: 'accept-encoding, authorization',
        'cache-control': 'private, no-cache',
      };
      if (!update) return c.body(null, 304, headers);
      const encoding = acceptedEncoding(c.req.header('accept-encoding'), ['br', 'gzip'] as const);
      const body = encoding ? await states.compressed(id, etag, update, encoding) : update;
      return c.body(new Uint8Array(body), 200, {
        ...headers,
        'content-type': 'application/octet-stream',
        ...(encoding && { 'content-encoding': encoding }),
      });
    },
  );

  return app;
}

function isKnown(header: string | undefined, etag: string): boolean {
  const known = (header ?? '').split(',').map((word) => word.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
