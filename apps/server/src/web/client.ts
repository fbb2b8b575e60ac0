import { Hono } from 'hono';
import { acceptedEncoding } from './acceptedEncoding.ts';
import { type ClientFile, ClientFiles } from './ClientFiles.ts';

/** Pages that the client itself tells apart, and what is served there: of these files the first that was built. */
const pages = [
  ['/', ['/index.html']],
  // the same page, which fetches from the start what a board needs
  ['/b/:id', ['/board.html', '/index.html']],
] as const;

/** Serves the built client: its files, and its page for every address of a page. */
export function client(root: string): Hono {
  const files = new ClientFiles(root);
  const app = new Hono();
  for (const [page, names] of pages) {
    app.get(page, async (c) => {
      const [file] = (await Promise.all(names.map((name) => files.at(name)))).filter(Boolean);
      return file ? answer(file, c.req.raw) : c.text(notBuilt, 503);
    });
  }
  app.get('*', async (c, next) => {
    const file = await files.at(c.req.path);
    if (!file) return next();
    return answer(file, c.req.raw);
  });
  return app;
}

const notBuilt =
  'Feltline runs, but its page has not been built yet. Run "npm run build" (or start with "npm start", which builds it) and reload.\n';

function answer(file: ClientFile, request: Request): Response {
  const headers = new Headers({
    'content-type': file.type,
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.isForEver ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.headers.get('if-none-match') === file.etag)
    return new Response(null, { status: 304, headers });
  const offered = (['br', 'gzip'] as const).filter((name) => file.encoded[name]);
  const encoding = acceptedEncoding(request.headers.get('accept-encoding') ?? undefined, offered);
  const bytes = (encoding && file.encoded[encoding]) ?? file.bytes;
  if (encoding) headers.set('content-encoding', encoding);
  headers.set('content-length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
}
