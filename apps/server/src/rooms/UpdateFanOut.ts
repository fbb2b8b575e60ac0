import { type Clock, encodeMessage } from '@feltline/sync';
import * as Y from 'yjs';
import type { Connection } from './Connection.ts';
import { Tick } from './Tick.ts';

const periodMs = 16;
/** With many people each tick costs a write for everybody; presence comes no more often either. */
const crowdedPeriodMs = 33;
const crowd = 100;
/** Merging more at once takes more than proportionally longer. */
const maxMerged = 50;
/** How often it is looked whether a slow line is free again. */
const lookMs = 100;

interface Outgoing {
  readonly update: Uint8Array;
  /** Nobody where the server made it. */
  readonly author: Connection | undefined;
}

export interface UpdateFanOutOptions {
  readonly people: ReadonlySet<Connection>;
  readonly clock: Clock;
  /** Changes are passed on so many milliseconds later than due. */
  readonly onLate: (ms: number) => void;
  /** Of the document as it is. */
  readonly stateVector: () => Uint8Array;
  /** What the document has beyond this state, all deletions included. */
  readonly since: (stateVector: Uint8Array) => Uint8Array;
}

/**
 * Tells people of changes: the first of a burst at once, then everything of a tick as one. No change is ever skipped:
 * a line that is too slow for them lags, and gets all that it lacks as one change once it is free.
 */
export class UpdateFanOut {
  readonly #options: UpdateFanOutOptions;
  readonly #tick: Tick;
  /** People with slow lines, and the state up to which they were told. */
  readonly #lagging = new Map<Connection, Uint8Array>();
  #cancelLook: (() => void) | undefined;
  #outgoing: Outgoing[] = [];

  constructor(options: UpdateFanOutOptions) {
    this.#options = options;
    this.#tick = new Tick(
      options.clock,
      () => (options.people.size > crowd ? crowdedPeriodMs : periodMs),
      () => this.#send(),
      options.onLate,
    );
  }

  /** How many lines are too slow for every change. */
  get lagging(): number {
    return this.#lagging.size;
  }

  push(update: Uint8Array, author: Connection | undefined): void {
    this.#outgoing.push({ update, author });
    this.#tick.poke();
  }

  leave(person: Connection): void {
    this.#lagging.delete(person);
  }

  flush(): void {
    this.#tick.flush();
  }

  stop(): void {
    this.#tick.stop();
    this.#cancelLook?.();
    this.#lagging.clear();
  }

  #send(): void {
    const outgoing = this.#outgoing;
    this.#outgoing = [];
    for (let from = 0; from < outgoing.length; from += maxMerged) {
      this.#sendMerged(outgoing.slice(from, from + maxMerged));
    }
    this.#noteSlow();
  }

  /** One frame for all; authors get what the others wrote. */
  #sendMerged(outgoing: readonly Outgoing[]): void {
    const authors = new Set(outgoing.map(({ author }) => author));
    const frame = frameOf(outgoing);
    for (const person of this.#options.people) {
      if (!person.hasDocument || this.#lagging.has(person)) continue;
      if (!authors.has(person)) person.send(frame);
      else {
        const others = outgoing.filter(({ author }) => author !== person);
        if (others.length > 0) person.send(frameOf(others));
      }
    }
  }

  /** Everything there is was just sent, so the state of the document is what a slow line will have. */
  #noteSlow(): void {
    let stateVector: Uint8Array | undefined;
    for (const person of this.#options.people) {
      if (!person.hasDocument || !person.outflow.isSlow || this.#lagging.has(person)) continue;
      stateVector ??= this.#options.stateVector();
      this.#lagging.set(person, stateVector);
    }
    if (stateVector) this.#lookLater();
  }

  #lookLater(): void {
    this.#cancelLook ??= this.#options.clock.after(lookMs, () => {
      this.#cancelLook = undefined;
      for (const [person, stateVector] of this.#lagging) {
        if (!person.outflow.isFree) continue;
        this.#lagging.delete(person);
        const update = this.#options.since(stateVector);
        person.send(encodeMessage({ type: 'update', update }));
      }
      if (this.#lagging.size > 0) this.#lookLater();
    });
  }
}

function frameOf(outgoing: readonly Outgoing[]): Uint8Array {
  const updates = outgoing.map(({ update }) => update);
  const [first] = updates;
  const update = first && updates.length === 1 ? first : Y.mergeUpdates(updates);
  return encodeMessage({ type: 'update', update });
}
