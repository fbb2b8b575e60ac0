import { type Clock, encodeMessage, encodePresence, type PresenceEntry } from '@feltline/sync';
import type { Connection } from './Connection.ts';
import { PresenceTable } from './PresenceTable.ts';
import { Tick } from './Tick.ts';

const periodMs = 33;
const crowdedPeriodMs = 100;
const crowd = 250;
/** Stock clients forget whom they have not heard of for 30 s. */
const renewedAfterMs = 15_000;
const droppedAboveBytes = 256 * 1024;

/** Tells people of each other, a tick at a time; a slow line is spared until it is free again. */
export class PresenceFanOut {
  readonly #people: ReadonlySet<Connection>;
  readonly #clock: Clock;
  readonly #table: PresenceTable<Connection>;
  readonly #tick: Tick;

  constructor(people: ReadonlySet<Connection>, clock: Clock, maxBytes: number) {
    this.#people = people;
    this.#clock = clock;
    this.#table = new PresenceTable(maxBytes);
    this.#tick = new Tick(
      clock,
      () => (people.size > crowd ? crowdedPeriodMs : periodMs),
      () => this.#send(),
    );
  }

  /**
   * The answer is how many states were too large to be shown.
   * @throws WireError
   */
  receive(person: Connection, payload: Uint8Array): number {
    const tooLarge = this.#table.receive(person, payload);
    this.#changed();
    return tooLarge;
  }

  leave(person: Connection): void {
    this.#table.leave(person);
    this.#changed();
  }

  renamed(person: Connection): void {
    this.#table.renamed(person);
    this.#changed();
  }

  /** Tells again of those who have not moved for long. */
  renew(): void {
    this.#table.renewBefore(this.#clock.now() - renewedAfterMs);
    this.#changed();
  }

  tellOfEverybody(person: Connection): void {
    // They are told of everybody once their line is free: asking more often brings nothing.
    if (person.outflow.waitingBytes > droppedAboveBytes) return;
    const entries = this.#table.everybody(this.#table.clientIdOf(person));
    if (entries.length > 0) person.send(frameOf(entries));
  }

  flush(): void {
    this.#tick.flush();
  }

  stop(): void {
    this.#tick.stop();
  }

  #changed(): void {
    if (this.#table.hasChanges) this.#tick.poke();
  }

  #send(): void {
    const changes = this.#table.takeChanges(this.#clock.now());
    const frame = changes.length > 0 ? frameOf(changes) : undefined;
    const changed = new Set(changes.map(({ clientId }) => clientId));
    for (const person of this.#people) {
      if (person.outflow.waitingBytes > droppedAboveBytes) {
        for (const clientId of changed) person.missedPresence.add(clientId);
        continue;
      }
      if (person.missedPresence.size > 0) this.#catchUp(person, changed);
      const own = this.#table.clientIdOf(person);
      // Our own page leaves out itself; a stock client would take an echo for its own state.
      if (person.visitor.wantsAcks || own === undefined || !changed.has(own)) {
        if (frame) person.send(frame);
      } else {
        const others = changes.filter(({ clientId }) => clientId !== own);
        if (others.length > 0) person.send(frameOf(others));
      }
    }
  }

  #catchUp(person: Connection, changed: ReadonlySet<number>): void {
    if (!person.outflow.isFree) return;
    const missed = [...person.missedPresence].filter((clientId) => !changed.has(clientId));
    person.missedPresence.clear();
    const entries = this.#table.some(missed, this.#table.clientIdOf(person));
    if (entries.length > 0) person.send(frameOf(entries));
  }
}

function frameOf(entries: readonly PresenceEntry[]): Uint8Array {
  return encodeMessage({ type: 'presence', entries: encodePresence(entries) });
}
