import {
  type Clock,
  closeCodes,
  type Damage,
  decodeFrame,
  encodeHello,
  encodePressure,
  keepAlive,
  type Message,
  PROTOCOL_VERSION,
  type RoomPressure,
  readClientHello,
  WireError,
} from '@feltline/sync';
import * as Y from 'yjs';
import type { BoardId, LoadedBoard } from '../storage/BoardStorage.ts';
import type { Connection } from './Connection.ts';
import { DocumentSize } from './DocumentSize.ts';
import type { DurableLog } from './DurableLog.ts';
import { Intake } from './Intake.ts';
import { LiveDocument } from './LiveDocument.ts';
import type { RoomLimits } from './limits.ts';
import { PresenceFanOut } from './PresenceFanOut.ts';
import type { RoomLog } from './RoomLog.ts';
import type { RoomMeter } from './RoomMeter.ts';
import { UpdateFanOut } from './UpdateFanOut.ts';
import { cleanColor, cleanName } from './visitor.ts';

const calm: RoomPressure = { isStuck: false, fullness: 0 };

export interface RoomOptions {
  readonly board: BoardId;
  readonly loaded: LoadedBoard;
  readonly owners: ReadonlyMap<number, string>;
  readonly limits: RoomLimits;
  readonly version: string;
  readonly clock: Clock;
  readonly log: RoomLog;
  readonly meter: RoomMeter;
  /** Until then somebody may bring back changes of others that a crash took from the server. */
  readonly recoversUntilMs: number;
  /** What of it was brought back by others, per client id; outlives the room. */
  readonly recovered: Map<number, number>;
  /** Opens the way to the disk; called once, with the room's document in place. */
  readonly durable: (room: {
    encode: () => Uint8Array;
    onDurable: (position: number) => void;
  }) => DurableLog;
  /** The document in memory can no longer be trusted; the log on disk can. */
  readonly onBroken: (room: Room, reason: string, update: Uint8Array) => void;
}

/** A board that somebody has open: its document, its people, and what goes between them. */
export class Room {
  readonly board: BoardId;
  readonly epoch: string;
  readonly durable: DurableLog;
  readonly damage: Damage | undefined;
  readonly #options: RoomOptions;
  readonly #people = new Set<Connection>();
  readonly #document: LiveDocument<Connection>;
  readonly #presence: PresenceFanOut;
  readonly #updates: UpdateFanOut;
  readonly #intake: Intake;
  readonly #size: DocumentSize;
  #told: RoomPressure = calm;

