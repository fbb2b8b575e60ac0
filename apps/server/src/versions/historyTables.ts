import type { DirectorySql } from '../access/directoryTables.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import { sqlFor } from '../storage/sqlFor.ts';
import type { VersionKind } from './version.ts';

interface Tables {
  version: VersionRow;
  change_note: NoteRow;
  board_person: PersonRow;
  visit: VisitRow;
}

/** Times are milliseconds since 1970; the three texts at the end are JSON. */
export interface VersionRow {
  id: string;
  board: BoardId;
  label: string;
  createdAt: number;
  state: Uint8Array;
  kind: VersionKind;
  /** How many records it holds; null where nobody counted. */
  records: number | null;
  /** Which state of the document it is; null where that is not known. */
  sequence: number | null;
  /** The version that was put back after it. */
  restored: string | null;
  madeBy: string | null;
  people: string | null;
}

/** What one person last did to one record. */
export interface NoteRow {
  board: BoardId;
  record: string;
  person: string;
  at: number;
  addedAt: number | null;
  removedAt: number | null;
}

export interface PersonRow {
  board: BoardId;
  person: string;
  name: string;
  color: string;
}

/** Until when somebody was last on a board, and where what is new to them begins. */
export interface VisitRow {
  board: BoardId;
  person: string;
  leftAt: number;
  since: number | null;
}

const schema = `
  CREATE TABLE IF NOT EXISTS version (
    "id" TEXT PRIMARY KEY, "board" TEXT NOT NULL REFERENCES board ("id"), "label" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL, "state" BLOB NOT NULL
  );
  CREATE INDEX IF NOT EXISTS version_board ON version ("board");
  CREATE TABLE IF NOT EXISTS change_note (
    "board" TEXT NOT NULL, "record" TEXT NOT NULL, "person" TEXT NOT NULL, "at" BIGINT NOT NULL,
    "addedAt" BIGINT, "removedAt" BIGINT, PRIMARY KEY ("board", "record", "person")
  );
  CREATE INDEX IF NOT EXISTS change_note_at ON change_note ("board", "at");
  CREATE TABLE IF NOT EXISTS board_person (
    "board" TEXT NOT NULL, "person" TEXT NOT NULL, "name" TEXT NOT NULL, "color" TEXT NOT NULL,
    PRIMARY KEY ("board", "person")
  );
  CREATE TABLE IF NOT EXISTS visit (
    "board" TEXT NOT NULL, "person" TEXT NOT NULL, "leftAt" BIGINT NOT NULL, "since" BIGINT,
    PRIMARY KEY ("board", "person")
  );
`;

/** What versions said before they had kinds and authors was kept by hand, or before an import. */
const later: readonly (readonly [column: string, type: string])[] = [
  ['kind', `TEXT NOT NULL DEFAULT 'named'`],
  ['records', 'BIGINT'],
  ['sequence', 'BIGINT'],
  ['restored', 'TEXT'],
  ['madeBy', 'TEXT'],
  ['people', 'TEXT'],
];

/** Makes the tables where they are missing, and the columns that older ones lack. */
export async function makeHistoryTables(sql: DirectorySql): Promise<void> {
  await sql.exec(schema);
  const known = await sql.all<{ name: string }>(`SELECT name FROM pragma_table_info('version')`);
  const missing = later.filter(([column]) => !known.some(({ name }) => name === column));
  if (missing.length === 0) return;
  const added = missing.map(
    ([column, type]) => `ALTER TABLE version ADD COLUMN "${column}" ${type};`,
  );
  await sql.exec(added.join('\n'));
}

export const historySql = sqlFor<Tables>();
