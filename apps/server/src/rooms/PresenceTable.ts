import {
  decodePresence,
  gone,
  isGone,
  type KnownUser,
  type PresenceEntry,
  presenceJson,
} from '@feltline/sync';

/** Whoever sends and receives presence: a connection. */
export interface Person {
  /** Whose client ids are one person's. */
  readonly owner: string;
  /** False where anybody with the same link counts as the same owner. */
  readonly isKnown: boolean;
  readonly user: KnownUser;
}

interface Shown<P extends Person> {
  readonly person: P;
  /** As the person sent it, without an identity. */
  readonly json: Uint8Array;
  /** As others were told; ours, because a stock client ignores a clock that it has seen. */
  clock: number;
  toldAtMs: number;
}

interface Departed {
  readonly clock: number;
  readonly owner: string;
}

const keptDepartures = 5_000;
const utf8 = new TextDecoder();

/**
 * Who is here and what they show. Each person speaks for one client id; what they send about others
 * is skipped without being parsed, and the identity in it is the one the server knows.
 */
export class PresenceTable<P extends Person> {
  readonly #maxBytes: number;
  readonly #shown = new Map<number, Shown<P>>();
  readonly #clientIds = new Map<P, number>();
  readonly #holders = new Map<number, P>();
  readonly #changed = new Set<number>();
  readonly #departed = new Map<number, Departed>();

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get size(): number {
    return this.#shown.size;
  }

  /** The client id that `person` speaks for, once they have said so. */
  clientIdOf(person: P): number | undefined {
    return this.#clientIds.get(person);
  }

  /**
   * Takes in a presence message; the answer is how many entries were for this person and too large.
   * @throws WireError
   */
  receive(person: P, payload: Uint8Array): number {
    let tooLarge = 0;
    for (const entry of decodePresence(payload)) {
      if (!this.#speaksFor(person, entry)) continue;
      if (entry.json.byteLength > this.#maxBytes) tooLarge++;
      else if (isGone(entry)) this.#hide(entry.clientId);
      else this.#show(person, entry);
    }
    return tooLarge;
  }

  leave(person: P): void {
    const clientId = this.#clientIds.get(person);
    if (clientId === undefined) return;
    this.#clientIds.delete(person);
    this.#holders.delete(clientId);
    this.#hide(clientId);
  }

  /** The person's name, colour or role has changed. */
  renamed(person: P): void {
    const clientId = this.#clientIds.get(person);
    if (clientId !== undefined && this.#shown.has(clientId)) this.#changed.add(clientId);
  }

  /** Has everybody told again who was last spoken of before `timeMs`: stock clients forget after 30 s. */
  renewBefore(timeMs: number): boolean {
    for (const [clientId, { toldAtMs }] of this.#shown)
      if (toldAtMs < timeMs) this.#changed.add(clientId);
    return this.#changed.size > 0;
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** What has changed since the last call. Someone who came and went is gone; never is a departure lost. */
  takeChanges(nowMs: number): PresenceEntry[] {
    const entries: PresenceEntry[] = [];
    for (const clientId of this.#changed) {
      const shown = this.#shown.get(clientId);
      if (!shown) {
        entries.push({ clientId, clock: this.#departed.get(clientId)?.clock ?? 0, json: gone });
        continue;
      }
      const json = stamped(shown);
      if (!json) {
        // What is no JSON object cannot be shown; the person sees it by not being seen.
        this.#shown.delete(clientId);
        this.#depart(clientId, { clock: shown.clock + 1, owner: shown.person.owner });
        entries.push({ clientId, clock: shown.clock + 1, json: gone });
        continue;
      }
      shown.clock++;
      shown.toldAtMs = nowMs;
      entries.push({ clientId, clock: shown.clock, json });
    }
    this.#changed.clear();
    return entries;
  }

  /**
   * Everybody who is shown, for somebody new; `except` is their own client id. Who has just come is
   * told of with the next changes.
   */
  everybody(except?: number): PresenceEntry[] {
    const told = [...this.#shown].filter(([, { toldAtMs }]) => toldAtMs > 0);
    return this.some(
      told.map(([clientId]) => clientId),
      except,
    );
  }

  /** The state of these, gone ones included. */
  some(clientIds: Iterable<number>, except?: number): PresenceEntry[] {
    const entries: PresenceEntry[] = [];
    for (const clientId of clientIds) {
      if (clientId === except) continue;
      const shown = this.#shown.get(clientId);
      const json = shown && stamped(shown);
      if (shown && json) entries.push({ clientId, clock: shown.clock, json });
      else entries.push({ clientId, clock: this.#departed.get(clientId)?.clock ?? 0, json: gone });
    }
    return entries;
  }

  #speaksFor(person: P, entry: PresenceEntry): boolean {
    const own = this.#clientIds.get(person);
    if (own !== undefined) return own === entry.clientId;
    // Stock clients repeat what they hear of others: such an echo must not take over an id.
    if (isGone(entry)) return false;
    const holder = this.#holders.get(entry.clientId);
    if (holder) {
      // The same person on a new line, while the old one has not been noticed to be dead.
      if (!person.isKnown || holder.owner !== person.owner) return false;
      this.#clientIds.delete(holder);
    } else {
      const departed = this.#departed.get(entry.clientId);
      if (departed && departed.owner !== person.owner) return false;
    }
    this.#clientIds.set(person, entry.clientId);
    this.#holders.set(entry.clientId, person);
    return true;
  }

  #show(person: P, { clientId, clock, json }: PresenceEntry): void {
    const before = this.#shown.get(clientId);
    const last = before?.clock ?? this.#departed.get(clientId)?.clock ?? 0;
    this.#departed.delete(clientId);
    // A copy: `json` is a view into a whole network buffer.
    this.#shown.set(clientId, {
      person,
      json: json.slice(),
      clock: Math.max(last, Math.min(clock, maxClock) - 1),
      toldAtMs: before?.toldAtMs ?? 0,
    });
    this.#changed.add(clientId);
  }

  #hide(clientId: number): void {
    const shown = this.#shown.get(clientId);
    if (!shown) return;
    this.#shown.delete(clientId);
    this.#depart(clientId, { clock: shown.clock + 1, owner: shown.person.owner });
    this.#changed.add(clientId);
  }

  #depart(clientId: number, departed: Departed): void {
    this.#departed.delete(clientId);
    const oldest = this.#departed.keys().next();
    if (this.#departed.size >= keptDepartures && !oldest.done) this.#departed.delete(oldest.value);
    this.#departed.set(clientId, departed);
  }
}

/** Clocks from outside count up to here; ours go on from there without losing exactness. */
const maxClock = 2 ** 48;

function stamped({ person, json }: Shown<Person>): Uint8Array | undefined {
  try {
    const state: unknown = JSON.parse(utf8.decode(json));
    if (typeof state !== 'object' || state === null || Array.isArray(state)) return undefined;
    return presenceJson({ ...state, user: person.user });
  } catch {
    return undefined;
  }
}
