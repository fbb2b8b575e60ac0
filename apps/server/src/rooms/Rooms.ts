import { type Clock, type CloseCode, closeCodes } from '@feltline/sync';
import * as Y from 'yjs';
import type { BoardId, BoardStorage } from '../storage/BoardStorage.ts';
import type { ClientOwners } from '../storage/ClientOwners.ts';
import { StorageError } from '../storage/StorageError.ts';
import type { Connection } from './Connection.ts';
import { isBloated } from './isBloated.ts';
import { defaultLimits, type RoomLimits } from './limits.ts';
import { openRoom } from './openRoom.ts';
import type { Room } from './Room.ts';
import { RoomLife } from './RoomLife.ts';
import { type RoomLog, silentLog } from './RoomLog.ts';
import { noMeter, type RoomMeter } from './RoomMeter.ts';
import type { Socket } from './Socket.ts';
import { steadyClock } from './steadyClock.ts';
import { Turnstile } from './Turnstile.ts';
import { Visit } from './Visit.ts';
import type { Visitor } from './visitor.ts';

export interface RoomsOptions {
  readonly storage: BoardStorage;
  readonly clientOwners: ClientOwners;
  /** Keeps a change that broke a document, for somebody to look into. */
  readonly setAside?: (board: BoardId, update: Uint8Array, reason: string) => Promise<void>;
  readonly limits?: Partial<RoomLimits>;
  readonly meter?: RoomMeter;
  readonly log?: RoomLog;
  readonly clock?: Clock;
  /** The server's release, which pages are told. */
  readonly version?: string;
  /** The process before did not end in good order, so people may bring back what it lost. */
  readonly afterCrash?: boolean;
  /** Is given every document that is loaded, to follow it as long as it lives. */
  readonly watch?: (board: BoardId, doc: Y.Doc) => void;
}

export interface RoomsState {
  readonly rooms: number;
  readonly connections: number;
  /** Accepted and shown to others, and not durable yet. */
  readonly unsavedBytes: number;
  /** Of the board that has most of them. */
  readonly unsavedChangesMax: number;
  /** How long the oldest of them has waited. */
  readonly unsavedMsMax: number;
  /** Given to sockets and not taken by the other ends yet. */
  readonly waitingBytes: number;
  /** People whose lines are too slow for every change. */
  readonly lagging: number;
  /** Why storing fails, while it does. */
  readonly reason?: string;
}

const beatMs = 1_000;
const recoveryMs = 60_000;
/** A stop gives storage this long; the log takes it from there. */
const stopPatienceMs = 6_000;
const closeSpreadMs = 1_500;

