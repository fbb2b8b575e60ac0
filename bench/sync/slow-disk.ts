// Feltline with 20 ms more for every commit; injected where the fsync is, in the storage worker.
import { readConfig } from '../../apps/server/src/config.ts';
import { makeLog } from '../../apps/server/src/log.ts';
import { startServer } from '../../apps/server/src/server.ts';

const config = readConfig(process.env);
const log = makeLog({ level: 'warn', secrets: [], write: (line) => process.stderr.write(line) });
const { database } = await startServer({ config, log });
await database.suffer({ commitDelayMs: 20 });
