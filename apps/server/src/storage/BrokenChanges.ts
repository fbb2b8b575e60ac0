import type { BoardId } from './BoardStorage.ts';
import type { Database } from './Database.ts';

/** Nobody fills the disk with changes that cannot be applied. */
const keptPerBoard = 20;

/** Changes that were received, looked right and broke the document in memory: never applied again, kept to be looked into. */
export class BrokenChanges {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  static async open(database: Database): Promise<BrokenChanges> {
    await database.exec(
      'CREATE TABLE IF NOT EXISTS broken_change(id INTEGER PRIMARY KEY, board TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL, data BLOB NOT NULL)',
    );
    return new BrokenChanges(database);
  }

  /** Resolves once durable; past the first few of a board nothing is kept. */
  async keep(board: BoardId, update: Uint8Array, reason: string): Promise<void> {
    await this.#database.run(
      `INSERT INTO broken_change(board, at, reason, data) SELECT ?, ?, ?, ?
        WHERE (SELECT count(*) FROM broken_change WHERE board = ?) < ${keptPerBoard}`,
      [board, Date.now(), reason, update, board],
    );
  }

  /** These, and stored rows that could not be read. */
  async countAllSetAside(): Promise<number> {
    const [row] = await this.#database.all<{ count: number }>(
      'SELECT (SELECT count(*) FROM broken_change) + (SELECT count(*) FROM quarantine) AS count',
    );
    return row?.count ?? 0;
  }
}
