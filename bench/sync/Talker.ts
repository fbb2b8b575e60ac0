import * as Y from 'yjs';
import { BareSocket } from '../../apps/server/src/testing/BareSocket.ts';
import { encodePresence, presenceJson } from '../../packages/sync/src/presenceEntries.ts';
import { encodeMessage } from '../../packages/sync/src/wire.ts';
import { acknowledgement, type Heard, heardIn } from './hear.ts';
import type { Served } from './Served.ts';

/** A moment that all processes of this machine agree on, in milliseconds. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

export interface TalkerOptions {
  readonly room?: string;
  /** What came of others; our own is left out. */
  readonly onHeard?: (heard: Heard, atMs: number) => void;
  /** Every message without what stands before it. */
  readonly onMessage?: (message: Uint8Array) => void;
  /** The server says it has taken that many of their changes. */
  readonly onAcknowledged?: (count: number) => void;
  /** Through a proxy. */
  readonly port?: number;
}

/** Somebody who speaks the wire protocol and keeps as little as possible: no document but of their own edits. */
export class Talker {
  readonly name: string;
  readonly doc = new Y.Doc();
  readonly socket: BareSocket;
  /** How many document-carrying messages were sent. */
  sent = 0;
  /** How many of them the server says it has taken. */
  acknowledged = 0;
  readonly #prefix: Uint8Array;
  #clock = 0;
  #edits: Y.Map<unknown> | undefined;

  private constructor(
    served: Served,
    name: string,
    { path, room }: { path: string; room: string },
    options: TalkerOptions,
  ) {
    this.name = name;
    this.#prefix = served.subject.prefix(room);
    const skip = this.#prefix.byteLength;
    const { onHeard, onMessage, onAcknowledged } = options;
    this.socket = new BareSocket({
      port: options.port ?? served.port,
      path,
      onMessage: (frame) => {
        const message = skip === 0 ? frame : frame.subarray(skip);
        onMessage?.(message);
        const told = acknowledgement(message);
        if (told !== undefined) {
          this.acknowledged = told < 0 ? this.acknowledged + 1 : told;
          onAcknowledged?.(this.acknowledged);
        } else if (onHeard) onHeard(heardIn(message), now());
      },
    });
    this.doc.on('update', (update: Uint8Array) => this.sendUpdate(update));
  }

  /** Connects and says what a client says first. */
  static async join(served: Served, name: string, options: TalkerOptions = {}): Promise<Talker> {
    const { room = 'room' } = options;
    const path = await served.path(room, name);
    const talker = new Talker(served, name, { path, room }, options);
    await talker.socket.opened;
    for (const message of served.subject.hello(room)) talker.say(message);
    return talker;
  }

  say(message: Uint8Array): void {
    this.socket.send(
      this.#prefix.byteLength === 0 ? message : Buffer.concat([this.#prefix, message]),
    );
  }

  sendUpdate(update: Uint8Array): void {
    this.sent++;
    this.say(encodeMessage({ type: 'update', update }));
  }

  /** Moves a note of their own; its place is the moment, for whoever hears of it. */
  drag(): void {
    this.doc.transact(() => {
      if (!this.#edits) {
        this.#edits = new Y.Map<unknown>([['kind', 'sticky']]);
        this.doc.getMap('records').set(`note-${this.name}`, this.#edits);
      }
      this.#edits.set('geometry', [now(), 0, 200, 200, 0]);
    });
  }

  point(): void {
    const at = now();
    const json = presenceJson({ cursor: [Math.round(at % 1000), this.sent], at });
    const entries = encodePresence([{ clientId: this.doc.clientID, clock: ++this.#clock, json }]);
    this.say(encodeMessage({ type: 'presence', entries }));
  }

  leave(): void {
    this.socket.cut();
    this.doc.destroy();
  }
}
