import {
  decodeFrame,
  decodePresence,
  encodeMessage,
  encodePresence,
  type Message,
  presenceJson,
} from '@feltline/sync';
import * as Y from 'yjs';
import { BareSocket } from '../testing/BareSocket.ts';
import type { NewBoard, TestServer } from '../testing/testServer.ts';

/** Somebody with a document, on a bare line; they wait for what they expect, never for a time. */
export class Guest {
  readonly doc: Y.Doc;
  readonly messages: Message[] = [];
  readonly socket: BareSocket;
  #waiting: { holds: () => boolean; resolve(): void }[] = [];
  #sent = 0;
  acknowledged = 0;

  private constructor(port: number, path: string, doc: Y.Doc) {
    this.doc = doc;
    this.socket = new BareSocket({ port, path, onMessage: (frame) => this.#take(frame) });
    void this.socket.closed.then(() => this.#look());
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.#sent++;
      this.say(encodeMessage({ type: 'update', update }));
    });
  }

  /** Enters with the edit link, and with `doc` as what they already have; resolves once they have the board. */
  static async enter(
    server: TestServer,
    { id, links }: NewBoard,
    name: string,
    { port = server.running.port, doc = new Y.Doc() } = {},
  ): Promise<Guest> {
    const who = `guest=guest-${name}-0000&secret=secret-of-${name}-000000&name=${name}`;
    const guest = new Guest(port, `/sync/${id}?token=${links.edit.token}&cap=1&${who}`, doc);
    await guest.socket.opened;
    guest.ask();
    await guest.until(() => guest.heard('step2').length > 0);
    return guest;
  }

  get records(): Y.Map<unknown> {
    return this.doc.getMap('records');
  }

  say(message: Uint8Array): void {
    this.socket.send(message);
  }

  /** Asks for everything. */
  ask(): void {
    this.say(encodeMessage({ type: 'step1', stateVector: Uint8Array.of(0) }));
  }

  point(clock: number, state: unknown): void {
    const { clientID: clientId } = this.doc;
    const entries = encodePresence([{ clientId, clock, json: presenceJson(state) }]);
    this.say(encodeMessage({ type: 'presence', entries }));
  }

  /** Resolves once all they have changed would survive a power cut. */
  saved(): Promise<void> {
    return this.until(() => this.acknowledged >= this.#sent);
  }

  heard<T extends Message['type']>(type: T): Extract<Message, { type: T }>[] {
    return this.messages.filter(
      (message): message is Extract<Message, { type: T }> => message.type === type,
    );
  }

  /** What they were told of somebody's presence, in order; undefined where it was taken away. */
  toldOf(clientId: number): unknown[] {
    return this.heard('presence')
      .flatMap(({ entries }) => decodePresence(entries))
      .filter((entry) => entry.clientId === clientId)
      .map(({ json }) => JSON.parse(Buffer.from(json).toString()) ?? undefined);
  }

  /** Resolves once that holds; looked at again whenever something comes. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ holds, resolve }));
  }

  async leave(): Promise<void> {
    this.socket.cut();
    await this.socket.closed;
  }

  #take(frame: Buffer): void {
    for (const message of decodeFrame(Uint8Array.from(frame))) {
      this.messages.push(message);
      if (message.type === 'step2' || message.type === 'update')
        Y.applyUpdate(this.doc, message.update, this);
      if (message.type === 'step1')
        this.say(
          encodeMessage({
            type: 'step2',
            update: Y.encodeStateAsUpdate(this.doc, message.stateVector),
          }),
        );
      if (message.type === 'step1') this.#sent++;
      if (message.type === 'ack') this.acknowledged = message.count;
    }
    this.#look();
  }

  #look(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) {
      if (one.holds()) one.resolve();
      else this.#waiting.push(one);
    }
  }
}
