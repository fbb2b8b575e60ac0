// Hocuspocus as its documentation sets it up, with its SQLite extension. PORT, DATABASE; FLUSH_DELAY in milliseconds, where not its own.
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const { PORT, DATABASE, FLUSH_DELAY } = process.env;
await new Server({
  port: Number(PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: DATABASE ? [new SQLite({ database: DATABASE })] : [],
  ...(FLUSH_DELAY && { flushDelay: Number(FLUSH_DELAY) }),
}).listen();
console.log('ready');
