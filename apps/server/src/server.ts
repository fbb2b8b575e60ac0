import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import about from '../package.json' with { type: 'json' };
import { Allowance, type AllowanceOptions } from './access/Allowance.ts';
import { Directory } from './access/Directory.ts';
import { Gate } from './access/Gate.ts';
import { LinkUses } from './access/LinkUses.ts';
import { readSecret } from './access/secret.ts';
import { Tokens } from './access/Tokens.ts';
import { Accounts } from './accounts/Accounts.ts';
import { BoardShelf } from './accounts/BoardShelf.ts';
import { SignIn } from './accounts/SignIn.ts';
import { api } from './api/api.ts';
import { DocumentThread } from './api/documents/DocumentThread.ts';
import { Metrics } from './api/Metrics.ts';
import { measureRooms, measureSetAside, roomMeter } from './api/roomMetrics.ts';
import type { AccountServices } from './api/Services.ts';
import { SyncDoor } from './api/SyncDoor.ts';
import { Titles } from './api/Titles.ts';
import { checkDataDir } from './checkDataDir.ts';
import type { Config } from './config.ts';
import { noteAddress } from './knownAddress.ts';
import type { Log } from './log.ts';
import type { RoomLimits } from './rooms/limits.ts';
import { Rooms } from './rooms/Rooms.ts';
import { BrokenChanges } from './storage/BrokenChanges.ts';
import { SqliteClientOwners } from './storage/ClientOwners.ts';
import { Images } from './storage/Images.ts';
import { openDatabase, type SqliteDatabase } from './storage/openDatabase.ts';
import { SqliteStorage } from './storage/SqliteStorage.ts';
import { UnderWay } from './UnderWay.ts';
import { Activity } from './versions/Activity.ts';
import { makeHistoryTables } from './versions/historyTables.ts';
import { newestVersion } from './versions/newestVersion.ts';
import { VersionKeeper, type VersionTimings } from './versions/VersionKeeper.ts';
import { Versions } from './versions/Versions.ts';
import { client } from './web/client.ts';
import { whileRunning } from './whileRunning.ts';

export interface ServerOptions {
  config: Config;
  log: Log;
  /** The built client; by default that of this repository. */
  clientDir?: string;
  /** Nothing can be stored any more: the process should end and be started anew. */
  onFailure?: (error: Error) => void;
  /** Other limits than the usual ones, for tests. */
  limits?: Partial<RoomLimits>;
  perAddress?: Partial<typeof usualPerAddress>;
  perLink?: AllowanceOptions;
  /** Of all pictures of one board together. */
  boardImageBytes?: number;
  /** When versions are kept by themselves. */
  versionTimings?: Partial<VersionTimings>;
}

/** The running server: one port for the pages, the API and the sockets. */
export interface FeltlineServer {
  readonly port: number;
  readonly database: SqliteDatabase;
  readonly rooms: Rooms;
  /** Saves what is under way, tells everybody and closes; resolves when nothing is open any more. */
  stop(): Promise<void>;
}

/** What one network address may do; a whole office may stand behind it. */
const usualPerAddress = {
  /** New sockets: all of them come back at once after a restart. */
  handshakes: { burst: 2000, perSecond: 100 },
  /**
   * New sockets of all addresses together: however many come back after a restart, those who are here already are
   * not held up. Who is turned away tries again.
   */
  everybody: { burst: 1000, perSecond: 200 },
  /** Wrong tokens; right ones are never limited. */
  failedTokens: { burst: 60, perSecond: 1 },
};
/** What one link may do, in calls and new sockets: a thousand people may come back by it at once. */
const usualPerLink = { burst: 6000, perSecond: 200 };
/** The head of a request has to be here by then. */
const handshakeMs = 5_000;
/** How long answers under way may take once the server stops. */
const finishWithinMs = 2000;

const builtClient = join(dirname(fileURLToPath(import.meta.url)), '../../web/dist');

