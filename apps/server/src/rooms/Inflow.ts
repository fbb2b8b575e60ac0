import { type Clock, closeCodes } from '@feltline/sync';
import { Bucket } from './Bucket.ts';
import type { Connection } from './Connection.ts';
import type { RoomLimits } from './limits.ts';
import type { RoomMeter } from './RoomMeter.ts';
import type { Socket } from './Socket.ts';

const pauseMs = 1_000;

export interface InflowOptions {
  readonly socket: Socket;
  readonly person: Connection;
  readonly clock: Clock;
  readonly limits: RoomLimits;
  readonly meter: RoomMeter;
  readonly deliver: (frame: Uint8Array) => void;
}

/**
 * How fast one socket is read. Who sends faster than their allowance is not read for a second, so that their own
 * line holds them up; who keeps it up is sent away.
 */
export class Inflow {
  readonly #options: InflowOptions;
  readonly #bytes: Bucket;
  readonly #messages: Bucket;
  /** What still came while nothing is read; nothing is held where undefined. */
  #held: Uint8Array[] | undefined;
  #pauses = 0;
  #cancel: (() => void) | undefined;

  constructor(options: InflowOptions) {
    this.#options = options;
    const { clock, limits } = options;
    this.#bytes = new Bucket(clock, limits.bytesPerConnection);
    this.#messages = new Bucket(clock, limits.messagesPerConnection);
  }

  take(frame: Uint8Array): void {
    if (this.#held) this.#held.push(frame);
    else this.#read(frame);
  }

  stop(): void {
    this.#cancel?.();
    this.#held = undefined;
  }

  #read(frame: Uint8Array): void {
    const { person, deliver } = this.#options;
    if (this.#bytes.isFull && this.#messages.isFull && person.updates.isFull) this.#pauses = 0;
    this.#bytes.charge(frame.byteLength);
    this.#messages.charge(1);
    deliver(frame);
    if (!person.isOpen) return;
    if (this.#bytes.isOverdrawn || this.#messages.isOverdrawn || person.updates.isOverdrawn)
      this.#pause();
  }

  #pause(): void {
    const { person, socket, clock, limits, meter } = this.#options;
    if (++this.#pauses > limits.maxPauses)
      return person.refuse(closeCodes.rateLimited, 'more is sent than one connection may');
    this.#held ??= [];
    meter.paused();
    socket.pause();
    this.#cancel = clock.after(pauseMs, () => this.#resume());
  }

  #resume(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (let frame = held.shift(); frame; frame = held.shift()) {
      if (!this.#options.person.isOpen) return;
      this.#read(frame);
      if (this.#held) {
        // Overdrawn again: the rest waits for the next second.
        this.#held = held;
        return;
      }
    }
    this.#options.socket.resume();
  }
}
