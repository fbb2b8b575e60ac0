import {
  type Clock,
  closeCodes,
  encodeMessage,
  type KnownUser,
  keepAlive,
  mayWrite,
} from '@feltline/sync';
import { Bucket } from './Bucket.ts';
import { farewell } from './farewell.ts';
import type { Rate } from './limits.ts';
import { Outflow } from './Outflow.ts';
import type { Person } from './PresenceTable.ts';
import type { Socket } from './Socket.ts';
import { Tick } from './Tick.ts';
import type { Visitor } from './visitor.ts';

const ackPeriodMs = 50;
const keepAliveAfterMs = 15_000;
const pingEveryMs = 25_000;
const maxMissedPings = 2;

interface PendingAck {
  readonly count: number;
  readonly position: number;
}

/** One socket of one person on one board. */
export class Connection implements Person {
  readonly visitor: Visitor;
  readonly owner: string;
  readonly isKnown: boolean;
  readonly #socket: Socket;
  readonly #clock: Clock;
  #user: KnownUser;
  #isOpen = true;
  #sentAt: number;
  #pingedAt: number;
  #missedPings = 0;
  #received = 0;
  #pendingAcks: PendingAck[] = [];
  #durableCount = 0;
  #acknowledged = 0;
  #hasRejected = false;
  readonly #acks: Tick;
  readonly #onClose: (code: number) => void;
  readonly outflow: Outflow;
  /** How many more messages with document it may send, see `Inflow`. */
  readonly updates: Bucket;

  /** False once the server is stopping: what comes in is left to be sent again. */
  isReading = true;
  /** They were sent the document, so changes make sense to them. */
  hasDocument = false;
  /** A change had a gap; a step 2 that fills it is awaited. */
  awaitsStep2 = false;
  /** Changes that they were not allowed to make. */
  strikes = 0;
  /** Client ids whose presence was not told, because the line was slow. */
  readonly missedPresence = new Set<number>();

  constructor(
    socket: Socket,
    visitor: Visitor,
    clock: Clock,
    { updates, onClose }: { updates: Rate; onClose: (code: number) => void },
  ) {
    this.#onClose = onClose;
    this.#socket = socket;
    this.visitor = visitor;
    this.isKnown = visitor.isKnown;
    // Whoever gives no guest id cannot be told from others with the same link.
    this.owner = visitor.isKnown ? visitor.user.id : `link:${visitor.linkId}`;
    this.#user = { ...visitor.user, role: visitor.role };
    this.#clock = clock;
    this.updates = new Bucket(clock, updates);
    this.outflow = new Outflow(socket, clock, visitor.takesParts === true);
    this.#sentAt = clock.now();
    this.#pingedAt = clock.now();
    this.#acks = new Tick(
      clock,
      () => ackPeriodMs,
      () => this.#sendAck(),
    );
    socket.on('pong', () => {
      this.#missedPings = 0;
    });
  }

  get user(): KnownUser {
    return this.#user;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get mayWrite(): boolean {
    return mayWrite(this.visitor.role);
  }

  rename(changes: { name?: string | undefined; color?: string | undefined }): void {
    const { name = this.#user.name, color = this.#user.color } = changes;
    this.#user = { ...this.#user, name, color };
  }

  send(frame: Uint8Array): void {
    if (!this.#isOpen) return;
    if (this.outflow.isFull) return this.close(closeCodes.slowConsumer, 'too far behind');
    this.#sentAt = this.#clock.now();
    this.outflow.send(frame);
  }

  /** Counts a document-carrying message; the answer is its number on this connection. */
  countDocument(): number {
    return ++this.#received;
  }

  /** Message `count` and all before it are durable once the room's log has reached `position`. */
  acknowledgeAt(count: number, position: number, durable: number): void {
    if (!this.visitor.wantsAcks || this.#hasRejected) return;
    this.#pendingAcks.push({ count, position });
    this.reached(durable);
  }

  /** The room's log is durable up to `position`. */
  reached(position: number): void {
    let done = 0;
    for (const ack of this.#pendingAcks) {
      if (ack.position > position) break;
      this.#durableCount = ack.count;
      done++;
    }
    if (done === 0) return;
    this.#pendingAcks.splice(0, done);
    this.#acks.poke();
  }

  /** Message `count` was not taken; neither it nor what follows it will be acknowledged. */
  reject(count: number, code: number, text: string): void {
    this.#hasRejected = true;
    if (this.visitor.wantsAcks) this.send(encodeMessage({ type: 'reject', count, code, text }));
  }

  /** Says why in the words of the protocol, then closes. */
  refuse(code: number, reason: string): void {
    this.send(encodeMessage({ type: 'denied', reason }));
    this.close(code, reason);
  }

  close(code: number, reason: string): void {
    if (!this.#isOpen) return;
    this.#acks.flush();
    this.#isOpen = false;
    this.#onClose(code);
    farewell(this.#socket, code, reason, this.#clock);
  }

  /** The socket has ended, whoever ended it. */
  ended(): void {
    this.#isOpen = false;
    this.#acks.stop();
  }

  /** Sends the signs of life that are due; cuts a line that gives none. */
  beat(): void {
    if (!this.#isOpen) return;
    const now = this.#clock.now();
    const doing = this.outflow.look();
    if (doing === 'stalled')
      return this.close(closeCodes.slowConsumer, 'nothing was taken for half a minute');
    // The answer to a ping waits behind all that the line still has to take.
    if (doing === 'taking') this.#missedPings = 0;
    if (now - this.#sentAt >= keepAliveAfterMs) this.send(keepAlive);
    if (now - this.#pingedAt < pingEveryMs) return;
    this.#pingedAt = now;
    if (this.#missedPings++ < maxMissedPings) this.#socket.ping();
    else this.#socket.terminate();
  }

  #sendAck(): void {
    if (this.#durableCount === this.#acknowledged) return;
    this.#acknowledged = this.#durableCount;
    this.send(encodeMessage({ type: 'ack', count: this.#acknowledged }));
  }
}
