import { type Clock, closeCodes } from '@feltline/sync';
import { Connection } from './Connection.ts';
import { Inflow } from './Inflow.ts';
import type { RoomLimits } from './limits.ts';
import type { Room } from './Room.ts';
import type { RoomLog } from './RoomLog.ts';
import type { RoomMeter } from './RoomMeter.ts';
import type { Socket } from './Socket.ts';
import type { Visitor } from './visitor.ts';

const failedSocketMs = 1_500;

export interface VisitOptions {
  readonly socket: Socket;
  readonly visitor: Visitor;
  readonly limits: RoomLimits;
  readonly clock: Clock;
  readonly log: RoomLog;
  readonly meter: RoomMeter;
  readonly onEnd: () => void;
}

/** One socket from its coming to its end: what it says before its room is there waits, and then reaches the room. */
export class Visit {
  readonly person: Connection;
  readonly #limits: RoomLimits;
  readonly #inflow: Inflow;
  #early: Uint8Array[] = [];
  #earlyBytes = 0;
  #room: Room | undefined;
  #hasEnded = false;

  constructor({ socket, visitor, limits, clock, log, meter, onEnd }: VisitOptions) {
    this.#limits = limits;
    this.person = new Connection(socket, visitor, clock, {
      updates: limits.updatesPerConnection,
      onClose: meter.closed,
    });
    this.#inflow = new Inflow({
      socket,
      person: this.person,
      clock,
      limits,
      meter,
      deliver: (frame) => this.#deliver(frame),
    });
    socket.on('error', (error) => {
      // The socket closes by itself, with a code that says why; it only must not hang over it.
      log.debug({ board: visitor.boardId, reason: error.message }, 'a socket failed');
      socket.on(
        'close',
        clock.after(failedSocketMs, () => socket.terminate()),
      );
    });
    socket.on('close', () => {
      this.#end();
      onEnd();
    });
    socket.on('message', (frame, isBinary) => this.#receive(frame, isBinary));
  }

  /** Lets the person into their room; whoever has left meanwhile is not. */
  enter(room: Room): void {
    if (this.#hasEnded || !this.person.isOpen) return;
    this.#room = room;
    room.join(this.person);
    for (const frame of this.#early.splice(0))
      if (this.person.isOpen) room.receive(this.person, frame);
  }

  #receive(frame: Uint8Array, isBinary: boolean): void {
    const { person } = this;
    if (!person.isOpen || !person.isReading) return;
    if (!isBinary) return person.refuse(closeCodes.protocol, 'expected binary frames, got text');
    this.#inflow.take(frame);
  }

  #deliver(frame: Uint8Array): void {
    const { person } = this;
    if (!person.isReading) return;
    if (this.#room) return this.#room.receive(person, frame);
    this.#early.push(frame);
    this.#earlyBytes += frame.byteLength;
    const { maxEarlyMessages, maxEarlyBytes } = this.#limits;
    if (this.#early.length > maxEarlyMessages || this.#earlyBytes > maxEarlyBytes)
      person.refuse(closeCodes.rateLimited, 'too much was sent before the board was loaded');
  }

  #end(): void {
    this.#hasEnded = true;
    this.#early = [];
    this.#inflow.stop();
    this.person.ended();
    this.#room?.leave(this.person);
  }
}
