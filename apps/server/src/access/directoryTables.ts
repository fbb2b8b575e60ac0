import type { Database } from '../storage/Database.ts';
import { sqlFor } from '../storage/sqlFor.ts';
import type { BoardEntry, Link } from './Directory.ts';

export interface Tables {
  board: BoardEntry;
  link: Link;
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
`;

/** A typed query as the text and parameters that a `Database` takes. */
export const compiled = sqlFor<Tables>();
