import { type Clock, encodeMessage } from '@feltline/sync';
import * as Y from 'yjs';
import type { Connection } from './Connection.ts';
import { Tick } from './Tick.ts';

const periodMs = 16;
/** Merging more at once takes more than proportionally longer. */
const maxMerged = 50;

interface Outgoing {
  readonly update: Uint8Array;
  /** Nobody where the server made it. */
  readonly author: Connection | undefined;
}

/** Tells people of changes: the first of a burst at once, then everything of a tick as one. */
export class UpdateFanOut {
  readonly #people: ReadonlySet<Connection>;
  readonly #tick: Tick;
  #outgoing: Outgoing[] = [];

  constructor(people: ReadonlySet<Connection>, clock: Clock) {
    this.#people = people;
    this.#tick = new Tick(
      clock,
      () => periodMs,
      () => this.#send(),
    );
  }

  push(update: Uint8Array, author: Connection | undefined): void {
    this.#outgoing.push({ update, author });
    this.#tick.poke();
  }

  flush(): void {
    this.#tick.flush();
  }

  stop(): void {
    this.#tick.stop();
  }

  #send(): void {
    const outgoing = this.#outgoing;
    this.#outgoing = [];
    for (let from = 0; from < outgoing.length; from += maxMerged) {
      this.#sendMerged(outgoing.slice(from, from + maxMerged));
    }
  }

  /** One frame for all; authors get what the others wrote. */
  #sendMerged(outgoing: readonly Outgoing[]): void {
    const authors = new Set(outgoing.map(({ author }) => author));
    const frame = frameOf(outgoing);
    for (const person of this.#people) {
      if (!person.hasDocument) continue;
      if (!authors.has(person)) person.send(frame);
      else {
        const others = outgoing.filter(({ author }) => author !== person);
        if (others.length > 0) person.send(frameOf(others));
      }
    }
  }
}

function frameOf(outgoing: readonly Outgoing[]): Uint8Array {
  const updates = outgoing.map(({ update }) => update);
  const [first] = updates;
  const update = first && updates.length === 1 ? first : Y.mergeUpdates(updates);
  return encodeMessage({ type: 'update', update });
}
