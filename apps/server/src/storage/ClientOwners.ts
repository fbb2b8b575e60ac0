import type { BoardId } from './BoardStorage.ts';
import type { Database } from './Database.ts';

/**
 * Whose Yjs client ids are whose, per board. The first owner to write under a client id keeps it,
 * so that nobody can write changes in another's name and so shadow theirs.
 */
export interface ClientOwners {
  load(board: BoardId): Promise<Map<number, string>>;
  /** Resolves once durable; a client id that has an owner keeps it. */
  bind(board: BoardId, bindings: ReadonlyMap<number, string>): Promise<void>;
}

export class MemoryClientOwners implements ClientOwners {
  readonly #boards = new Map<BoardId, Map<number, string>>();

  load(board: BoardId): Promise<Map<number, string>> {
    return Promise.resolve(new Map(this.#boards.get(board)));
  }

  bind(board: BoardId, bindings: ReadonlyMap<number, string>): Promise<void> {
    const owners = this.#boards.get(board) ?? new Map<number, string>();
    this.#boards.set(board, owners);
    for (const [client, owner] of bindings) if (!owners.has(client)) owners.set(client, owner);
    return Promise.resolve();
  }
}

export class SqliteClientOwners implements ClientOwners {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  static async open(database: Database): Promise<SqliteClientOwners> {
    await database.exec(
      'CREATE TABLE IF NOT EXISTS client_owner(board TEXT NOT NULL, client INTEGER NOT NULL, owner TEXT NOT NULL, PRIMARY KEY(board, client)) WITHOUT ROWID',
    );
    return new SqliteClientOwners(database);
  }

  async load(board: BoardId): Promise<Map<number, string>> {
    const rows = await this.#database.all<{ client: number; owner: string }>(
      'SELECT client, owner FROM client_owner WHERE board = ?',
      [board],
    );
    return new Map(rows.map(({ client, owner }) => [client, owner]));
  }

  async bind(board: BoardId, bindings: ReadonlyMap<number, string>): Promise<void> {
    if (bindings.size === 0) return;
    await this.#database.transaction(
      [...bindings].map(([client, owner]) => ({
        sql: 'INSERT OR IGNORE INTO client_owner(board, client, owner) VALUES (?, ?, ?)',
        params: [board, client, owner],
      })),
    );
  }
}