/** Starts on `config.port` (0: any free one). Rejects where the data directory or the port cannot be had. */
export async function startServer({
  config,
  log,
  clientDir = builtClient,
  limits = {},
  perAddress = {},
  perLink = usualPerLink,
  boardImageBytes = 1024 ** 3,
  versionTimings = {},
  onFailure,
}: ServerOptions): Promise<FeltlineServer> {
  checkDataDir(config.dataDir);
  const database = await openDatabase(config.dataDir, onFailure ? { onFailure } : {});
  try {
    const parts = await assemble(
      { config, log, clientDir, limits, perAddress, perLink, boardImageBytes, versionTimings },
      database,
    );
    await listen(parts.http, config);
    const { port } = parts.http.address() as AddressInfo;
    noteAddress(config, port);
    log.debug({ port, dataDir: config.dataDir }, 'ready');
    let stopped: Promise<void> | undefined;
    const stop = () => (stopped ??= stopInOrder(parts));
    return { port, database, rooms: parts.rooms, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Parts {
  http: Server;
  underWay: UnderWay;
  door: SyncDoor;
  rooms: Rooms;
  storage: SqliteStorage;
  database: SqliteDatabase;
  documents: DocumentThread;
  painting: DocumentThread;
  metrics: Metrics;
  keeper: VersionKeeper;
  activity: Activity;
  beginStop: () => void;
}

async function assemble(
  {
    config,
    log,
    clientDir,
    limits,
    perAddress,
    perLink,
    boardImageBytes,
    versionTimings,
  }: Required<Omit<ServerOptions, 'onFailure'>>,
  database: SqliteDatabase,
): Promise<Parts> {
  const secret = readSecret(config.dataDir);
  const tokens = new Tokens(secret);
  const directory = await Directory.open(database);
  const linkUses = await LinkUses.open(database);
  const accounts = await openAccounts(config, database, secret);
  const storage = await SqliteStorage.open(database, {
    warn: (board, message) => log.warn({ board }, message),
    lastResort: (board) => newestVersion(database, board),
  });
  const images = await Images.open(database, config.dataDir);
  const clientOwners = await SqliteClientOwners.open(database);
  const { afterCrash } = database;
  await makeHistoryTables(database);
  const activity = new Activity({ sql: database, log });
  const brokenChanges = await BrokenChanges.open(database);
  const metrics = new Metrics();
  const rooms = new Rooms({
    storage,
    meter: roomMeter(metrics),
    setAside: (board, update, reason) => brokenChanges.keep(board, update, reason),
    clientOwners,
    limits,
    log,
    version: about.version,
    afterCrash,
    watch: activity.watch,
  });
  const documents = new DocumentThread();
  const painting = new DocumentThread();
  const versions = new Versions(database);
  const keeper = new VersionKeeper({ rooms, documents, versions, activity, log }, versionTimings);
  measureRooms(metrics, rooms);
  measureSetAside(metrics, () => brokenChanges.countAllSetAside());
  const allowed = { ...usualPerAddress, ...perAddress };
  let isStopping = false;
  const services = {
    config,
    log,
    directory,
    tokens,
    linkUses,
    accounts,
    rooms,
    images,
    boardImageBytes,
    metrics,
    documents,
    painting,
    versions,
    keeper,
    activity,
    titles: new Titles({ rooms, directory, log }),
    gate: new Gate(directory, tokens, linkUses),
    failedTokens: new Allowance(allowed.failedTokens),
    handshakes: new Allowance(allowed.handshakes),
    admission: new Allowance(allowed.everybody),
    perLink: new Allowance(perLink),
    whyNotReady: () =>
      isStopping ? 'the server is stopping' : (database.health().reason ?? rooms.state().reason),
  };
  const door = new SyncDoor(services);
  const app = api(services, client(clientDir));
  const http = createServer(
    { headersTimeout: handshakeMs, connectionsCheckingInterval: 1_000, maxHeaderSize: 16 * 1024 },
    whileRunning(() => isStopping, getRequestListener(app.fetch, { overrideGlobalObjects: false })),
  );
  http.on('upgrade', door.upgrade);
  const underWay = new UnderWay(http);
  const beginStop = () => {
    isStopping = true;
  };
  return {
    http,
    underWay,
    door,
    rooms,
    storage,
    database,
    documents,
    painting,
    metrics,
    keeper,
    activity,
    beginStop,
  };
}

/** Where signing in is not set up nothing of it is opened. */
async function openAccounts(
  { oidc, publicUrl }: Config,
  database: SqliteDatabase,
  secret: Uint8Array,
): Promise<AccountServices | undefined> {
  if (!oidc || !publicUrl) return undefined;
  const people = await Accounts.open(database);
  const shelf = await BoardShelf.open(database);
  return { people, shelf, signIn: new SignIn(oidc, publicUrl), secret };
}

function listen(http: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

/** New callers are refused first, then what is under way is finished and made durable, then the files are closed. */
async function stopInOrder(parts: Parts): Promise<void> {
  const {
    http,
    underWay,
    door,
    rooms,
    storage,
    database,
    documents,
    painting,
    metrics,
    keeper,
    activity,
    beginStop,
  } = parts;
  beginStop();
  keeper.stop();
  door.close();
  await underWay.done(finishWithinMs);
  const { unsavedBytes } = await rooms.stop();
  // Until here whoever asks is told that the server is stopping.
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  http.closeAllConnections();
  await closed;
  await Promise.all([documents.close(), painting.close()]);
  metrics.stop();
  await activity.flush();
  await storage.close();
  await database.close({ leavesUnsaved: unsavedBytes > 0 });
}
