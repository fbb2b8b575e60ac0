import { setTimeout as delay } from 'node:timers/promises';
import { Delays } from './Delays.ts';
import type { Served } from './Served.ts';
import { now, Talker } from './Talker.ts';

export interface Crowd {
  /** The room of each person, in the order in which they come. */
  readonly rooms: readonly string[];
  /** How many of each room drag something, twenty times a second. */
  readonly dragging: number;
  readonly dragsPerSecond: number;
  readonly cursorsPerSecond: number;
}

export interface Flow {
  /** What a perfect server would have delivered of what was sent. */
  readonly offered: number;
  readonly delivered: number;
  readonly delays: Delays;
  readonly seconds: number;
  readonly cpuMs: number;
  readonly bytes: number;
}

const stepMs = 5;
const joinAtOnce = 50;

/** People who move at a steady pace, spread evenly over time, and note what they hear of each other. */
export class CrowdOf {
  readonly people: Talker[] = [];
  readonly delays = new Delays();
  readonly #served: Served;
  readonly #crowd: Crowd;
  #isCounting = false;
  #offered = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #due: { at: number; everyMs: number; others: number; act: () => void }[] = [];

  constructor(served: Served, crowd: Crowd) {
    this.#served = served;
    this.#crowd = crowd;
  }

  async join(): Promise<void> {
    const { rooms, dragging, dragsPerSecond, cursorsPerSecond } = this.#crowd;
    const inRoom = new Map<string, number>();
    const sizes = Map.groupBy(rooms, (room) => room);
    for (let from = 0; from < rooms.length; from += joinAtOnce) {
      const batch = rooms.slice(from, from + joinAtOnce).map(async (room, i) => {
        const person = await Talker.join(this.#served, `person-${from + i}`, {
          room,
          onHeard: ({ clients, sentAtMs }, at) => {
            if (!this.#isCounting) return;
            for (let j = 0; j < clients.length; j++)
              if (clients[j] !== person.doc.clientID) this.delays.add(at - (sentAtMs[j] as number));
          },
        });
        this.people.push(person);
        const before = inRoom.get(room) ?? 0;
        inRoom.set(room, before + 1);
        const phase = Math.random();
        const others = (sizes.get(room)?.length ?? 1) - 1;
        const every = (perSecond: number, act: () => void) =>
          this.#due.push({
            at: (phase * 1000) / perSecond,
            everyMs: 1000 / perSecond,
            others,
            act,
          });
        if (cursorsPerSecond > 0) every(cursorsPerSecond, () => person.point());
        if (before < dragging) every(dragsPerSecond, () => person.drag());
      });
      await Promise.all(batch);
    }
  }

  start(): void {
    const begin = now();
    for (const one of this.#due) one.at += begin;
    this.#timer = setInterval(() => {
      const time = now();
      for (const one of this.#due) {
        if (one.at > time) continue;
        one.act();
        if (this.#isCounting) this.#offered += one.others;
        // What was missed while this process was busy is not made up for all at once.
        one.at = Math.max(one.at + one.everyMs, time - one.everyMs);
      }
    }, stepMs);
  }

  /** What goes through the server in so many seconds. */
  async watch(seconds: number): Promise<Flow> {
    const bytes = () => this.people.reduce((sum, { socket }) => sum + socket.bytesIn, 0);
    this.delays.clear();
    this.#offered = 0;
    this.#isCounting = true;
    const [cpuBefore, bytesBefore, begin] = [this.#served.cpuMs(), bytes(), now()];
    await delay(seconds * 1000);
    const took = (now() - begin) / 1000;
    this.#isCounting = false;
    return {
      offered: this.#offered,
      delivered: this.delays.count,
      delays: this.delays,
      seconds: took,
      cpuMs: this.#served.cpuMs() - cpuBefore,
      bytes: bytes() - bytesBefore,
    };
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  leave(): void {
    this.stop();
    for (const person of this.people) person.leave();
  }
}

/** The usual figures of a flow. */
export function flowFigures({ offered, delivered, delays, seconds, cpuMs, bytes }: Flow) {
  return {
    'delivered/s': delivered / seconds,
    'of all, %': (100 * delivered) / offered,
    'p50 ms': delays.percentile(50),
    'p95 ms': delays.percentile(95),
    'p99 ms': delays.percentile(99),
    'CPU ms/1000': (cpuMs / delivered) * 1000,
    'core, %': cpuMs / seconds / 10,
    'bytes/delivery': bytes / delivered,
  };
}
