// The server restarts and the page updates when a source changes; both stand behind one address.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'vite';
import { freePort } from './lib/free-port.ts';
import { root } from './lib/root.ts';
import { passSignalsTo } from './lib/run-command.ts';

const web = join(root, 'apps/web');
const serverPort = await freePort();
// Named paths, because Node's own list of what to watch is sent through the messages of our worker threads.
const watch = ['apps/server/src', 'packages'].map((path) => `--watch-path=${path}`);
const server = spawn(
  process.execPath,
  [...watch, '--watch-preserve-output', 'apps/server/src/main.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PORT: String(serverPort), HOST: '127.0.0.1' },
  },
);
passSignalsTo(server);

// The proxy stands in apps/web/vite.config.ts.
process.env.FELTLINE_SERVER = `http://127.0.0.1:${serverPort}`;
const page = await createServer({
  root: web,
  server: { port: Number(process.env.PORT ?? 3000), host: process.env.HOST ?? '0.0.0.0' },
});
await page.listen();
page.printUrls();
server.on('exit', (code) => {
  void page.close().then(() => process.exit(code ?? 0));
});
