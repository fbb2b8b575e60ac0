import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { freePort } from '../scripts/lib/free-port.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
};

export interface PageServer {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Bundles pages as the app is bundled, and serves them with their boards at `<origin>/<count>/`. */
export async function servePages(
  folder: string,
  pages: readonly string[],
  boardOf: (count: number) => unknown,
): Promise<PageServer> {
  const outDir = await mkdtemp(join(tmpdir(), 'feltline-bench-'));
  const root = join(import.meta.dirname, folder);
  await build({
    root,
    base: './',
    logLevel: 'error',
    define: { 'process.env.IS_PREACT': '"false"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      rolldownOptions: { input: pages.map((page) => join(root, page)) },
    },
  });
  const server = createServer(async (request, response) => {
    const [, count, ...rest] = new URL(request.url ?? '/', 'http://bench').pathname.split('/');
    const path = rest.join('/') || 'index.html';
    try {
      const isBoard = path === 'board.json';
      const body = isBoard
        ? JSON.stringify(boardOf(Number(count)))
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
