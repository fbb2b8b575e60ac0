import type * as Y from 'yjs';
import type { DirectorySql } from '../access/directoryTables.ts';
import type { Log } from '../log.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import { historySql, type NoteRow, type PersonRow, type VisitRow } from './historyTables.ts';
import { PendingNotes } from './pendingNotes.ts';
import type { Author, AuthorWork } from './version.ts';

/** What somebody did to a record since a moment, whatever is on the board now. */
export interface Note {
  readonly record: string;
  readonly person: string;
  readonly at: number;
  readonly addedAt: number | null;
  readonly removedAt: number | null;
}

export interface Noted {
  readonly notes: readonly Note[];
  readonly people: ReadonlyMap<string, Author>;
}

const flushAfterMs = 5_000;
/** Rows of one write: others that want to write wait no longer than for these. */
const maxRows = 200;
/** After that it is no longer told who did what to which record. */
const forgetAfterMs = 90 * 24 * 60 * 60 * 1000;
/** Who comes back sooner has not been away. */
const awayMs = 30 * 60 * 1000;

/**
 * Who did what to which record, and when people were last there. It is read from the documents' own events, gathered in
 * memory and written down some seconds later: what a crash takes of it is missing from the history, not from the board.
 */
export class Activity {
  readonly #sql: DirectorySql;
  readonly #log: Log;
  readonly #pending = new Map<BoardId, PendingNotes>();
  readonly #listeners = new Set<(board: BoardId) => void>();
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<void> = Promise.resolve();
  #forgotAt = 0;

  constructor({ sql, log }: { sql: DirectorySql; log: Log }) {
    this.#sql = sql;
    this.#log = log;
  }

  /** Follows a board's document as long as it lives. */
  readonly watch = (board: BoardId, doc: Y.Doc): void => {
    const records = doc.getMap('records');
    records.observeDeep((events, { origin }) => {
      let pending = this.#pending.get(board);
      if (!pending) {
        pending = new PendingNotes();
        this.#pending.set(board, pending);
      }
      pending.take(events as Y.YEvent<Y.AbstractType<unknown>>[], origin, records, Date.now());
      this.#flushSoon();
      for (const listener of this.#listeners) listener(board);
    });
  };

  /** Hears of every board whose records change. */
  onChange(listener: (board: BoardId) => void): void {
    this.#listeners.add(listener);
  }

  /** What was done to a board after a moment, by everybody but one person. */
  async since(board: BoardId, after: number, except = ''): Promise<Noted> {
    await this.flush();
    const [notes, people] = await Promise.all([
      this.#all<NoteRow>(
        historySql((db) =>
          db
            .selectFrom('change_note')
            .selectAll()
            .where('board', '=', board)
            .where('at', '>', after)
            .where('person', '<>', except)
            .orderBy('at', 'desc'),
        ),
      ),
      this.people(board),
    ]);
    return { notes, people };
  }

