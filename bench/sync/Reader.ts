import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { decodeFrame } from '../../packages/sync/src/wire.ts';
import type { Served } from './Served.ts';
import { now, Talker } from './Talker.ts';

const quietMs = 1_000;

/** Somebody who joins and has the whole document in memory, as a page would. */
export class Reader {
  readonly doc = new Y.Doc();
  readonly talker: Talker;
  /** When the last change came, after the beginning, in milliseconds. */
  lastMs = Number.NaN;

  private constructor(talker: Talker) {
    this.talker = talker;
  }

  static async join(
    served: Served,
    { room = 'room', name = 'reader', port = served.port } = {},
  ): Promise<Reader> {
    const begin = now();
    const early: Uint8Array[] = [];
    let reader: Reader | undefined;
    const onMessage = (message: Uint8Array) => {
      if (reader) reader.#take(message, begin);
      else early.push(Uint8Array.from(message));
    };
    const talker = await Talker.join(served, name, { room, port, onMessage });
    reader = new Reader(talker);
    for (const message of early) reader.#take(message, begin);
    return reader;
  }

  get records(): Y.Map<unknown> {
    return this.doc.getMap('records');
  }

  /** Resolves once there are so many records, or nothing has come for a second. */
  async has(records: number): Promise<boolean> {
    let quietSince = now();
    let last = this.lastMs;
    while (this.records.size < records && now() - quietSince < quietMs) {
      await delay(2);
      if (Object.is(this.lastMs, last)) continue;
      last = this.lastMs;
      quietSince = now();
    }
    return this.records.size >= records;
  }

  leave(): void {
    this.talker.leave();
    this.doc.destroy();
  }

  #take(message: Uint8Array, begin: number): void {
    // Messages of others are not all of our protocol.
    if (message[0] !== 0 || (message[1] !== 1 && message[1] !== 2)) return;
    const [decoded] = decodeFrame(message);
    if (decoded?.type !== 'step2' && decoded?.type !== 'update') return;
    Y.applyUpdate(this.doc, decoded.update);
    this.lastMs = now() - begin;
  }
}
