import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import {
  type ImageFacts,
  type ImageRefusal,
  imageLimits,
  imageTypes,
  inspectImage,
  isRefusal,
} from '@feltline/objects/image-file';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { BoardId } from '../storage/BoardStorage.ts';
import { isImageHash } from '../storage/ImageFiles.ts';
import { type BoardCall, boardFor } from './bearer.ts';
import { describe, problemAnswers } from './describe.ts';
import { OneAfterTheOther } from './OneAfterTheOther.ts';
import { Problem, shown } from './Problem.ts';
import { pngIsWhole } from './pngIsWhole.ts';
import { bodyChunks } from './readBody.ts';
import type { Services } from './Services.ts';

const imageSchema = v.object({
  hash: v.string(),
  type: v.picklist(imageTypes),
  width: v.number(),
  height: v.number(),
  bytes: v.number(),
});

const hashesSchema = v.object({ hashes: v.array(v.string()) });
const maxAsked = 100;

/** Whatever is in a picture, opened by itself it runs nothing and reaches nobody. */
const harmless = {
  'content-security-policy':
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'cross-origin-resource-policy': 'same-origin',
};

/** Pictures in and out of a board. */
export function images(services: Services): Hono<BoardCall> {
  const { images, boardImageBytes, log } = services;
  const byBoard = new OneAfterTheOther<BoardId>();
  // A picture stands in memory while it is looked at: one at a time.
  const looking = new OneAfterTheOther<'look'>();
  const app = new Hono<BoardCall>();

  app.post(
    '/images',
    describe({
      summary: `Keep a picture with the board: at most ${imageLimits.bytes} bytes (SVG ${imageLimits.svgBytes}) and ${imageLimits.pixels} pixels; its type is told by its content`,
      needs: 'edit',
      body: imageTypes,
      answers: {
        201: ['The picture is kept under its hash; the same bytes have the same hash', imageSchema],
        ...problemAnswers('too-large', 'board-full', 'bad-image'),
      },
    }),
    boardFor(services, 'edit'),
    async (c) => {
      const { id } = c.var.admitted.board;
      const file = await images.receive(bodyChunks(c, imageLimits.bytes));
      try {
        const facts = await looking.run('look', async () => look(await file.read()));
        const kept = await byBoard.run(id, async () => {
          const known = await images.of(id, file.hash);
          if (known) return known;
          mustHaveRoom(await images.bytesOf(id), file.bytes, boardImageBytes);
          return images.keep(id, file, facts);
        });
        log.info({ board: id, type: kept.type, bytes: kept.bytes }, 'a picture was kept');
        return c.json(kept, 201);
      } finally {
        await file.discard();
      }
    },
  );

  app.get(
    '/images',
    describe({
      summary: 'Which of these pictures the board has; without a word about one that it has not',
      needs: 'view',
      query: {
        hash: { description: `Hashes, separated by commas; at most ${maxAsked}.`, required: true },
      },
      answers: { 200: ['Those it has', hashesSchema], ...problemAnswers('bad-value') },
    }),
    boardFor(services, 'view'),
    async (c) => {
      const asked = (c.req.query('hash') ?? '').split(',');
      if (asked.length > maxAsked || !asked.every(isImageHash)) {
        throw new Problem('bad-value', {
          got: shown(c.req.query('hash') ?? ''),
          expected: `hash=<64 hex digits>, at most ${maxAsked} of them separated by commas`,
        });
      }
      const hashes = await images.have(c.var.admitted.board.id, asked);
      return c.json({ hashes }, 200, { 'cache-control': 'no-store' });
    },
  );

  app.get(
    '/images/:hash',
    describe({
      summary: 'A picture of the board, by its hash; the answer never changes',
      needs: 'view',
      answers: {
        200: ['The picture', imageTypes],
        304: ['The picture is known already'],
        ...problemAnswers('no-such-image'),
      },
    }),
    boardFor(services, 'view'),
    async (c) => {
      const hash = c.req.param('hash');
      const found = isImageHash(hash) ? await images.of(c.var.admitted.board.id, hash) : undefined;
      if (!found) throw noSuchImage(hash);
      const etag = `"${hash}"`;
      const headers = {
        ...harmless,
        etag,
        // Kept by the browser of whoever was let in, and by nobody in between.
        'cache-control': 'private, max-age=31536000, immutable',
        vary: 'authorization',
      };
      if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
      const file = await images.stream(hash);
      if (!file) throw noSuchImage(hash);
      return c.body(Readable.toWeb(file.stream) as ReadableStream, 200, {
        ...headers,
        'content-type': found.type,
        'content-length': String(file.bytes),
        'content-disposition': `attachment; filename="${hash.slice(0, 12)}.${extensionOf(found.type)}"`,
      });
    },
  );

  return app;
}

/** @throws Problem that says what is wrong with the file. */
async function look(file: Uint8Array): Promise<ImageFacts> {
  const answer = inspectImage(file, { crc32 });
  if (isRefusal(answer)) throw refused(answer);
  if (answer.type === 'image/png' && !(await pngIsWhole(file)))
    throw refused({
      fault: 'broken',
      got: `a PNG whose pixels do not fill ${answer.width} × ${answer.height}`,
      expected: 'a whole picture',
    });
  return answer;
}

function refused({ fault, got, expected }: ImageRefusal): Problem {
  return new Problem(fault === 'bytes' ? 'too-large' : 'bad-image', { fault, got, expected });
}

function mustHaveRoom(has: number, more: number, limit: number): void {
  if (has + more <= limit) return;
  throw new Problem('board-full', {
    fault: 'board',
    got: `${has} bytes of pictures and ${more} more`,
    expected: `at most ${limit} bytes of pictures on one board`,
  });
}

function noSuchImage(hash: string): Problem {
  return new Problem('no-such-image', {
    got: shown(hash),
    expected: 'the hash of a picture that was sent to this board',
  });
}

function extensionOf(type: string): string {
  return type
    .replace(/^image\//, '')
    .replace(/\+xml$/, '')
    .replace('jpeg', 'jpg');
}