  /** Everybody who ever changed something on a board, by id. */
  async people(board: BoardId): Promise<Map<string, Author>> {
    const rows = await this.#all<PersonRow>(
      historySql((db) => db.selectFrom('board_person').selectAll().where('board', '=', board)),
    );
    return new Map(
      rows.map(({ person, name, color }) => [person, { id: person, name, color }] as const),
    );
  }

  /** How much each person did to a board after a moment, those who did most first. */
  async work(board: BoardId, after: number): Promise<AuthorWork[]> {
    const { notes, people } = await this.since(board, after);
    return workOf(notes, people, after);
  }

  /** Somebody went away. Their visits on this board become one where they are gone for less than half an hour. */
  async left(board: BoardId, person: string, joinedAt: number): Promise<void> {
    const leftAt = Date.now();
    const before = await this.#visit(board, person);
    const wasAway = before !== undefined && joinedAt - before.leftAt > awayMs;
    const since = wasAway ? before.leftAt : (before?.since ?? null);
    const row: VisitRow = { board, person, leftAt, since };
    await this.#run(
      historySql((db) =>
        db
          .insertInto('visit')
          .values(row)
          .onConflict((on) => on.columns(['board', 'person']).doUpdateSet({ leftAt, since })),
      ),
    );
  }

  /** The same, for when nobody waits. */
  noteLeft(board: BoardId, person: string, joinedAt: number): void {
    this.left(board, person, joinedAt).catch((error: unknown) =>
      this.#log.debug({ board, reason: String(error) }, 'a visit was not noted'),
    );
  }

  /** The end of the visit before this one; nothing for who is here for the first time. */
  async lastVisit(board: BoardId, person: string): Promise<number | undefined> {
    const visit = await this.#visit(board, person);
    if (!visit) return undefined;
    return Date.now() - visit.leftAt > awayMs ? visit.leftAt : (visit.since ?? undefined);
  }

  /** Resolves once everything that was noted is written down, or could not be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const taken = [...this.#pending];
    this.#pending.clear();
    this.#flushing = this.#flushing.then(() => this.#write(taken));
    return this.#flushing;
  }

  #flushSoon(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => void this.flush(), flushAfterMs);
    this.#timer.unref();
  }

  async #write(taken: readonly (readonly [BoardId, PendingNotes])[]): Promise<void> {
    try {
      for (const [board, { notes, people }] of taken) {
        for (const author of people.values()) await this.#writePerson(board, author);
        const rows = [...notes.values()].map((note): NoteRow => ({ board, ...note }));
        for (let at = 0; at < rows.length; at += maxRows)
          await this.#writeNotes(rows.slice(at, at + maxRows));
      }
      await this.#forgetOld();
    } catch (error) {
      this.#log.warn({ reason: String(error) }, 'who changed what could not be written down');
    }
  }

  async #writePerson(board: BoardId, { id, name, color }: Author): Promise<void> {
    await this.#run(
      historySql((db) =>
        db
          .insertInto('board_person')
          .values({ board, person: id, name, color })
          .onConflict((on) => on.columns(['board', 'person']).doUpdateSet({ name, color })),
      ),
    );
  }

  async #writeNotes(rows: readonly NoteRow[]): Promise<void> {
    await this.#run(
      historySql((db) =>
        db
          .insertInto('change_note')
          .values(rows)
          .onConflict((on) =>
            on.columns(['board', 'record', 'person']).doUpdateSet((is) => ({
              at: is.ref('excluded.at'),
              addedAt: is.fn.coalesce('excluded.addedAt', 'change_note.addedAt'),
              removedAt: is.fn.coalesce('excluded.removedAt', 'change_note.removedAt'),
            })),
          ),
      ),
    );
  }

  async #forgetOld(): Promise<void> {
    const now = Date.now();
    if (now - this.#forgotAt < forgetAfterMs / 90) return;
    this.#forgotAt = now;
    await this.#run(
      historySql((db) => db.deleteFrom('change_note').where('at', '<', now - forgetAfterMs)),
    );
  }

  async #visit(board: BoardId, person: string): Promise<VisitRow | undefined> {
    const [found] = await this.#all<VisitRow>(
      historySql((db) =>
        db.selectFrom('visit').selectAll().where('board', '=', board).where('person', '=', person),
      ),
    );
    return found;
  }

  async #all<Row>(statement: ReturnType<typeof historySql>): Promise<Row[]> {
    return this.#sql.all<Row>(statement.sql, statement.params);
  }

  async #run(statement: ReturnType<typeof historySql>): Promise<void> {
    await this.#sql.run(statement.sql, statement.params);
  }
}

/** What came and went again in that time counts as nothing. */
export function workOf(
  notes: readonly Note[],
  people: ReadonlyMap<string, Author>,
  after: number,
): AuthorWork[] {
  const work = new Map<string, { added: number; changed: number; removed: number }>();
  for (const { person, addedAt, removedAt } of notes) {
    const counts = work.get(person) ?? { added: 0, changed: 0, removed: 0 };
    work.set(person, counts);
    const isAdded = addedAt !== null && addedAt > after;
    const isRemoved = removedAt !== null && removedAt > after && removedAt >= (addedAt ?? 0);
    if (isAdded && isRemoved) continue;
    if (isRemoved) counts.removed++;
    else if (isAdded) counts.added++;
    else counts.changed++;
  }
  return [...work]
    .map(([id, counts]) => ({ ...(people.get(id) ?? { id, name: '', color: '' }), ...counts }))
    .filter(({ added, changed, removed }) => added + changed + removed > 0)
    .sort((a, b) => total(b) - total(a) || (a.id < b.id ? -1 : 1));
}

const total = ({ added, changed, removed }: AuthorWork) => added + changed + removed;
