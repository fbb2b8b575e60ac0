// A server to be killed: real storage, real rooms, a real listener, and snapshots all the time.
import { SqliteClientOwners } from '../../src/storage/ClientOwners.ts';
import { openDatabase } from '../../src/storage/openDatabase.ts';
import { SqliteStorage } from '../../src/storage/SqliteStorage.ts';
import { serveRooms } from './serveRooms.ts';

const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error('expected a data directory as the first argument');
const database = await openDatabase(dataDir);
const { port } = await serveRooms({
  storage: await SqliteStorage.open(database, { warn: (_, message) => console.error(message) }),
  clientOwners: await SqliteClientOwners.open(database),
  afterCrash: database.afterCrash,
  limits: { compactAfterRows: 15, compactAtMostEveryMs: 30 },
});
console.log(`listening on ${port}`);
