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
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: BoardSession) {
    this.#session = session;
    session.board.subscribe(({ records }) => {
      if (![...records].some((id) => this.#isOfAMap(id))) return;
      this.#facts.clear();
      for (const [key] of this.#answers) this.#stale.set(key, JSON.parse(key));
      this.#schedule();
    });
  }

  /** The last answer; a new one is told of. Nothing before the first, and where the map is gone. */
  answer(query: InsightQuery): InsightAnswer | undefined {
    const key = JSON.stringify(query);
    if (!this.#answers.has(key) && !this.#stale.has(key)) {
      this.#stale.set(key, query);
      this.#schedule();
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

  #schedule(): void {
    if (this.#timer !== undefined) return;
    const idle = () => {
      this.#timer = undefined;
      if (!this.#session.editor.atRest) return this.#later();
      this.#reckon();
    };
    this.#timer = setTimeout(() => whenIdle(idle));
  }

  #later(): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#schedule();
    }, RETRY_MS);
  }

  #reckon(): void {
    const queries = [...this.#stale];
    this.#stale.clear();
    for (const [key, query] of queries) this.#answers.set(key, this.#answerTo(query));
    for (const listener of [...this.#listeners]) listener();
  }

  #answerTo(query: InsightQuery): InsightAnswer | undefined {
    const { read } = this.#session.board;
    const whole = this.#factsOf(query.map);
    if (!whole) return undefined;
    const from = { facts: narrowedFacts(whole, read, query), read, date: query.date };
    const ids = query.only === undefined ? insightListIds : [query.only as InsightListId];
    const lists = ids.flatMap((id) => {
      const list = insightList(id);
      return list ? [[id, list.rows(from)] as const] : [];
    });
    return { query, whole, from, lists: Object.fromEntries(lists) };
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

function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: IDLE_WITHIN_MS });
  else setTimeout(then);
}
