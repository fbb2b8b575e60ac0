import { decodeFrame, encodeMessage, type Message, type WebSocketLike } from '@feltline/sync';
import { board, type Workshop } from './Workshop.ts';

type Known = Exclude<Message, { type: 'unknown' }>;

/** A client that says exactly what it is told to. */
export class RawClient {
  readonly messages: Message[] = [];
  frames = 0;
  closed: { code: number; reason: string } | undefined;
  readonly #socket: WebSocketLike;
  #early: Uint8Array[] | undefined = [];

  constructor({ network, roles }: Workshop, query = 'token=raw&cap=1') {
    if (!roles.has('raw')) roles.set('raw', 'edit');
    this.#socket = new network.WebSocket(`ws://server/sync/${board}?${query}`);
    this.#socket.onopen = () => {
      for (const frame of this.#early ?? []) this.#socket.send(frame);
      this.#early = undefined;
    };
    this.#socket.onmessage = ({ data }) => {
      this.frames++;
      this.messages.push(...decodeFrame(new Uint8Array(data)));
    };
    this.#socket.onclose = (event) => {
      this.closed = event;
    };
  }

  send(message: Known): void {
    this.sendFrame(encodeMessage(message));
  }

  sendFrame(frame: Uint8Array): void {
    if (this.#early) this.#early.push(frame);
    else this.#socket.send(frame);
  }

  close(): void {
    this.#socket.close();
  }

  received<T extends Message['type']>(type: T): Extract<Message, { type: T }>[] {
    return this.messages.filter(
      (message): message is Extract<Message, { type: T }> => message.type === type,
    );
  }
}
