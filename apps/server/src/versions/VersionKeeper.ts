import * as Y from 'yjs';
import type { DocumentThread } from '../api/documents/DocumentThread.ts';
import { exact, type State } from '../api/documents/documentJobs.ts';
import { Problem } from '../api/Problem.ts';
import { sequenceOf } from '../api/sequenceOf.ts';
import type { Log } from '../log.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import type { Activity } from './Activity.ts';
import { thinned } from './thinned.ts';
import type { Versions } from './Versions.ts';
import type { Author, Version, VersionKind } from './version.ts';

export interface VersionTimings {
  /** A version is kept once nobody has changed anything for so long, … */
  readonly quietMs: number;
  /** … or after so long without such a pause, … */
  readonly latestMs: number;
  /** … and not sooner than this after the one before. */
  readonly everyMs: number;
}

const usualTimings: VersionTimings = {
  quietMs: 2 * 60_000,
  latestMs: 60 * 60_000,
  everyMs: 30 * 60_000,
};

/** Those with a name are kept for ever, so there has to be an end to them. */
export const maxNamedVersions = 200;

export interface KeeperParts {
  rooms: Rooms;
  documents: DocumentThread;
  versions: Versions;
  activity: Activity;
  log: Log;
}

export interface Keeping {
  kind: VersionKind;
  label?: string;
  madeBy?: Author | undefined;
  /** The version that is put back after it. */
  restored?: string;
}

/** Boards whose changes no version holds yet. */
interface Unkept {
  readonly firstAt: number;
  lastAt: number;
}

/** Keeps versions: when it is told to, and by itself once people have worked for a while. */
export class VersionKeeper {
  readonly #parts: KeeperParts;
  readonly #timings: VersionTimings;
  readonly #unkept = new Map<BoardId, Unkept>();
  readonly #timers = new Map<BoardId, NodeJS.Timeout>();
  #isStopped = false;

  constructor(parts: KeeperParts, timings: Partial<VersionTimings> = {}) {
    this.#parts = parts;
    this.#timings = { ...usualTimings, ...timings };
    parts.activity.onChange((board) => this.#changed(board));
  }

  /**
   * Keeps a board as it is now.
   * @throws Problem `too-many-versions` where it has as many with a name as it may have.
   */
  async keep(board: BoardId, keeping: Keeping): Promise<Version> {
    if (keeping.kind === 'named') await this.mayName(board);
    return this.#keep(board, await this.#read(board), keeping);
  }

  /** Keeps what was read and packed before, such as the board that an import was worked out on. */
  async keepPacked(
    board: BoardId,
    kept: { state: Uint8Array; records?: number; sequence?: number },
    keeping: Keeping,
  ): Promise<Version> {
    const { versions, activity } = this.#parts;
    const last = await versions.newest(board);
    const people = await activity.work(board, last?.createdAt ?? 0);
    const version = await versions.add({ board, people, ...kept, ...keeping });
    await this.#thin(board);
    return version;
  }

  /** @throws Problem `too-many-versions` that says how many a board may have. */
  async mayName(board: BoardId): Promise<void> {
    const got = await this.#parts.versions.named(board);
    if (got < maxNamedVersions) return;
    throw new Problem('too-many-versions', {
      got: `${got} versions with a name`,
      expected: `at most ${maxNamedVersions}; delete one that is no longer needed`,
      limit: maxNamedVersions,
    });
  }

  /** Nothing is kept by itself any more. */
  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #changed(board: BoardId): void {
    if (this.#isStopped) return;
    const now = Date.now();
    const unkept = this.#unkept.get(board);
    if (unkept) unkept.lastAt = now;
    else this.#unkept.set(board, { firstAt: now, lastAt: now });
    if (!this.#timers.has(board)) this.#wait(board, this.#timings.quietMs);
  }

  #wait(board: BoardId, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(board);
      this.#keepIfDue(board).catch((error: unknown) => {
        this.#parts.log.warn({ board, reason: String(error) }, 'a version could not be kept');
        if (!this.#isStopped && !this.#timers.has(board)) this.#wait(board, this.#timings.everyMs);
      });
    }, ms);
    timer.unref();
    this.#timers.set(board, timer);
  }

  async #keepIfDue(board: BoardId): Promise<void> {
    const unkept = this.#unkept.get(board);
    if (!unkept || this.#isStopped) return;
    const { quietMs, latestMs, everyMs } = this.#timings;
    const last = await this.#parts.versions.newest(board);
    const restsAt = Math.min(unkept.lastAt + quietMs, unkept.firstAt + latestMs);
    const dueAt = Math.max(restsAt, (last?.createdAt ?? 0) + everyMs);
    const waitMs = dueAt - Date.now();
    if (waitMs > 0) return this.#wait(board, waitMs);
    this.#unkept.delete(board);
    const now = await this.#read(board);
    // It was loaded again, or all of it was undone.
    if (last?.sequence === now.sequence) return;
    await this.#keep(board, now, { kind: 'auto' });
  }

  #read(board: BoardId): Promise<{ state: State; sequence: number; records: number }> {
    return this.#parts.rooms.read(board, (doc) => ({
      state: exact(Y.encodeStateAsUpdate(doc)),
      sequence: sequenceOf(doc),
      records: doc.getMap('records').size,
    }));
  }

  async #keep(
    board: BoardId,
    { state, sequence, records }: { state: State; sequence: number; records: number },
    keeping: Keeping,
  ): Promise<Version> {
    const { documents, log } = this.#parts;
    const packed = await documents.run('keep', { state });
    const version = await this.keepPacked(board, { state: packed, records, sequence }, keeping);
    log.debug({ board, kind: keeping.kind }, 'a version was kept');
    return version;
  }

  async #thin(board: BoardId): Promise<void> {
    const { versions } = this.#parts;
    await versions.remove(board, thinned(await versions.all(board), Date.now()));
  }
}
