import { closeCodes } from './closeCodes.ts';
import type { ServerHello } from './hello.ts';
import type { Line } from './Line.ts';
import type { RoomPressure } from './RoomPressure.ts';
import { encodeMessage } from './wire.ts';

/** What one connection has come to; all of it ends with the connection. */
export class Talk {
  readonly line: Line;
  /** Who the server is and who we are to it, once it has said so. */
  hello: ServerHello | undefined;
  /** What the server last said that keeps it from taking changes. */
  pressure: RoomPressure | undefined;
  /** The server's state has arrived. */
  isSynced = false;
  /** We have answered what the server asked for: from here on each edit is sent as it is made. */
  hasAnswered = false;
  #sent = 0;
  #acknowledged = 0;
  /** When the edits of each unacknowledged message were made; infinite where it carries none of ours. */
  readonly #waiting: number[] = [];

  constructor(line: Line) {
    this.line = line;
  }

  /** Everything with edits that was sent is durable. */
  get isAcknowledged(): boolean {
    return this.hasAnswered && this.#sent === this.#acknowledged;
  }

  /** When the oldest own edit was made that is not known to be durable. */
  get oldestEditAt(): number | undefined {
    return this.#waiting.find(Number.isFinite);
  }

  /** Sends a message with edits; TCP keeps the order, so counting them is enough to know what is stored. */
  sendDocument(type: 'step2' | 'update', update: Uint8Array, madeAt: number): void {
    if (!this.hello) throw new Error('expected to know the server before sending it edits');
    this.#waiting.push(madeAt);
    this.#sent++;
    const { maxUpdateBytes } = this.hello.limits;
    if (update.byteLength <= maxUpdateBytes) this.line.send(encodeMessage({ type, update }));
    else
      this.line.end(
        closeCodes.tooLarge,
        `a change of ${update.byteLength} bytes is larger than the ${maxUpdateBytes} that the server takes`,
      );
  }

  /** The first `count` messages with edits are durable. */
  acknowledge(count: number): void {
    this.#waiting.splice(0, count - this.#acknowledged);
    this.#acknowledged = count;
  }
}