  /** @throws where the stored updates cannot be read: there is never an empty room in place of a full one. */
  constructor(options: RoomOptions) {
    const { board, loaded, limits, clock } = options;
    this.#options = options;
    this.board = board;
    this.epoch = loaded.epoch;
    this.damage = loaded.damage;
    this.#presence = new PresenceFanOut(this.#people, clock, limits.maxPresenceBytes);
    this.#updates = new UpdateFanOut({
      people: this.#people,
      clock,
      onLate: options.meter.tickLate,
      stateVector: () => Y.encodeStateVector(this.doc),
      since: (stateVector) => Y.encodeStateAsUpdate(this.doc, stateVector),
    });
    this.#document = new LiveDocument({
      updates: loaded.updates,
      owners: options.owners,
      recovered: options.recovered,
      // Others see a change before it is durable: were it lost, they would bring it back.
      onChange: (update, author, bindings) => {
        this.durable.push(update, bindings);
        this.#updates.push(update, author);
        this.#size.changed(update.byteLength);
      },
    });
    this.#size = new DocumentSize(
      this.doc,
      loaded.updates.reduce((sum, { byteLength }) => sum + byteLength, 0),
      limits,
      clock,
    );
    if (this.#document.isIncomplete)
      options.log.warn(
        { board },
        'stored changes build on some that are missing; they are left out',
      );
    this.durable = options.durable({
      encode: () => this.#document.encode(),
      onDurable: (position) => {
        for (const person of this.#people) person.reached(position);
        this.#intake.retry();
      },
    });
    this.#intake = new Intake({
      document: this.#document,
      durable: this.durable,
      size: this.#size,
      limits,
      clock,
      log: options.log,
      meter: options.meter,
      isRecovering: () => this.#isRecovering,
      onPressure: () => this.#tellOfPressure(),
      onBroken: (reason, update) => options.onBroken(this, reason, update),
    });
  }

  get doc(): Y.Doc {
    return this.#document.doc;
  }

  get people(): ReadonlySet<Connection> {
    return this.#people;
  }

  /** How many people's lines are too slow for every change. */
  get lagging(): number {
    return this.#updates.lagging;
  }

  /** Lets a connection in: from here on its messages are understood and it hears of changes. */
  join(person: Connection): void {
    const { limits, version } = this.#options;
    const { epoch, wantsAcks } = person.visitor;
    if (this.#people.size >= limits.maxPeople)
      return person.refuse(closeCodes.rateLimited, `this board has its ${limits.maxPeople} people`);
    if (wantsAcks) {
      const { maxUpdateBytes, maxPresenceBytes } = limits;
      person.send(
        encodeHello({
          protocol: PROTOCOL_VERSION,
          version,
          role: person.visitor.role,
          epoch: this.epoch,
          user: person.user,
          limits: { maxUpdateBytes, maxPresenceBytes },
          ...(this.damage && { damage: this.damage }),
        }),
      );
    }
    if (epoch !== undefined && epoch !== this.epoch) return this.#wrongEpoch(person);
    this.#people.add(person);
    // A stock client that may not write is not asked for what it has.
    if (person.mayWrite || wantsAcks) this.#intake.askForMissing(person);
    this.#presence.tellOfEverybody(person);
    if (this.#told !== calm) this.#tellPressure(person);
  }

  leave(person: Connection): void {
    if (!this.#people.delete(person)) return;
    this.#presence.leave(person);
    this.#updates.leave(person);
    this.#intake.leave(person);
  }

  /** One frame from a person. Whatever is in it, it is answered or ends their connection, and never throws. */
  receive(person: Connection, frame: Uint8Array): void {
    try {
      for (const message of decodeFrame(frame)) {
        if (!person.isOpen) return;
        this.#handle(person, message);
      }
    } catch (error) {
      if (!(error instanceof WireError))
        this.#options.log.error(
          { board: this.board, error: String(error) },
          'a message could not be handled',
        );
      person.refuse(
        closeCodes.protocol,
        error instanceof WireError ? error.message : 'this message cannot be handled',
      );
    }
  }

  /** Signs of life, and presence that stock clients would forget. */
  beat(): void {
    for (const person of this.#people) person.beat();
    this.#presence.renew();
    this.#intake.retry();
    this.#tellOfPressure();
  }

  /** Sends what waits for its tick. */
  flush(): void {
    this.#updates.flush();
    this.#presence.flush();
  }

  destroy(): void {
    this.#updates.stop();
    this.#presence.stop();
    this.#document.destroy();
    // Whoever leaves later leaves nothing any more.
    this.#people.clear();
  }

  #handle(person: Connection, message: Message): void {
    switch (message.type) {
      case 'step1':
        person.updates.charge(1);
        return this.#answerStep1(person, message.stateVector);
      case 'step2':
      case 'update':
        person.updates.charge(1);
        return this.#intake.receive(person, message.type, message.update);
      case 'presence':
        return this.#receivePresence(person, message.entries);
      case 'queryPresence':
        return this.#presence.tellOfEverybody(person);
      case 'hello':
        return this.#receiveHello(person, message.json);
      case 'unknown':
        throw new WireError(`expected a message that clients send, got type ${message.number}`);
      default:
        throw new WireError(`expected a message that clients send, got ${message.type}`);
    }
  }

  #receiveHello(person: Connection, json: string): void {
    const { protocol, epoch, name, color } = readClientHello(json);
    if (protocol !== PROTOCOL_VERSION) {
      return person.refuse(
        closeCodes.reloadNeeded,
        `this server speaks protocol ${PROTOCOL_VERSION}, the page ${protocol}`,
      );
    }
    if (epoch !== undefined && epoch !== this.epoch) return this.#wrongEpoch(person);
    if (name === undefined && color === undefined) return;
    person.rename({
      name: name === undefined ? undefined : cleanName(name),
      color: color === undefined ? undefined : cleanColor(color),
    });
    this.#presence.renamed(person);
  }

  #wrongEpoch(person: Connection): void {
    person.refuse(closeCodes.wrongEpoch, 'the board was put back to another history');
  }

  #answerStep1(person: Connection, stateVector: Uint8Array): void {
    person.hasDocument = true;
    person.send(this.#document.step2For(stateVector));
  }

  /** What the server has lost may come back from whoever has it, as long as it is known to be missing. */
  get #isRecovering(): boolean {
    if (this.damage || this.#document.isIncomplete) return true;
    return this.#options.clock.now() < this.#options.recoversUntilMs;
  }

  #tellOfPressure(): void {
    const isStuck = this.#intake.isStuck;
    // Whole per cents: nobody needs to hear of each change.
    const fullness = Math.floor(this.#size.fullness * 100) / 100;
    if (isStuck === this.#told.isStuck && fullness === this.#told.fullness) return;
    this.#told = isStuck || fullness > 0 ? { isStuck, fullness } : calm;
    for (const person of this.#people) this.#tellPressure(person);
  }

  #tellPressure(person: Connection): void {
    if (person.visitor.wantsAcks) person.send(encodePressure(this.#told));
  }

  #receivePresence(person: Connection, entries: Uint8Array): void {
    // An empty one asks whether the server is there.
    if (entries.byteLength === 1 && entries[0] === 0) {
      if (person.visitor.wantsAcks) person.send(keepAlive);
      return;
    }
    const { maxPresenceMessageBytes } = this.#options.limits;
    if (entries.byteLength > maxPresenceMessageBytes) {
      // A stock client repeats what it hears of a crowd; that is passed over.
      if (person.visitor.wantsAcks)
        person.refuse(
          closeCodes.tooLarge,
          `expected at most ${maxPresenceMessageBytes} bytes of presence, got ${entries.byteLength}`,
        );
      return;
    }
    const tooLarge = this.#presence.receive(person, entries);
    if (tooLarge > 0)
      this.#options.log.debug(
        { board: this.board, tooLarge },
        'presence was too large and is not shown',
      );
  }
}
