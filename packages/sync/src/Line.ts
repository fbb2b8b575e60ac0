import type { Clock } from './Clock.ts';
import { closeCodes } from './closeCodes.ts';
import { Parts } from './parts.ts';
import { WireError } from './WireError.ts';
import { decodeFrame, keepAlive, type Message } from './wire.ts';

/** The part of a WebSocket that is used; the browser's has it, and that of `ws`. */
export interface WebSocketLike {
  binaryType: string;
  readonly bufferedAmount: number;
  onopen: (() => void) | null;
  onmessage: ((event: { data: ArrayBuffer | Uint8Array }) => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
  onerror: (() => void) | null;
  send(frame: Uint8Array): void;
  close(code?: number, reason?: string): void;
}

export interface LineEvents {
  readonly opened: () => void;
  readonly received: (message: Message) => void;
  /** The line is gone; called once. `code` 1006 where nobody said why. */
  readonly closed: (code: number, reason: string) => void;
}

const beatMs = 5_000;
const connectPatienceMs = 10_000;
/** The answer to a sign of life may wait behind a large document. */
const firstDocumentPatienceMs = 60_000;

/** One connection, from the attempt to its end, with the signs of life that show it is not half dead. */
export class Line {
  readonly #socket: WebSocketLike;
  readonly #clock: Clock;
  readonly #events: LineEvents;
  #isClosed = false;
  #denied = '';
  #heardAt: number;
  #askedAt: number | undefined;
  #buffered = 0;
  #cancelBeat: () => void;
  readonly #parts = new Parts();
  /** The document has arrived, so answers come quickly. */
  isQuick = false;

  constructor(socket: WebSocketLike, clock: Clock, events: LineEvents) {
    this.#socket = socket;
    this.#clock = clock;
    this.#events = events;
    this.#heardAt = clock.now();
    this.#cancelBeat = clock.after(connectPatienceMs, () => this.end(1006, 'no answer'));
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      this.#cancelBeat();
      this.#heardAt = clock.now();
      this.#beatLater();
      events.opened();
    };
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onclose = ({ code, reason }) => this.end(code, this.#denied || reason);
    // A close event follows, and says as much.
    socket.onerror = () => undefined;
  }

  send(frame: Uint8Array): void {
    if (!this.#isClosed) this.#socket.send(frame);
  }

  /** Ends the line from this side, as if it had been closed with this. */
  end(code: number, reason: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#cancelBeat();
    this.#socket.onopen = null;
    this.#socket.onmessage = null;
    this.#socket.onclose = null;
    // Closing what is still connecting is reported as an error.
    this.#socket.onerror = () => undefined;
    this.#socket.close();
    this.#events.closed(code, reason);
  }

  #receive(data: ArrayBuffer | Uint8Array): void {
    this.#heardAt = this.#clock.now();
    this.#askedAt = undefined;
    this.#read(new Uint8Array(data));
  }

  #read(frame: Uint8Array): void {
    for (const message of this.#decode(frame)) {
      if (this.#isClosed) return;
      if (message.type !== 'part') this.#pass(message);
      else {
        const whole = this.#parts.add(message);
        if (whole) this.#read(whole);
      }
    }
  }

  #decode(frame: Uint8Array): Message[] {
    try {
      return decodeFrame(frame);
    } catch (error) {
      this.#endUnreadable(error);
      return [];
    }
  }

  #pass(message: Message): void {
    try {
      if (message.type === 'denied') this.#denied = message.reason;
      else this.#events.received(message);
    } catch (error) {
      if (error instanceof WireError) return this.#endUnreadable(error);
      // Somebody who listens to the document failed; the line is none the worse for it.
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  #endUnreadable(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.end(closeCodes.protocol, `the server sent what this page cannot read: ${why}`);
  }

  #beatLater(): void {
    this.#cancelBeat = this.#clock.after(beatMs, () => this.#beat());
  }

  /** Asks for a sign of life after a silence, and gives up where none comes. */
  #beat(): void {
    const now = this.#clock.now();
    const { bufferedAmount } = this.#socket;
    // What we send is being taken, so the line lives although nothing comes back yet.
    if (bufferedAmount < this.#buffered)
      this.#askedAt = this.#askedAt === undefined ? undefined : now;
    this.#buffered = bufferedAmount;
    const patienceMs = this.isQuick ? beatMs : firstDocumentPatienceMs;
    if (this.#askedAt !== undefined && now - this.#askedAt >= patienceMs)
      return this.end(1006, 'the line is silent');
    if (this.#askedAt === undefined && now - this.#heardAt >= beatMs) {
      this.#askedAt = now;
      this.send(keepAlive);
    }
    this.#beatLater();
  }
}