/** All boards that somebody has open. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #limits: RoomLimits;
  readonly #log: RoomLog;
  readonly #meter: RoomMeter;
  readonly #loads: Turnstile;
  readonly #clock: Clock;
  readonly #lives = new Map<BoardId, RoomLife>();
  readonly #people = new Set<Connection>();
  /** Boards that were loaded, and what of them others have brought back, per client id. */
  readonly #recovered = new Map<BoardId, Map<number, number>>();
  #cancelBeat: (() => void) | undefined;
  #stopped: Promise<{ unsavedBytes: number }> | undefined;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#log = options.log ?? silentLog;
    this.#clock = options.clock ?? steadyClock;
    this.#meter = options.meter ?? noMeter;
    this.#loads = new Turnstile(this.#limits.loadsAtOnce, this.#limits.maxWaitingLoads);
  }

  /** No more sockets are to be brought; they may come back later. */
  get isFull(): boolean {
    return this.#people.size >= this.#limits.maxConnections;
  }

  /** For the WebSocket server: a frame holds a largest update and a little around it. */
  get maxPayload(): number {
    return this.#limits.maxUpdateBytes + 1024;
  }

  /**
   * Takes over a socket whose visitor a link has let in. Nothing is sent before the board is loaded;
   * where it cannot be loaded the socket is closed with 4503.
   */
  attach(socket: Socket, visitor: Visitor): void {
    const visit = new Visit({
      socket,
      visitor,
      limits: this.#limits,
      clock: this.#clock,
      log: this.#log,
      meter: this.#meter,
      onEnd: () => this.#people.delete(visit.person),
    });
    const { person } = visit;
    this.#people.add(person);
    this.#beatOn();
    if (this.#stopped) return person.close(closeCodes.unavailable, 'the server is stopping');
    const giveUp = this.#clock.after(this.#limits.loadTimeoutMs, () =>
      person.close(closeCodes.unavailable, 'loading the board takes too long'),
    );
    this.#use(visitor.boardId, (room) => visit.enter(room))
      .catch((error: unknown) => {
        this.#log.error(
          { board: visitor.boardId, reason: String(error) },
          'a board could not be loaded',
        );
        person.close(closeCodes.unavailable, 'the board could not be loaded');
      })
      .finally(giveUp);
  }

  /** Closes the sockets that came through this link; their people are told why. */
  closeLink(
    linkId: string,
    reason = 'this link was revoked',
    code: CloseCode = closeCodes.badToken,
  ): void {
    for (const person of this.#people)
      if (person.visitor.linkId === linkId) person.refuse(code, reason);
  }

  closeBoard(board: BoardId, reason = 'this board was removed'): void {
    for (const person of this.#people)
      if (person.visitor.boardId === board) person.refuse(closeCodes.noSuchBoard, reason);
  }

  /** Which history the board's log is. */
  epoch(board: BoardId): Promise<string> {
    return this.#use(board, (room) => room.epoch);
  }

  read<T>(board: BoardId, read: (doc: Y.Doc) => T): Promise<T> {
    return this.#use(board, (room) => read(room.doc));
  }

  /**
   * Changes a board as the server, within the call; everybody on it sees the change. What `change` has done before it
   * throws stays done. Resolves once the change is durable.
   * @throws StorageError where that takes too long; the change is then shown and still being stored.
   */
  async edit<T>(board: BoardId, change: (doc: Y.Doc) => T): Promise<T> {
    const { result, room } = await this.#use(board, (room) => ({ result: change(room.doc), room }));
    await this.#durable(room);
    return result;
  }

  /**
   * Begins another history of the board: whoever comes with a copy of the one before is told so (4409) and keeps it
   * apart, so that the two never merge. People on the board are told at once. The answer is the new epoch.
   */
  async newEpoch(board: BoardId): Promise<string> {
    await this.#durable(await this.#use(board, (room) => room));
    await this.#use(board, (room) => {
      for (const person of room.people)
        person.refuse(closeCodes.wrongEpoch, 'the board was put back to another history');
      this.#lives.get(board)?.beginAnew(room, async () => {
        await room.durable.settled();
        await this.#options.storage.newEpoch(board);
      });
    });
    return this.epoch(board);
  }

  state(): RoomsState {
    let unsavedBytes = 0;
    let reason: string | undefined;
    let [rooms, lagging, waitingBytes, unsavedChangesMax, unsavedMsMax] = [0, 0, 0, 0, 0];
    const now = this.#clock.now();
    for (const { outflow } of this.#people) waitingBytes += outflow.waitingBytes;
    for (const { room } of this.#lives.values()) {
      if (!room) continue;
      rooms++;
      lagging += room.lagging;
      const { pushed, durable, unsavedSinceMs = now } = room.durable;
      unsavedChangesMax = Math.max(unsavedChangesMax, pushed - durable);
      unsavedMsMax = Math.max(unsavedMsMax, now - unsavedSinceMs);
      unsavedBytes += room.durable.unsavedBytes;
      reason ??= room.durable.trouble?.message;
    }
    return {
      rooms,
      connections: this.#people.size,
      unsavedBytes,
      unsavedChangesMax,
      unsavedMsMax,
      waitingBytes,
      lagging,
      ...(reason !== undefined && { reason }),
    };
  }

  /**
   * Stops in good order: nothing new is read, all is stored and acknowledged, everybody is told to
   * come back. The answer is what storage did not take in time.
   */
  stop(): Promise<{ unsavedBytes: number }> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<{ unsavedBytes: number }> {
    const people = [...this.#people];
    for (const person of people) person.isReading = false;
    await Promise.race([this.#settled(), this.#after(stopPatienceMs)]);
    const { unsavedBytes } = this.state();
    if (unsavedBytes > 0)
      this.#log.error(
        { unsavedBytes },
        'stopping although storage did not take everything; its authors still have it',
      );
    // Not all at once, or all would come back at once.
    const spreadMs = people.length > 50 ? closeSpreadMs : 0;
    await Promise.all(
      people.map(async (person) => {
        if (spreadMs > 0) await this.#after(Math.random() * spreadMs);
        person.close(closeCodes.unavailable, 'the server is restarting');
      }),
    );
    this.#cancelBeat?.();
    this.#cancelBeat = undefined;
    for (const life of [...this.#lives.values()]) life.end();
    return { unsavedBytes };
  }

  /** Resolves once nothing is being loaded any more, for storage is closed next, and all that was accepted is stored. */
  async #settled(): Promise<void> {
    await Promise.all([...this.#lives.values()].map((life) => life.settled()));
  }

  #after(ms: number): Promise<void> {
    return new Promise((resolve) => this.#clock.after(ms, resolve));
  }

  async #durable(room: Room): Promise<void> {
    const { editTimeoutMs } = this.#limits;
    let cancel: (() => void) | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      cancel = this.#clock.after(editTimeoutMs, () => {
        const cause = room.durable.trouble;
        const why = cause?.message ?? `storing took longer than ${editTimeoutMs} ms`;
        reject(
          new StorageError('io', `the change is shown to everybody, but not stored yet: ${why}`, {
            cause,
          }),
        );
      });
    });
    await Promise.race([room.durable.settled(), tooLong]).finally(() => cancel?.());
  }

  /** Calls `use` with the room while it is certainly open; loads it where it is not. */
  async #use<T>(board: BoardId, use: (room: Room) => T): Promise<T> {
    for (;;) {
      const used = await this.#lifeOf(board).use(use);
      if (used) return used.value;
    }
  }

  /** Remembered in the same turn: two who come first get one room. */
  #lifeOf(board: BoardId): RoomLife {
    const known = this.#lives.get(board);
    if (known) return known;
    if (this.#stopped) throw new StorageError('closed', 'the server is stopping');
    const life: RoomLife = new RoomLife({
      open: () => this.#loads.pass(() => this.#load(board)),
      renewal: (room) => this.#renewal(room),
      clock: this.#clock,
      onAbsent: () => this.#forget(board),
    });
    this.#lives.set(board, life);
    this.#beatOn();
    return life;
  }

  async #load(board: BoardId): Promise<Room> {
    const { storage, clientOwners, version = '0.0.0', afterCrash = false } = this.#options;
    const isFirstAfterCrash = afterCrash && !this.#recovered.has(board);
    const recovered = this.#recovered.get(board) ?? new Map<number, number>();
    this.#recovered.set(board, recovered);
    const room = await openRoom(board, {
      storage,
      clientOwners,
      limits: this.#limits,
      version,
      clock: this.#clock,
      log: this.#log,
      meter: this.#meter,
      recovered,
      recoversUntilMs: isFirstAfterCrash ? this.#clock.now() + recoveryMs : 0,
      onBroken: (room, reason, update) => this.#broken(room, reason, update),
    });
    this.#options.watch?.(board, room.doc);
    return room;
  }

  /** A document that is mostly what remains of deleted things is written anew while nobody is there. */
  #renewal({ board, doc }: Room): (() => Promise<void>) | undefined {
    if (!isBloated(doc)) return undefined;
    const whole = Y.encodeStateAsUpdate(doc);
    return async () => {
      try {
        await this.#options.storage.rebase(board, whole);
        this.#log.info({ board, bytes: whole.byteLength }, 'a document was written anew');
      } catch (error) {
        this.#log.warn({ board, reason: String(error) }, 'a document stays as large as it is');
      }
    };
  }

  #forget(board: BoardId): void {
    this.#lives.delete(board);
    if (!this.#options.afterCrash && this.#recovered.get(board)?.size === 0)
      this.#recovered.delete(board);
  }

  /** A document that broke is thrown away; everybody comes back to what the log holds. */
  #broken(room: Room, reason: string, update: Uint8Array): void {
    this.#log.error(
      { board: room.board, reason },
      'a change broke the document in memory; the room is loaded anew',
    );
    this.#options
      .setAside?.(room.board, update, reason)
      .catch((error: unknown) =>
        this.#log.warn(
          { board: room.board, reason: String(error) },
          'the change that broke it could not be kept for looking into',
        ),
      );
    for (const person of room.people)
      person.close(closeCodes.unavailable, 'the board is being loaded anew');
    // What was accepted before is stored first, so that the next load has it.
    this.#lives.get(room.board)?.beginAnew(room, () => room.durable.settled());
  }

  #beatOn(): void {
    this.#cancelBeat ??= this.#clock.after(beatMs, () => {
      this.#cancelBeat = undefined;
      if (this.#people.size === 0 && this.#lives.size === 0) return;
      for (const life of [...this.#lives.values()]) life.beat();
      this.#beatOn();
    });
  }
}
