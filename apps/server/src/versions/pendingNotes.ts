import type * as Y from 'yjs';
import type { Author } from './version.ts';

/** What one person did to one record and is not written down yet. Times are milliseconds since 1970. */
export interface PendingNote {
  readonly record: string;
  readonly person: string;
  at: number;
  addedAt: number | null;
  removedAt: number | null;
}

/** Who made a change: what a room writes for somebody has their connection as its origin. */
interface Origin {
  readonly owner: string;
  readonly user: { readonly name: string; readonly color: string };
}

/** The changes of one board that are not written down yet, one note for each record and person. */
export class PendingNotes {
  readonly notes = new Map<string, PendingNote>();
  readonly people = new Map<string, Author>();

  /** Reads what a transaction of a document did; answers whether anybody is known to have done it. */
  take(
    events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
    origin: unknown,
    records: unknown,
    at: number,
  ): void {
    const author = authorOf(origin);
    if (!author) return;
    this.people.set(author.id, author);
    for (const event of events) {
      if (event.target === records) {
        for (const [record, { action }] of event.changes.keys)
          this.#note(record, author, action, at);
      } else this.#note(String(event.path[0]), author, 'update', at);
    }
  }

  #note(record: string, { id }: Author, action: 'add' | 'update' | 'delete', at: number): void {
    const key = `${record}\n${id}`;
    const note = this.notes.get(key) ?? {
      record,
      person: id,
      at,
      addedAt: null,
      removedAt: null,
    };
    note.at = at;
    if (action === 'add') note.addedAt = at;
    if (action === 'delete') note.removedAt = at;
    this.notes.set(key, note);
  }
}

/** The origin of a change that the server writes for somebody who asked over HTTP. */
export function onBehalfOf({ id, name, color }: Author): object {
  return { owner: id, user: { name, color } } satisfies Origin;
}

function authorOf(origin: unknown): Author | undefined {
  if (typeof origin !== 'object' || origin === null) return undefined;
  const { owner, user } = origin as Partial<Origin>;
  if (typeof owner !== 'string' || typeof user !== 'object') return undefined;
  return { id: owner, name: user.name, color: user.color };
}
