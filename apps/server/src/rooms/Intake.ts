import { type Clock, closeCodes, encodeMessage } from '@feltline/sync';
import type { Connection } from './Connection.ts';
import type { DocumentSize } from './DocumentSize.ts';
import type { DurableLog } from './DurableLog.ts';
import { InvalidUpdate } from './InvalidUpdate.ts';
import { BrokenDocument, type LiveDocument } from './LiveDocument.ts';
import type { RoomLimits } from './limits.ts';
import type { RoomLog } from './RoomLog.ts';
import type { RoomMeter } from './RoomMeter.ts';

const maxStrikes = 3;

type DocumentType = 'step2' | 'update';

export interface IntakeOptions {
  readonly document: LiveDocument<Connection>;
  readonly durable: DurableLog;
  readonly size: DocumentSize;
  readonly limits: RoomLimits;
  readonly clock: Clock;
  readonly log: RoomLog;
  readonly meter: RoomMeter;
  /** What the server has lost may come back from whoever has it, as long as it is known to be missing. */
  readonly isRecovering: () => boolean;
  /** Changes are being put off, or are taken again. */
  readonly onPressure: () => void;
  /** The document in memory can no longer be trusted. */
  readonly onBroken: (reason: string, update: Uint8Array) => void;
}

/** What people write: each change is taken whole, put off until there is room for it, or ends its sender's connection. */
export class Intake {
  readonly #options: IntakeOptions;
  /** People whose changes were passed over for now; they are asked for them again. */
  readonly #putOff = new Set<Connection>();
  #isStuck = false;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Storage is so far behind that nothing more is taken. */
  get isStuck(): boolean {
    return this.#isStuck;
  }

  leave(person: Connection): void {
    this.#putOff.delete(person);
  }

  receive(person: Connection, type: DocumentType, update: Uint8Array): void {
    const count = person.countDocument();
    try {
      if (!person.mayWrite) this.#ignoreReader(person, count, update);
      else this.#take(person, count, type, update);
    } catch (error) {
      if (error instanceof BrokenDocument) {
        person.refuse(closeCodes.invalidContent, 'this change cannot be applied');
        return this.#options.onBroken(error.message, update);
      }
      if (!(error instanceof InvalidUpdate)) throw error;
      this.#options.log.info({ code: error.code, reason: error.message }, 'a change was refused');
      this.#options.meter.rejected(error.code);
      person.reject(count, error.code, error.message);
      person.refuse(error.code, error.message);
    }
  }

  askForMissing(person: Connection): void {
    const stateVector = this.#options.document.stateVector(person.owner);
    person.send(encodeMessage({ type: 'step1', stateVector }));
  }

  /** There may be room again: whoever was put off is asked for what they have. */
  retry(): void {
    const { durable, limits, size } = this.#options;
    if (this.#isStuck && durable.unsavedBytes <= limits.maxUnsavedBytes / 2) {
      this.#isStuck = false;
      this.#options.onPressure();
    }
    if (this.#putOff.size === 0 || this.#isStuck || size.fullness >= 1) return;
    const people = [...this.#putOff];
    this.#putOff.clear();
    for (const person of people) this.askForMissing(person);
  }

  #ignoreReader(person: Connection, count: number, update: Uint8Array): void {
    // What is large takes long to look into, and a reader has nothing to tell.
    const isSmall = update.byteLength <= this.#options.limits.maxReaderUpdateBytes;
    if (isSmall && !this.#options.document.isChangedBy(update))
      return this.#acknowledge(person, count);
    this.#options.meter.rejected(closeCodes.forbidden);
    const reason = `this link may ${person.visitor.role}, not edit`;
    person.reject(count, closeCodes.forbidden, reason);
    if (++person.strikes >= maxStrikes) person.refuse(closeCodes.forbidden, reason);
  }

  #take(person: Connection, count: number, type: DocumentType, update: Uint8Array): void {
    const { document, durable, size, isRecovering } = this.#options;
    const { maxUpdateBytes, maxUpdateStructs, maxUnsavedBytes } = this.#options.limits;
    if (update.byteLength > maxUpdateBytes) {
      throw new InvalidUpdate(
        `expected at most ${maxUpdateBytes} bytes, got ${update.byteLength}`,
        closeCodes.tooLarge,
      );
    }
    if (this.#isStuck || durable.unsavedBytes + update.byteLength > maxUnsavedBytes)
      return this.#putOffAsStuck(person);
    const outcome = document.take(update, person, {
      maxStructs: maxUpdateStructs,
      isRecovering: isRecovering(),
      isStep2: type === 'step2',
      mayGrow: size.fullness < 1,
    });
    if (outcome === 'gap') return this.#askToFill(person, type);
    if (outcome === 'full') return this.#pass(person);
    if (type === 'step2') person.awaitsStep2 = false;
    // Until the gap is filled, what came before is not stored either.
    if (!person.awaitsStep2) this.#acknowledge(person, count);
    if (this.#putOff.size > 0) this.retry();
  }

  #acknowledge(person: Connection, count: number): void {
    const { pushed, durable } = this.#options.durable;
    person.acknowledgeAt(count, pushed, durable);
  }

  #putOffAsStuck(person: Connection): void {
    this.#pass(person);
    if (this.#isStuck) return;
    this.#isStuck = true;
    this.#options.onPressure();
  }

  /** Nothing from here on is acknowledged before they have been asked again and have sent it all. */
  #pass(person: Connection): void {
    this.#options.meter.putOff();
    person.awaitsStep2 = true;
    this.#putOff.add(person);
  }

  /** A gap is asked about once: the step 2 that answers holds all that the client has. */
  #askToFill(person: Connection, type: DocumentType): void {
    // Whoever was put off has a gap because of it, and is asked when there is room.
    if (this.#putOff.has(person)) return;
    if (person.awaitsStep2) {
      if (type === 'step2')
        throw new InvalidUpdate('expected a change that builds on known ones, got one with a gap');
      return;
    }
    person.awaitsStep2 = true;
    this.askForMissing(person);
  }
}
