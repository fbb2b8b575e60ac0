import type { Clock } from '../Clock.ts';

interface Appointment {
  readonly at: number;
  readonly call: () => void;
}

/** A clock that stands still until it is told to advance. */
export class ManualClock implements Clock {
  #now: number;
  #appointments: Appointment[] = [];

  constructor(now = 1_700_000_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, call: () => void): () => void {
    const appointment = { at: this.#now + Math.max(0, ms), call };
    this.#appointments.push(appointment);
    return () => {
      this.#appointments = this.#appointments.filter((other) => other !== appointment);
    };
  }

  /** How many calls are still to come. */
  get waiting(): number {
    return this.#appointments.length;
  }

  /** Lets `ms` pass; what falls due is called in order, and what that arranges too. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const due = this.#appointments.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#appointments = this.#appointments.filter((other) => other !== due);
      this.#now = Math.max(this.#now, due.at);
      due.call();
    }
    this.#now = until;
  }
}
