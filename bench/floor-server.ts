import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { freePort } from '../scripts/lib/free-port.ts';
import { stickies } from './board-data.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
};

/** Bundles the floor page as the app is bundled, and serves it with its boards at `<origin>/<count>/`. */
export async function startFloor() {
  const outDir = await mkdtemp(join(tmpdir(), 'feltline-floor-'));
  await build({
    root: join(import.meta.dirname, 'floor'),
    base: './',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
  const server = createServer(async (request, response) => {
    const [, count, ...rest] = new URL(request.url ?? '/', 'http://floor').pathname.split('/');
    const path = rest.join('/') || 'index.html';
    try {
      const isBoard = path === 'board.json';
      const body = isBoard
        ? JSON.stringify(stickies(Number(count)))
        : await readFile(join(outDir, path));
      response.setHeader('content-type', types[extname(path)] ?? 'application/json');
      response.end(body);
    } catch (error) {
      response.writeHead(404).end(String(error));
    }
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
