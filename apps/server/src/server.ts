import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { Allowance } from './access/Allowance.ts';
import { Directory } from './access/Directory.ts';
import { Gate } from './access/Gate.ts';
import { readSecret } from './access/secret.ts';
import { Tokens } from './access/Tokens.ts';
import { api } from './api/api.ts';
import type { Metrics } from './api/Metrics.ts';
import type { SyncDoor, SyncDoorServices } from './api/SyncDoor.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { Rooms } from './rooms/Rooms.ts';
import type { Database } from './storage/Database.ts';
import { openDatabase } from './storage/openDatabase.ts';
import type { SqliteStorage } from './storage/SqliteStorage.ts';
import { client } from './web/client.ts';

export interface ServerOptions {
  config: Config;
  log: Log;
  /** The built client; by default that of this repository. */
  clientDir?: string;
}

/** Handshakes per address: a whole office behind one address comes back at once after a restart. */
const handshakes = { burst: 2000, perSecond: 100 };
/** Wrong tokens per address; right ones are never limited. */
const failedTokens = { burst: 60, perSecond: 1 };
/** What people have left to receive after the last acknowledgement. */
const closeWithinMs = 3000;

/** The running server: one port for the pages, the API and the sockets. */
export class FeltlineServer {
  readonly port: number;
  readonly database: Database;
  readonly #http: Server;
  readonly #rooms: Rooms;
  readonly #storage: SqliteStorage;
  readonly #door: SyncDoor;
  readonly #metrics: Metrics;
  readonly #life: Life;
  #stopped: Promise<void> | undefined;
}
