import type { WebSocketLike } from '../Line.ts';

/** The server's end of a line; the part of a `ws` socket that a server uses. */
export interface ServerEnd {
  readonly bufferedAmount: number;
  send(frame: Uint8Array): void;
  close(code: number, reason: string): void;
  terminate(): void;
  ping(): void;
  pause(): void;
  resume(): void;
  on(event: 'message', listener: (frame: Uint8Array, isBinary: boolean) => void): unknown;
  on(event: 'close' | 'pong', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

type Listener = (first: never, second: never) => void;

export type Listen = (socket: ServerEnd, url: string) => void;

type Parcel =
  | { readonly frame: Uint8Array }
  | { readonly code: number; readonly reason: string }
  | 'open';

/** A network in which nothing moves until it is told to. Each line keeps its order, lines do not. */
export class MemoryNetwork {
  readonly #listen: Listen;
  #lines: MemoryLine[] = [];
  /** False: whoever calls gets no answer, and lines that are up are cut. */
  isUp = true;

  constructor(listen: Listen) {
    this.#listen = listen;
  }

  /** What a client takes for the browser's WebSocket. */
  get WebSocket(): new (
    url: string,
  ) => WebSocketLike {
    const call = (line: MemoryLine) => this.#call(line);
    return class extends MemoryLine {
      constructor(url: string) {
        super(url);
        call(this);
      }
    };
  }

  /** Moves everything until nothing is on its way. */
  flush(): void {
    while (this.step());
  }

  /** Moves one parcel of one line; `pick` in [0, 1) says which. False where nothing is on its way. */
  step(pick = 0): boolean {
    const ready = this.#lines.filter((line) => line.hasParcels);
    const line = ready[Math.floor(pick * ready.length)];
    line?.deliverOne(pick);
    return line !== undefined;
  }

  /** Cuts every line, with what is on its way; both ends learn of it. */
  cut(): void {
    for (const line of this.#lines.splice(0)) line.cut();
  }

  #call(line: MemoryLine): void {
    if (!this.isUp) {
      line.toClient.push({ code: 1006, reason: '' });
      this.#lines.push(line);
      return;
    }
    line.toClient.push('open');
    line.accepted = () => this.#listen(line.serverEnd, line.url);
    this.#lines.push(line);
  }
}

class MemoryLine implements WebSocketLike {
  readonly url: string;
  binaryType = 'blob';
  readonly bufferedAmount = 0;
  onopen: WebSocketLike['onopen'] = null;
  onmessage: WebSocketLike['onmessage'] = null;
  onclose: WebSocketLike['onclose'] = null;
  onerror: WebSocketLike['onerror'] = null;
  readonly toClient: Parcel[] = [];
  readonly toServer: Parcel[] = [];
  accepted: (() => void) | undefined;
  readonly #listeners = new Map<string, Listener[]>();
  #isEnded = false;
  /** The server does not read. */
  #isPaused = false;

  constructor(url: string) {
    this.url = url;
  }

  readonly serverEnd: ServerEnd = {
    bufferedAmount: 0,
    send: (frame) => this.toClient.push({ frame: frame.slice() }),
    close: (code, reason) => this.toClient.push({ code, reason }),
    terminate: () => this.cut(),
    ping: () => this.#emit('pong'),
    pause: () => {
      this.#isPaused = true;
    },
    resume: () => {
      this.#isPaused = false;
    },
    on: (event: string, listener: Listener) =>
      this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]),
  };

  get hasParcels(): boolean {
    const coming = this.#isPaused ? 0 : this.toServer.length;
    return !this.#isEnded && this.toClient.length + coming > 0;
  }

  send(frame: Uint8Array): void {
    this.toServer.push({ frame: frame.slice() });
  }

  close(code = 1005, reason = ''): void {
    this.toServer.push({ code, reason });
  }

  deliverOne(pick: number): void {
    const toClientFirst =
      this.#isPaused ||
      this.toServer.length === 0 ||
      (this.toClient.length > 0 && (pick * 1000) % 1 < 0.5);
    if (toClientFirst) this.#arriveAtClient(this.toClient.shift());
    else this.#arriveAtServer(this.toServer.shift());
  }

  cut(): void {
    if (this.#isEnded) return;
    this.#end(1006, '');
  }

  #arriveAtClient(parcel: Parcel | undefined): void {
    if (parcel === undefined) return;
    if (parcel === 'open') {
      this.accepted?.();
      this.onopen?.();
    } else if ('frame' in parcel) this.onmessage?.({ data: parcel.frame });
    else this.#end(parcel.code, parcel.reason);
  }

  #arriveAtServer(parcel: Parcel | undefined): void {
    if (parcel === undefined || parcel === 'open') return;
    if ('frame' in parcel) this.#emit('message', parcel.frame, true);
    else this.#end(parcel.code, parcel.reason);
  }

  #end(code: number, reason: string): void {
    this.#isEnded = true;
    this.#emit('close');
    this.onclose?.({ code, reason });
  }

  #emit(event: string, ...args: readonly unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(...(args as [never, never]));
  }
}
