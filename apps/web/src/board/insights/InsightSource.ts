import type { RecordId } from '@feltline/board';
import {
  type InsightFacts,
  type InsightListId,
  type InsightRows,
  insightList,
  insightListIds,
  type JourneyFacts,
  journeyFacts,
  narrowedFacts,
} from '@feltline/journey';
import type { BoardSession } from '../session/BoardSession.ts';

/** What is asked of a map, and by whose eyes. */
export interface InsightQuery {
  readonly map: RecordId;
  readonly date: string;
  readonly persona?: string | undefined;
  readonly path?: RecordId | undefined;
  /** One list only; all of them if left out. */
  readonly only?: string | undefined;
}

export interface InsightAnswer {
  readonly query: InsightQuery;
  /** Before it was narrowed. */
  readonly whole: JourneyFacts;
  readonly from: InsightFacts;
  readonly lists: Readonly<Partial<Record<InsightListId, InsightRows>>>;
}

/** While somebody drags, nothing is reckoned: it is looked again so much later. */
const RETRY_MS = 120;
const IDLE_WITHIN_MS = 400;
/** So long lists are reckoned before the browser has its turn. */
const SLICE_MS = 8;

const sources = new WeakMap<BoardSession, InsightSource>();

/** The answers of a board's maps; one source for a visit. */
export function insightSource(session: BoardSession): InsightSource {
  const known = sources.get(session);
  if (known) return known;
  const made = new InsightSource(session);
  sources.set(session, made);
  return made;
}

/** Reckons what maps say when nothing else goes on, and keeps it until their records change. */
export class InsightSource {
  readonly #session: BoardSession;
  readonly #listeners = new Set<() => void>();
  readonly #answers = new Map<string, InsightAnswer | undefined>();
  readonly #facts = new Map<RecordId, JourneyFacts | undefined>();
  /** Queries whose answers are older than the records. */
  readonly #stale = new Map<string, InsightQuery>();
  /** Grows with every change of what the answers are reckoned from. */
  #version = 0;
  #isReckoning = false;

  constructor(session: BoardSession) {
    this.#session = session;
    session.board.subscribe(({ records }) => {
      if (![...records].some((id) => this.#isOfAMap(id))) return;
      this.#version++;
      this.#facts.clear();
      for (const [key] of this.#answers) this.#stale.set(key, JSON.parse(key));
      void this.#reckon();
    });
  }

  /** The last answer; a new one is told of. Nothing before the first, and where the map is gone. */
  answer(query: InsightQuery): InsightAnswer | undefined {
    const key = JSON.stringify(query);
    if (!this.#answers.has(key) && !this.#stale.has(key)) {
      this.#stale.set(key, query);
      void this.#reckon();
    }
    return this.#answers.get(key);
  }

  /** The answer as the records are now, without waiting. */
  now(query: InsightQuery): InsightAnswer | undefined {
    const key = JSON.stringify(query);
    if (this.#stale.has(key) || !this.#answers.has(key)) {
      this.#stale.delete(key);
      this.#answers.set(key, this.#answerTo(query));
    }
    return this.#answers.get(key);
  }

  /** Whether it has been reckoned: a known query without an answer asks of a map that is gone. */
  isKnown(query: InsightQuery): boolean {
    return this.#answers.has(JSON.stringify(query));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reckons what is stale in slices, whenever nothing else goes on. */
  async #reckon(): Promise<void> {
    if (this.#isReckoning) return;
    this.#isReckoning = true;
    for (let next = first(this.#stale); next; next = first(this.#stale)) {
      const [key, query] = next;
      await this.#quiet();
      this.#stale.delete(key);
      const version = this.#version;
      const answer = await this.#answerInSlices(query, () => version !== this.#version);
      if (version === this.#version) this.#answers.set(key, answer);
      else this.#stale.set(key, query);
    }
    this.#isReckoning = false;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Resolves when the browser has time and nobody drags anything. */
  async #quiet(): Promise<void> {
    do await idle();
    while (!this.#session.editor.atRest && (await later()));
  }

  async #answerInSlices(
    query: InsightQuery,
    isOutdated: () => boolean,
  ): Promise<InsightAnswer | undefined> {
    const start = this.#start(query);
    if (!start) return undefined;
    let since = performance.now();
    for (const id of listsOf(query)) {
      if (performance.now() - since > SLICE_MS) {
        await this.#quiet();
        since = performance.now();
      }
      if (isOutdated()) return undefined;
      start.lists[id] = insightList(id)?.rows(start.from) ?? { rows: [] };
    }
    return start;
  }

  #answerTo(query: InsightQuery): InsightAnswer | undefined {
    const start = this.#start(query);
    if (!start) return undefined;
    for (const id of listsOf(query))
      start.lists[id] = insightList(id)?.rows(start.from) ?? { rows: [] };
    return start;
  }

  /** An answer that has no lists yet. */
  #start(query: InsightQuery) {
    const { read } = this.#session.board;
    const whole = this.#factsOf(query.map);
    if (!whole) return undefined;
    const from = { facts: narrowedFacts(whole, read, query), read, date: query.date };
    const lists: Partial<Record<InsightListId, InsightRows>> = {};
    return { query, whole, from, lists };
  }

  #factsOf(map: RecordId): JourneyFacts | undefined {
    if (this.#facts.has(map)) return this.#facts.get(map);
    const { board } = this.#session;
    const record = board.get(map);
    const isMap = record?.kind === 'journey-map' && record.problem === undefined;
    const facts = isMap ? journeyFacts(map, board.read) : undefined;
    this.#facts.set(map, facts);
    return facts;
  }

  /** What has been removed may have been; notes are where a cell binds them. */
  #isOfAMap(id: RecordId): boolean {
    const { board } = this.#session;
    const record = board.get(id);
    if (!record || record.kind === 'journey-map') return true;
    return board.kinds.get(record.kind)?.role === 'part' || record.geometry === undefined;
  }
}

function listsOf({ only }: InsightQuery): readonly InsightListId[] {
  if (only === undefined) return insightListIds;
  return insightList(only) ? [only as InsightListId] : [];
}

function first<K, V>(map: ReadonlyMap<K, V>): readonly [K, V] | undefined {
  return map.entries().next().value;
}

function idle(): Promise<unknown> {
  return new Promise((resolve) =>
    'requestIdleCallback' in window
      ? requestIdleCallback(resolve, { timeout: IDLE_WITHIN_MS })
      : setTimeout(resolve),
  );
}

function later(): Promise<true> {
  return new Promise((resolve) => setTimeout(() => resolve(true), RETRY_MS));
}
