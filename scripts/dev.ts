// The server restarts and the page updates when a source changes; both stand behind one address.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { freePort } from './lib/free-port.ts';
import { RestartingServer } from './lib/restarting-server.ts';
import { root } from './lib/root.ts';

const web = join(root, 'apps/web');
const serverPort = await freePort();
const server = new RestartingServer({ PORT: String(serverPort), HOST: '127.0.0.1' });
for (const folder of ['apps/server/src', 'packages']) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (file?.endsWith('.ts') && !file.endsWith('.test.ts')) server.restart();
  });
}

// The proxy stands in apps/web/vite.config.ts.
process.env.FELTLINE_SERVER = `http://127.0.0.1:${serverPort}`;
const page = await createServer({
  root: web,
  server: { port: Number(process.env.PORT ?? 3000), host: process.env.HOST ?? '0.0.0.0' },
});
await page.listen();
page.printUrls();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    await Promise.all([server.stop(), page.close()]);
    process.exit();
  });
}
