import type { Link } from './Directory.ts';
import type { DirectorySql } from './directoryTables.ts';
import type { LinkId } from './ids.ts';

/** How much a link was used. Times are milliseconds since 1970. */
export interface LinkUse {
  /** How many people may come by it; null where nobody counts. */
  maxUses: number | null;
  /** How many have come; null where nobody counts. */
  uses: number | null;
  lastUsedAt: number | null;
}

const schema = `
  CREATE TABLE IF NOT EXISTS link_limit (
    "link" TEXT PRIMARY KEY REFERENCES link ("id"), "maxUses" BIGINT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS link_person (
    "link" TEXT NOT NULL REFERENCES link ("id"), "person" TEXT NOT NULL, "firstAt" BIGINT NOT NULL,
    PRIMARY KEY ("link", "person")
  );
  CREATE TABLE IF NOT EXISTS link_seen (
    "link" TEXT PRIMARY KEY REFERENCES link ("id"), "lastUsedAt" BIGINT NOT NULL
  );
`;

/** The last use is written down at most this often for each link: it is read in minutes. */
const noteEveryMs = 20_000;
/** So many links are remembered as just noted. */
const maxNoted = 10_000;

/** Counts the people who come by limited links, and notes when links were last used. */
export class LinkUses {
  readonly #sql: DirectorySql;
  readonly #noted = new Map<LinkId, number>();

  private constructor(sql: DirectorySql) {
    this.#sql = sql;
  }

  /** Makes the tables where they are missing; the directory's have to be there. */
  static async open(sql: DirectorySql): Promise<LinkUses> {
    await sql.exec(schema);
    return new LinkUses(sql);
  }

  /** At most so many people may come by this link from now on; null lifts the limit. */
  async limit(link: LinkId, maxUses: number | null): Promise<void> {
    if (maxUses === null) {
      await this.#sql.run('DELETE FROM link_limit WHERE "link" = ?', [link]);
      return;
    }
    await this.#sql.run(
      `INSERT INTO link_limit ("link", "maxUses") VALUES (?, ?)
       ON CONFLICT ("link") DO UPDATE SET "maxUses" = excluded."maxUses"`,
      [link, maxUses],
    );
  }

  /**
   * Lets somebody come by the link where it has no limit, where they came by it before, or where there is
   * room for one more. Two who want the last place do not both get it: one statement looks and enters.
   */
  async admit(link: LinkId, person: string, now: number): Promise<boolean> {
    const [limit] = await this.#sql.all<{ maxUses: number; isKnown: number }>(
      `SELECT "maxUses", EXISTS (SELECT 1 FROM link_person p WHERE p."link" = l."link" AND p."person" = ?) AS "isKnown"
       FROM link_limit l WHERE l."link" = ?`,
      [person, link],
    );
    if (!limit || limit.isKnown) return true;
    const { changes } = await this.#sql.run(
      `INSERT INTO link_person ("link", "person", "firstAt") SELECT ?, ?, ?
       WHERE (SELECT COUNT(*) FROM link_person WHERE "link" = ?) < ?
       ON CONFLICT ("link", "person") DO NOTHING`,
      [link, person, now, link, limit.maxUses],
    );
    // The same person may have come twice at once.
    return changes > 0 || this.#isKnown(link, person);
  }

  /** Notes that the link was used; nobody waits for it, and what fails is noted at the next use. */
  note(link: LinkId, now: number): void {
    if (now - (this.#noted.get(link) ?? 0) < noteEveryMs) return;
    if (this.#noted.size > maxNoted) this.#noted.clear();
    this.#noted.set(link, now);
    this.#sql
      .run(
        `INSERT INTO link_seen ("link", "lastUsedAt") VALUES (?, ?)
         ON CONFLICT ("link") DO UPDATE SET "lastUsedAt" = excluded."lastUsedAt"`,
        [link, now],
      )
      .catch(() => this.#noted.delete(link));
  }

  /** The use of each of these links. */
  async of(links: readonly Link[]): Promise<Map<LinkId, LinkUse>> {
    const found = new Map<LinkId, LinkUse>();
    const [board] = links;
    if (!board) return found;
    const rows = await this.#sql.all<LinkUse & { id: LinkId }>(
      `SELECT link."id", l."maxUses", s."lastUsedAt",
         (SELECT COUNT(*) FROM link_person p WHERE p."link" = link."id") AS "uses"
       FROM link LEFT JOIN link_limit l ON l."link" = link."id" LEFT JOIN link_seen s ON s."link" = link."id"
       WHERE link."board" = ?`,
      [board.board],
    );
    for (const { id, maxUses, uses, lastUsedAt } of rows)
      found.set(id, { maxUses, uses: maxUses === null ? null : uses, lastUsedAt });
    return found;
  }

  async #isKnown(link: LinkId, person: string): Promise<boolean> {
    const rows = await this.#sql.all(
      'SELECT 1 FROM link_person WHERE "link" = ? AND "person" = ?',
      [link, person],
    );
    return rows.length > 0;
  }
}
