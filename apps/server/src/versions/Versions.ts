import type { DirectorySql } from '../access/directoryTables.ts';
import { newVersionId } from '../access/ids.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import { historySql, type VersionRow } from './historyTables.ts';
import type { NewVersion, Version } from './version.ts';

type About = Omit<VersionRow, 'state' | 'board'>;

const about = [
  'id',
  'label',
  'createdAt',
  'kind',
  'records',
  'sequence',
  'restored',
  'madeBy',
  'people',
] as const;

/** Newest first; two of one millisecond by their ids. */
export interface VersionPage {
  readonly versions: Version[];
  /** The last of them, where there are older ones. */
  readonly next?: string;
}

/** The versions that are kept of boards. */
export class Versions {
  readonly #sql: DirectorySql;

  constructor(sql: DirectorySql) {
    this.#sql = sql;
  }

  async add({ people, madeBy, ...given }: NewVersion): Promise<Version> {
    const row: VersionRow = {
      label: '',
      records: null,
      sequence: null,
      ...given,
      restored: given.restored ?? null,
      id: newVersionId(),
      createdAt: Date.now(),
      madeBy: madeBy ? JSON.stringify(madeBy) : null,
      people: people?.length ? JSON.stringify(people) : null,
    };
    await this.#run(historySql((db) => db.insertInto('version').values(row)));
    return read(row);
  }

  /** Up to `limit` versions that are older than `before`, an id; the newest without one. */
  async page(board: BoardId, limit: number, before?: string): Promise<VersionPage> {
    const last = before === undefined ? undefined : await this.find(board, before);
    const rows = await this.#all<About>(
      historySql((db) => {
        const all = db.selectFrom('version').select(about).where('board', '=', board);
        const older = last
          ? all.where((is) =>
              is.or([
                is('createdAt', '<', last.createdAt),
                is.and([is('createdAt', '=', last.createdAt), is('id', '>', last.id)]),
              ]),
            )
          : all;
        return older
          .orderBy('createdAt', 'desc')
          .orderBy('id')
          .limit(limit + 1);
      }),
    );
    const versions = rows.slice(0, limit).map(read);
    const next = rows.length > limit ? versions.at(-1)?.id : undefined;
    return { versions, ...(next !== undefined && { next }) };
  }

  /** Every version of a board, newest first. */
  async all(board: BoardId): Promise<Version[]> {
    const rows = await this.#all<About>(
      historySql((db) =>
        db
          .selectFrom('version')
          .select(about)
          .where('board', '=', board)
          .orderBy('createdAt', 'desc')
          .orderBy('id'),
      ),
    );
    return rows.map(read);
  }

  async newest(board: BoardId): Promise<Version | undefined> {
    return (await this.page(board, 1)).versions[0];
  }

  async find(board: BoardId, id: string): Promise<Version | undefined> {
    const [found] = await this.#all<About>(
      historySql((db) =>
        db.selectFrom('version').select(about).where('board', '=', board).where('id', '=', id),
      ),
    );
    return found && read(found);
  }

  /** What was kept, as it was given; nothing if the board has no such version. */
  async state(board: BoardId, id: string): Promise<Uint8Array | undefined> {
    const [found] = await this.#all<{ state: Uint8Array }>(
      historySql((db) =>
        db.selectFrom('version').select('state').where('board', '=', board).where('id', '=', id),
      ),
    );
    return found?.state;
  }

  /** Whoever names a version has it kept for ever. Answers it as it is now. */
  async rename(board: BoardId, id: string, label: string): Promise<Version | undefined> {
    await this.#run(
      historySql((db) =>
        db
          .updateTable('version')
          .set({ label, kind: 'named' })
          .where('board', '=', board)
          .where('id', '=', id),
      ),
    );
    return this.find(board, id);
  }

  /** Answers whether there was any of them. */
  async remove(board: BoardId, ids: readonly string[]): Promise<boolean> {
    if (ids.length === 0) return false;
    return this.#run(
      historySql((db) =>
        db.deleteFrom('version').where('board', '=', board).where('id', 'in', ids),
      ),
    );
  }

  /** How many versions of a board have a name. */
  async named(board: BoardId): Promise<number> {
    const [found] = await this.#all<{ count: number }>(
      historySql((db) =>
        db
          .selectFrom('version')
          .select((is) => is.fn.countAll<number>().as('count'))
          .where('board', '=', board)
          .where('kind', '=', 'named'),
      ),
    );
    return Number(found?.count ?? 0);
  }

  async #all<Row>(statement: ReturnType<typeof historySql>): Promise<Row[]> {
    return this.#sql.all<Row>(statement.sql, statement.params);
  }

  async #run(statement: ReturnType<typeof historySql>): Promise<boolean> {
    const { changes } = await this.#sql.run(statement.sql, statement.params);
    return changes > 0;
  }
}

function read({
  id,
  label,
  createdAt,
  kind,
  records,
  sequence,
  restored,
  madeBy,
  people,
}: About): Version {
  return {
    id,
    label,
    createdAt,
    kind,
    records,
    sequence,
    restored,
    madeBy: madeBy === null ? null : JSON.parse(madeBy),
    people: people === null ? [] : JSON.parse(people),
  };
}
