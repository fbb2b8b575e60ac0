import type { Socket } from '../../src/rooms/Socket.ts';

type Listener = (first: never, second: never) => void;

/** The server's end of a line whose other end is the test: it says what it is told to and answers nothing. */
export class DeafSocket implements Socket {
  bufferedAmount = 0;
  readonly frames: Uint8Array[] = [];
  closed: number | undefined;
  isTerminated = false;
  pings = 0;
  readonly #listeners = new Map<string, Listener[]>();

  send(frame: Uint8Array): void {
    this.frames.push(frame);
  }

  close(code: number): void {
    this.closed ??= code;
  }

  terminate(): void {
    this.isTerminated = true;
    this.end();
  }

  isPaused = false;

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
  }

  ping(): void {
    this.pings++;
  }

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  say(frame: Uint8Array, isBinary = true): void {
    this.#emit('message', frame, isBinary);
  }

  end(): void {
    this.#emit('close');
  }

  #emit(event: string, ...args: readonly unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(...(args as [never, never]));
  }
}
