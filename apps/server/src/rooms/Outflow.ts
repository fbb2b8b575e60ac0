import { type Clock, partsOf } from '@feltline/sync';
import type { Socket } from './Socket.ts';

/** Above this a slow line is not sent changes one by one any more: later it gets them as one. */
const lagAboveBytes = 1024 * 1024;
const resumeBelowBytes = 64 * 1024;
/** Above this, and what one large message takes, a line is given up. */
const maxWaitingBytes = 8 * 1024 * 1024;
const maxStalledMs = 30_000;

/** What goes out on one socket: how much of it waits, and whether the other end is taking any. */
export class Outflow {
  readonly #socket: Socket;
  readonly #clock: Clock;
  readonly #takesParts: boolean;
  #sentBytes = 0;
  /** The largest message so far: a whole board may wait behind a slow line. */
  #largestBytes = 0;
  #takenBytes = 0;
  #takenAtMs: number;

  constructor(socket: Socket, clock: Clock, takesParts: boolean) {
    this.#socket = socket;
    this.#clock = clock;
    this.#takesParts = takesParts;
    this.#takenAtMs = clock.now();
  }

  get waitingBytes(): number {
    return this.#socket.bufferedAmount;
  }

  /** The line is so slow that more changes would only fill memory. */
  get isSlow(): boolean {
    return this.waitingBytes > lagAboveBytes;
  }

  /** What waited has been taken. */
  get isFree(): boolean {
    return this.waitingBytes < resumeBelowBytes;
  }

  /** So much waits that nothing more is accepted. */
  get isFull(): boolean {
    return this.waitingBytes > maxWaitingBytes + this.#largestBytes;
  }

  send(frame: Uint8Array): void {
    if (frame.byteLength > lagAboveBytes)
      this.#largestBytes = Math.max(this.#largestBytes, frame.byteLength);
    this.#sentBytes += frame.byteLength;
    if (!this.#takesParts) return this.#socket.send(frame);
    for (const part of partsOf(frame)) this.#socket.send(part);
  }

  /** What the other end is doing since the last call, which comes about once a second. */
  look(): 'taking' | 'resting' | 'stalled' {
    const taken = this.#sentBytes - this.waitingBytes;
    const isWaiting = this.waitingBytes > 0;
    const hasTaken = taken > this.#takenBytes;
    this.#takenBytes = taken;
    if (hasTaken || !isWaiting) this.#takenAtMs = this.#clock.now();
    if (isWaiting && hasTaken) return 'taking';
    return this.#clock.now() - this.#takenAtMs >= maxStalledMs && this.isSlow
      ? 'stalled'
      : 'resting';
  }
}
