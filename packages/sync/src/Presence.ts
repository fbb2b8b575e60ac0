import type { Clock } from './Clock.ts';
import { readUser } from './hello.ts';
import { Listeners } from './Listeners.ts';
import {
  decodePresence,
  encodePresence,
  gone,
  isGone,
  type PresenceEntry,
  presenceJson,
} from './presenceEntries.ts';
import { decodeText } from './reader.ts';
import type { KnownUser } from './roles.ts';
import { WireError } from './WireError.ts';
import { encodeMessage } from './wire.ts';

const sendAtMostEveryMs = 1000 / 30;

export interface PeerState {
  readonly user: KnownUser;
  readonly state: Readonly<Record<string, unknown>>;
}

/** What people show each other while they are here: cursors, selections, gestures. Never stored. */
export class Presence {
  readonly #clientId: number;
  readonly #clock: Clock;
  readonly #listeners = new Listeners();
  #peers: ReadonlyMap<number, PeerState> = new Map();
  #clocks = new Map<number, number>();
  #local: Uint8Array = gone;
  #localClock = 0;
  #isUnsent = false;
  #cancelRest: (() => void) | undefined;
  #send: ((frame: Uint8Array) => void) | undefined;
  #maxBytes = Number.POSITIVE_INFINITY;
  #tooLarge = 0;

  constructor(clientId: number, clock: Clock) {
    this.#clientId = clientId;
    this.#clock = clock;
  }

  /** How many states were too large for the server and were therefore not shown to anybody. */
  get tooLarge(): number {
    return this.#tooLarge;
  }

  /** Shows `state` to the others, at most 30 times a second and always the latest; `null` hides. */
  setLocal(state: object | null): void {
    const json = state === null ? gone : presenceJson(state);
    if (json.byteLength > this.#maxBytes) {
      this.#tooLarge++;
      return;
    }
    if (sameBytes(json, this.#local)) return;
    this.#local = json;
    this.#isUnsent = true;
    if (!this.#cancelRest) this.#sendAndRest();
  }

  /** Everybody else; the same map until something changes. */
  peers(): ReadonlyMap<number, PeerState> {
    return this.#peers;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** A line is up: what is shown here is told at once. */
  connected(send: (frame: Uint8Array) => void, maxBytes: number): void {
    this.#send = send;
    this.#maxBytes = maxBytes;
    this.#isUnsent = !isGone({ json: this.#local });
    this.#cancelRest?.();
    this.#sendAndRest();
  }

  /** The line is down: nobody can be seen. */
  disconnected(): void {
    this.#send = undefined;
    this.#cancelRest?.();
    this.#cancelRest = undefined;
    this.#clocks = new Map();
    if (this.#peers.size === 0) return;
    this.#peers = new Map();
    this.#listeners.tell();
  }

  /** @throws WireError */
  receive(payload: Uint8Array): void {
    const peers = new Map(this.#peers);
    let hasChanged = false;
    for (const entry of decodePresence(payload)) {
      if (entry.clientId === this.#clientId) continue;
      const known = this.#clocks.get(entry.clientId) ?? -1;
      if (entry.clock < known) continue;
      this.#clocks.set(entry.clientId, entry.clock);
      hasChanged = apply(peers, entry) || hasChanged;
    }
    if (!hasChanged) return;
    this.#peers = peers;
    this.#listeners.tell();
  }

  #sendAndRest(): void {
    this.#cancelRest = undefined;
    if (!this.#isUnsent || !this.#send) return;
    this.#isUnsent = false;
    const entry = { clientId: this.#clientId, clock: ++this.#localClock, json: this.#local };
    this.#send(encodeMessage({ type: 'presence', entries: encodePresence([entry]) }));
    this.#cancelRest = this.#clock.after(sendAtMostEveryMs, () => this.#sendAndRest());
  }
}

function apply(peers: Map<number, PeerState>, entry: PresenceEntry): boolean {
  if (isGone(entry)) return peers.delete(entry.clientId);
  const { user, ...state } = parse(decodeText(entry.json));
  peers.set(entry.clientId, { user: readUser(user), state });
  return true;
}

function parse(json: string): Record<string, unknown> {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    throw new WireError('expected presence in JSON');
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
