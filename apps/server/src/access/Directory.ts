import type { Role } from '@feltline/sync';
import type { BoardId } from '../storage/BoardStorage.ts';
import { compiled, type DirectorySql, schema, type Tables } from './directoryTables.ts';
import { type LinkId, newLinkId } from './ids.ts';

/** All times are milliseconds since 1970. */
export interface BoardEntry {
  id: BoardId;
  /** The title as it was when the server last read it; the board's own record is what counts. */
  title: string;
  createdAt: number;
  /** Set while the board is in the trash. */
  trashedAt: number | null;
}

export interface Link {
  id: LinkId;
  board: BoardId;
  role: Role;
  label: string;
  createdAt: number;
  expiresAt: number | null;
  revokedAt: number | null;
}

export interface NewLink {
  role: Role;
  label?: string;
  expiresAt?: number | null;
}

/** Which boards there are, and who may open them. */
export class Directory {
  readonly #sql: DirectorySql;

  private constructor(sql: DirectorySql) {
    this.#sql = sql;
  }

  /** Makes the tables where they are missing. */
  static async open(sql: DirectorySql): Promise<Directory> {
    await sql.exec(schema);
    return new Directory(sql);
  }

  /** Enters a board with its first links, all or nothing. */
  async addBoard(
    board: { id: BoardId; title: string },
    links: readonly NewLink[],
  ): Promise<Link[]> {
    const createdAt = Date.now();
    const made = links.map((link) => newEntry(board.id, link, createdAt));
    await this.#sql.transaction([
      compiled((db) => db.insertInto('board').values({ ...board, createdAt, trashedAt: null })),
      ...made.map((link) => compiled((db) => db.insertInto('link').values(link))),
    ]);
    return made;
  }

  async board(id: BoardId): Promise<BoardEntry | undefined> {
    const [found] = await this.#all<BoardEntry>(
      compiled((db) => db.selectFrom('board').selectAll().where('id', '=', id)),
    );
    return found;
  }

  /** Every board, in the trash or not, newest first. */
  async boards(): Promise<BoardEntry[]> {
    return this.#all(
      compiled((db) =>
        db.selectFrom('board').selectAll().orderBy('createdAt', 'desc').orderBy('id'),
      ),
    );
  }

  async noteTitle(id: BoardId, title: string): Promise<void> {
    await this.#run(
      compiled((db) =>
        db.updateTable('board').set({ title }).where('id', '=', id).where('title', '<>', title),
      ),
    );
  }

  /** `trashedAt: null` takes the board out again. Answers whether there is such a board. */
  async setTrashed(id: BoardId, trashedAt: number | null): Promise<boolean> {
    return this.#run(
      compiled((db) => db.updateTable('board').set({ trashedAt }).where('id', '=', id)),
    );
  }

  async addLink(board: BoardId, link: NewLink): Promise<Link> {
    const made = newEntry(board, link, Date.now());
    await this.#run(compiled((db) => db.insertInto('link').values(made)));
    return made;
  }

  async link(id: LinkId): Promise<Link | undefined> {
    const [found] = await this.#all<Link>(
      compiled((db) => db.selectFrom('link').selectAll().where('id', '=', id)),
    );
    return found;
  }

  /** Every link of a board, revoked and expired ones too, in the order they were made. */
  async links(board: BoardId): Promise<Link[]> {
    return this.#all(
      compiled((db) =>
        db
          .selectFrom('link')
          .selectAll()
          .where('board', '=', board)
          .orderBy('createdAt')
          .orderBy('id'),
      ),
    );
  }

  /** Answers the link as it is now; nothing if the board has no such link or it was revoked. */
  async changeLink(
    board: BoardId,
    id: LinkId,
    change: Partial<Pick<Link, 'role' | 'label' | 'expiresAt'>>,
  ): Promise<Link | undefined> {
    if (Object.keys(change).length > 0)
      await this.#run(
        compiled((db) =>
          db
            .updateTable('link')
            .set(change)
            .where('id', '=', id)
            .where('board', '=', board)
            .where('revokedAt', 'is', null),
        ),
      );
    const link = await this.link(id);
    return link?.board === board && link.revokedAt === null ? link : undefined;
  }

  /** Answers whether the board has such a link that was not revoked before. */
  async revoke(board: BoardId, id: LinkId): Promise<boolean> {
    return this.#run(
      compiled((db) =>
        db
          .updateTable('link')
          .set({ revokedAt: Date.now() })
          .where('id', '=', id)
          .where('board', '=', board)
          .where('revokedAt', 'is', null),
      ),
    );
  }

  async #all<Row>(statement: ReturnType<typeof compiled>): Promise<Row[]> {
    return this.#sql.all<Row>(statement.sql, statement.params);
  }

  async #run(statement: ReturnType<typeof compiled>): Promise<boolean> {
    const { changes } = await this.#sql.run(statement.sql, statement.params);
    return changes > 0;
  }
}

/** Whether the link opens its board now. */
export function isOpen(link: Link, now: number): boolean {
  return link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now);
}

function newEntry(board: BoardId, link: NewLink, createdAt: number): Tables['link'] {
  return {
    id: newLinkId(),
    board,
    role: link.role,
    label: link.label ?? '',
    createdAt,
    expiresAt: link.expiresAt ?? null,
    revokedAt: null,
  };
}
