import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BareSocket } from '../../apps/server/src/testing/BareSocket.ts';
import type { Place, Subject } from './subjects.ts';

const guard = join(import.meta.dirname, 'guard.mjs');
const startLimitMs = 30_000;
/** Linux counts processor time in hundredths of a second. */
const msPerTick = 10;

export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

/** A server of the comparison in a process of its own, which ends with this one. */
export class Served {
  readonly subject: Subject;
  readonly port: number;
  output = '';
  readonly #child: ChildProcess;
  readonly #rooms: Map<string, Promise<string>>;

  private constructor(subject: Subject, place: Place, rooms: Map<string, Promise<string>>) {
    this.subject = subject;
    this.port = place.port;
    this.#rooms = rooms;
    const { file, args = [], env } = subject.command(place);
    this.#child = fork(file, args, {
      cwd: place.dataDir,
      execArgv: ['--expose-gc', '--import', guard],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    });
    const keep = (chunk: Buffer) => {
      this.output = (this.output + chunk.toString()).slice(-4000);
    };
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
  }

  /** Resolves once the port answers. */
  static async start(subject: Subject, place: Place, earlier?: Served): Promise<Served> {
    const served = new Served(subject, place, earlier ? earlier.#rooms : new Map());
    const limit = Date.now() + startLimitMs;
    while (!(await answers(place.port))) {
      if (!served.isAlive || Date.now() > limit)
        throw new Error(`${subject.name} did not start: ${served.output}`);
      await delay(5);
    }
    return served;
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  /** Where the socket of a room is; a room that is new is made. */
  path(room: string, person: string): Promise<string> {
    const known =
      this.#rooms.get(room) ?? this.subject.makeRoom?.(this.port, room) ?? Promise.resolve(room);
    this.#rooms.set(room, known);
    return known.then((made) => this.subject.path(made, person));
  }

  /** What the room is called on this server. */
  async roomId(room: string): Promise<string> {
    await this.path(room, 'nobody');
    return (await this.#rooms.get(room)) as string;
  }

  /** Processor time of all its threads so far. */
  cpuMs(): number {
    const stat = readFileSync(`/proc/${this.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * msPerTick;
  }

  /** Bytes that the system holds for it, as they are, without a collection. */
  rss(): number {
    const [, pages] = readFileSync(`/proc/${this.pid}/statm`, 'utf8').split(' ');
    return Number(pages) * 4096;
  }

  /** After a collection. */
  async memory(): Promise<Memory> {
    const answer = once(this.#child, 'message');
    this.#child.send('memory');
    const [memory] = (await answer) as [Memory];
    return memory;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (!this.isAlive) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill(signal);
    await exit;
  }
}

async function answers(port: number): Promise<boolean> {
  // A path that no server has a room at; any answer will do.
  const socket = new BareSocket({ port, path: '/probe/of/the/bench' });
  return socket.opened.then(
    () => {
      socket.cut();
      return true;
    },
    (error: Error) => {
      socket.cut();
      return error.message.startsWith('HTTP/');
    },
  );
}
