import { once } from 'node:events';
import { decodeFrame, encodeMessage } from '@feltline/sync';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

const padding = 'x'.repeat(4_000);

/** Somebody who writes as fast as they are told to, and notes what was acknowledged. */
export class Writer {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly #records: Y.Map<unknown>;
  readonly #socket: WebSocket;
  #hasAnswered = false;
  #sent = 0;
  #acknowledged = 0;
  /** How many edits were made before the messages that were sent. */
  readonly #editsAt: number[] = [];
  #edits = 0;
  /** May write. */
  readonly ready: Promise<void>;
  /** Has the board. */
  readonly loaded: Promise<void>;
  /** What they came with is stored, or they were sent away: then the code. */
  readonly answered: Promise<number | undefined>;

  /** `url` has a token in its query; `doc` is what they already have. */
  constructor(url: string, name: string, doc = new Y.Doc()) {
    this.name = name;
    this.doc = doc;
    this.#records = doc.getMap<unknown>('records');
    this.#socket = new WebSocket(
      `${url}&cap=1&guest=guest-${name}-0000&secret=secret-${name}-0000000000`,
    );
    this.#socket.on('error', () => undefined);
    let isLoaded: () => void;
    this.loaded = new Promise((resolve) => {
      isLoaded = resolve;
    });
    let isAnswered: (code?: number) => void;
    this.answered = new Promise((resolve) => {
      isAnswered = resolve;
    });
    this.#socket.on('close', (code) => isAnswered(code));
    this.ready = new Promise((resolve) => {
      this.#socket.on('message', (frame: Buffer) => {
        for (const message of decodeFrame(frame)) {
          if (message.type === 'step1') {
            this.#send('step2', Y.encodeStateAsUpdate(this.doc, message.stateVector));
            this.#hasAnswered = true;
            resolve();
          } else if (message.type === 'step2' || message.type === 'update') {
            Y.applyUpdate(this.doc, message.update, this);
            if (message.type === 'step2') isLoaded();
          } else if (message.type === 'ack') {
            this.#acknowledged = message.count;
            isAnswered();
          }
        }
      });
    });
    this.#socket.on('open', () =>
      this.#socket.send(
        encodeMessage({ type: 'step1', stateVector: Y.encodeStateVector(this.doc) }),
      ),
    );
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.#hasAnswered) this.#send('update', update);
    });
  }

  /** Sets a key, counts up a shared one, and takes away an older key. */
  edit(): void {
    const at = ++this.#edits;
    this.doc.transact(() => {
      this.#records.set(`${this.name}:${at}`, at);
      this.#records.set(`${this.name}:last`, at);
      // Much to write and little to keep, so that there are snapshots all the time.
      this.#records.set(`${this.name}:pad`, padding);
      if (at % 5 === 0) this.#records.delete(`${this.name}:${at - 3}`);
    });
  }

  /** How many edits the server has said are durable. */
  get acknowledgedEdits(): number {
    return this.#editsAt[this.#acknowledged - 1] ?? 0;
  }

  /** What is missing of the acknowledged edits in what was read back. */
  missingIn(records: Readonly<Record<string, unknown>>): string[] {
    const missing: string[] = [];
    const acknowledged = this.acknowledgedEdits;
    const last = Number(records[`${this.name}:last`] ?? 0);
    if (last < acknowledged)
      missing.push(`${this.name} is at ${last}, acknowledged was ${acknowledged}`);
    for (let at = 1; at <= acknowledged; at++) {
      const wasDeleted = (at + 3) % 5 === 0 && at + 3 <= acknowledged;
      const mayBeDeleted = (at + 3) % 5 === 0;
      const isThere = records[`${this.name}:${at}`] === at;
      if (wasDeleted ? isThere : !isThere && !mayBeDeleted)
        missing.push(`${this.name}:${at} is ${isThere ? 'there again' : 'missing'}`);
    }
    return missing;
  }

  async close(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    this.#socket.terminate();
    await once(this.#socket, 'close');
  }

  #send(type: 'step2' | 'update', update: Uint8Array): void {
    this.#editsAt[this.#sent++] = this.#edits;
    this.#socket.send(encodeMessage({ type, update }));
  }
}
