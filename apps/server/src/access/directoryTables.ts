import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Database, SqlValue, Statement } from '../storage/Database.ts';
import type { BoardEntry, Link, NewVersion } from './Directory.ts';

export interface Tables {
  board: BoardEntry;
  link: Link;
  version: NewVersion & { id: string; createdAt: number };
}

/** The part of a database that the directory stands on. */
export type DirectorySql = Pick<Database, 'run' | 'all' | 'transaction' | 'exec'>;

export const schema = `
  CREATE TABLE IF NOT EXISTS board (
    "id" TEXT PRIMARY KEY, "title" TEXT NOT NULL, "createdAt" BIGINT NOT NULL, "trashedAt" BIGINT
  );
  CREATE TABLE IF NOT EXISTS link (
    "id" TEXT PRIMARY KEY, "board" TEXT NOT NULL REFERENCES board ("id"), "role" TEXT NOT NULL,
    "label" TEXT NOT NULL, "createdAt" BIGINT NOT NULL, "expiresAt" BIGINT, "revokedAt" BIGINT
  );
  CREATE INDEX IF NOT EXISTS link_board ON link ("board");
  CREATE TABLE IF NOT EXISTS version (
    "id" TEXT PRIMARY KEY, "board" TEXT NOT NULL REFERENCES board ("id"), "label" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL, "state" BLOB NOT NULL
  );
  CREATE INDEX IF NOT EXISTS version_board ON version ("board");
`;

// Kysely only writes the SQL: the connection lives in the storage worker.
const compiler = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A typed query as the text and parameters that a `Database` takes. */
export function compiled(
  build: (db: Kysely<Tables>) => Compilable,
): Statement & { params: readonly SqlValue[] } {
  const { sql, parameters } = build(compiler).compile();
  return { sql, params: parameters as readonly SqlValue[] };
}
