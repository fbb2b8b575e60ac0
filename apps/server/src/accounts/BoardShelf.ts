import type { DirectorySql } from '../access/directoryTables.ts';
import type { LinkId } from '../access/ids.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import type { AccountId } from './Accounts.ts';

/** A board as its owner's list shows it. Times are milliseconds since 1970. */
export interface ShelvedBoard {
  id: BoardId;
  title: string;
  createdAt: number;
  trashedAt: number | null;
  /** When somebody last came by one of its links. */
  lastUsedAt: number | null;
  isStarred: number;
}

const schema = `
  CREATE TABLE IF NOT EXISTS board_owner (
    "board" TEXT PRIMARY KEY REFERENCES board ("id"), "account" TEXT NOT NULL REFERENCES account ("id"),
    "link" TEXT REFERENCES link ("id"), "since" BIGINT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS board_owner_account ON board_owner ("account");
  CREATE TABLE IF NOT EXISTS board_star (
    "account" TEXT NOT NULL REFERENCES account ("id"), "board" TEXT NOT NULL REFERENCES board ("id"),
    PRIMARY KEY ("account", "board")
  );
`;

/** Which boards belong to whom. A board belongs to one person at most; what opens it stays its links. */
export class BoardShelf {
  readonly #sql: DirectorySql;

  private constructor(sql: DirectorySql) {
    this.#sql = sql;
  }

  /** Makes the tables where they are missing; those of boards, links and accounts have to be there. */
  static async open(sql: DirectorySql): Promise<BoardShelf> {
    await sql.exec(schema);
    return new BoardShelf(sql);
  }

  /** Puts a board that belongs to nobody on somebody's shelf. Answers whether it is theirs now. */
  async claim(board: BoardId, account: AccountId): Promise<boolean> {
    await this.#sql.run(
      `INSERT INTO board_owner ("board", "account", "since") VALUES (?, ?, ?)
       ON CONFLICT ("board") DO NOTHING`,
      [board, account, Date.now()],
    );
    return this.isOwner(board, account);
  }

  async isOwner(board: BoardId, account: AccountId): Promise<boolean> {
    const rows = await this.#sql.all(
      'SELECT 1 FROM board_owner WHERE "board" = ? AND "account" = ?',
      [board, account],
    );
    return rows.length > 0;
  }

  /** The starred first, then the last used. */
  async boards(account: AccountId): Promise<ShelvedBoard[]> {
    return this.#sql.all<ShelvedBoard>(
      `SELECT b."id", b."title", b."createdAt", b."trashedAt",
         (SELECT MAX(s."lastUsedAt") FROM link l JOIN link_seen s ON s."link" = l."id"
          WHERE l."board" = b."id") AS "lastUsedAt",
         EXISTS (SELECT 1 FROM board_star t WHERE t."board" = b."id" AND t."account" = o."account") AS "isStarred"
       FROM board_owner o JOIN board b ON b."id" = o."board" WHERE o."account" = ?
       ORDER BY "isStarred" DESC, COALESCE("lastUsedAt", b."createdAt") DESC, b."id"`,
      [account],
    );
  }

  async star(board: BoardId, account: AccountId, isStarred: boolean): Promise<void> {
    await this.#sql.run(
      isStarred
        ? 'INSERT INTO board_star ("account", "board") VALUES (?, ?) ON CONFLICT ("account", "board") DO NOTHING'
        : 'DELETE FROM board_star WHERE "account" = ? AND "board" = ?',
      [account, board],
    );
  }

  /** The link by which the owner opens the board. */
  async linkOf(board: BoardId): Promise<LinkId | null> {
    const [row] = await this.#sql.all<{ link: LinkId | null }>(
      'SELECT "link" FROM board_owner WHERE "board" = ?',
      [board],
    );
    return row?.link ?? null;
  }

  async setLink(board: BoardId, link: LinkId): Promise<void> {
    await this.#sql.run('UPDATE board_owner SET "link" = ? WHERE "board" = ?', [link, board]);
  }

  /** Gives the board from one to the other, all or nothing. Answers whether it was the first one's to give. */
  async transfer(board: BoardId, from: AccountId, to: AccountId): Promise<boolean> {
    const { changes } = await this.#sql.run(
      `UPDATE board_owner SET "account" = ?, "link" = NULL, "since" = ? WHERE "board" = ? AND "account" = ?`,
      [to, Date.now(), board, from],
    );
    return changes > 0;
  }
}
