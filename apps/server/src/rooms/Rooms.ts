import { type Clock, closeCodes, realClock } from '@feltline/sync';
import type * as Y from 'yjs';
import type { BoardId, BoardStorage } from '../storage/BoardStorage.ts';
import type { ClientOwners } from '../storage/ClientOwners.ts';
import { StorageError } from '../storage/StorageError.ts';
import { Connection } from './Connection.ts';
import { DurableLog } from './DurableLog.ts';
import { defaultLimits, type RoomLimits } from './limits.ts';
import { Room } from './Room.ts';
import { type RoomLog, silentLog } from './RoomLog.ts';
import type { Socket } from './Socket.ts';
import type { Visitor } from './visitor.ts';

export interface RoomsOptions {
  readonly storage: BoardStorage;
  readonly clientOwners: ClientOwners;
  readonly limits?: Partial<RoomLimits>;
  readonly log?: RoomLog;
  readonly clock?: Clock;
  /** The server's release, which pages are told. */
  readonly version?: string;
  /** The process before did not end in good order, so people may bring back what it lost. */
  readonly afterCrash?: boolean;
}

export interface RoomsState {
  readonly rooms: number;
  readonly connections: number;
  /** Accepted and shown to others, and not durable yet. */
  readonly unsavedBytes: number;
  /** Why storing fails, while it does. */
  readonly reason?: string;
}

const beatMs = 1_000;
const failedSocketMs = 1_500;
const idleMs = 30_000;
const recoveryMs = 60_000;
/** A stop gives storage this long; the log takes it from there. */
const stopPatienceMs = 8_000;
const closeSpreadMs = 1_000;

interface OpenRoom {
  readonly room: Room;
  /** Uses that do not show as a connection. */
  holds: number;
  idleSinceMs: number | undefined;
  isUnloading: boolean;
  isClosed: boolean;
}

/** All boards that somebody has open. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #limits: RoomLimits;
  readonly #log: RoomLog;
  readonly #clock: Clock;
  readonly #open = new Map<BoardId, Promise<OpenRoom>>();
  readonly #live = new Set<OpenRoom>();
  readonly #connections = new Map<Connection, Room | undefined>();
  /** Boards that were loaded, and what of them others have brought back, per client id. */
  readonly #recovered = new Map<BoardId, Map<number, number>>();
  #cancelBeat: (() => void) | undefined;
  #stopped: Promise<{ unsavedBytes: number }> | undefined;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#log = options.log ?? silentLog;
    this.#clock = options.clock ?? realClock;
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
    const person = new Connection(socket, visitor, this.#clock);
    this.#connections.set(person, undefined);
    this.#beatOn();
    const early: Uint8Array[] = [];
    let earlyBytes = 0;
    socket.on('error', (error) => {
      // The socket closes by itself, with a code that says why; it only must not hang over it.
      this.#log.debug({ board: visitor.boardId, reason: error.message }, 'a socket failed');
      socket.on(
        'close',
        this.#clock.after(failedSocketMs, () => socket.terminate()),
      );
    });
    socket.on('close', () => this.#leave(person));
    socket.on('message', (frame, isBinary) => {
      if (!person.isOpen || !person.isReading) return;
      if (!isBinary) return person.refuse(closeCodes.protocol, 'expected binary frames, got text');
      const room = this.#connections.get(person);
      if (room) return room.receive(person, frame);
      early.push(frame);
      earlyBytes += frame.byteLength;
      const { maxEarlyMessages, maxEarlyBytes } = this.#limits;
      if (early.length > maxEarlyMessages || earlyBytes > maxEarlyBytes)
        person.refuse(closeCodes.rateLimited, 'too much was sent before the board was loaded');
    });
    if (this.#stopped) return person.close(closeCodes.unavailable, 'the server is stopping');
    const giveUp = this.#clock.after(this.#limits.loadTimeoutMs, () =>
      person.close(closeCodes.unavailable, 'loading the board takes too long'),
    );
    this.#use(visitor.boardId, ({ room }) => {
      if (!this.#connections.has(person) || !person.isOpen) return;
      this.#connections.set(person, room);
      room.join(person);
      for (const frame of early.splice(0)) if (person.isOpen) room.receive(person, frame);
    })
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
  closeLink(linkId: string, reason = 'this link was revoked'): void {
    for (const person of this.#connections.keys())
      if (person.visitor.linkId === linkId) person.refuse(closeCodes.badToken, reason);
  }

  closeBoard(board: BoardId, reason = 'this board was removed'): void {
    for (const person of this.#connections.keys())
      if (person.visitor.boardId === board) person.refuse(closeCodes.noSuchBoard, reason);
  }

  /** Which history the board's log is. */
  epoch(board: BoardId): Promise<string> {
    return this.#use(board, ({ room }) => room.epoch);
  }

  read<T>(board: BoardId, read: (doc: Y.Doc) => T): Promise<T> {
    return this.#use(board, ({ room }) => read(room.doc));
  }

  /**
   * Changes a board as the server; everybody on it sees the change. What `change` has done before it
   * throws stays done. Resolves once the change is durable.
   * @throws StorageError where that takes too long; the change is then shown and still being stored.
   */
  edit<T>(board: BoardId, change: (doc: Y.Doc) => T | Promise<T>): Promise<T> {
    return this.#use(board, async (open) => {
      open.holds++;
      try {
        const result = await change(open.room.doc);
        await this.#durable(open.room);
        return result;
      } finally {
        open.holds--;
      }
    });
  }

  state(): RoomsState {
    let unsavedBytes = 0;
    let reason: string | undefined;
    for (const { room } of this.#live) {
      unsavedBytes += room.durable.unsavedBytes;
      reason ??= room.durable.trouble?.message;
    }
    return {
      rooms: this.#live.size,
      connections: this.#connections.size,
      unsavedBytes,
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
    const people = [...this.#connections.keys()];
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
    for (const open of this.#live) this.#close(open);
    return { unsavedBytes };
  }

  /** Resolves once nothing is being loaded any more and all that was accepted is stored. */
  async #settled(): Promise<void> {
    for (const { room } of this.#live) room.flush();
    // Storage is closed next, which must not happen under a board that is being read.
    await Promise.allSettled(this.#open.values());
    for (const { room } of this.#live) room.flush();
    await Promise.allSettled([...this.#live].map(({ room }) => room.durable.settled()));
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
  async #use<T>(board: BoardId, use: (open: OpenRoom) => T | Promise<T>): Promise<T> {
    for (;;) {
      const open = await this.#opened(board);
      // Between loading and this moment it may have been put away again.
      if (open.isClosed) continue;
      open.idleSinceMs = undefined;
      return use(open);
    }
  }

  #opened(board: BoardId): Promise<OpenRoom> {
    const known = this.#open.get(board);
    if (known) return known;
    if (this.#stopped) return Promise.reject(new StorageError('closed', 'the server is stopping'));
    return this.#opening(board, this.#load(board));
  }

  /** Remembered in the same turn: two who come first get one room. */
  #opening(board: BoardId, opening: Promise<OpenRoom>): Promise<OpenRoom> {
    this.#open.set(board, opening);
    opening.catch(() => {
      if (this.#open.get(board) === opening) this.#open.delete(board);
    });
    return opening;
  }

  async #load(board: BoardId): Promise<OpenRoom> {
    const { storage, clientOwners, version = '0.0.0', afterCrash = false } = this.#options;
    const [loaded, owners] = await Promise.all([storage.load(board), clientOwners.load(board)]);
    const isFirstAfterCrash = afterCrash && !this.#recovered.has(board);
    const recovered = this.#recovered.get(board) ?? new Map<number, number>();
    this.#recovered.set(board, recovered);
    const clock = this.#clock;
    const log = this.#log;
    const later = loaded.updates.slice(1);
    const room = new Room({
      board,
      loaded,
      owners,
      limits: this.#limits,
      version,
      clock,
      log,
      recovered,
      recoversUntilMs: isFirstAfterCrash ? clock.now() + recoveryMs : 0,
      durable: ({ encode, onDurable }) =>
        new DurableLog({
          board,
          storage,
          clientOwners,
          clock,
          log,
          limits: this.#limits,
          rows: later.length,
          bytes: later.reduce((sum, { byteLength }) => sum + byteLength, 0),
          encode,
          onDurable,
        }),
      onBroken: (broken, reason) => this.#broken(broken, reason),
    });
    const open: OpenRoom = {
      room,
      holds: 0,
      idleSinceMs: clock.now(),
      isUnloading: false,
      isClosed: false,
    };
    this.#live.add(open);
    this.#beatOn();
    return open;
  }

  #leave(person: Connection): void {
    const room = this.#connections.get(person);
    this.#connections.delete(person);
    person.ended();
    room?.leave(person);
  }

  /** A document that broke is thrown away; everybody comes back to what the log holds. */
  #broken(room: Room, reason: string): void {
    this.#log.error(
      { board: room.board, reason },
      'a change broke the document in memory; the room is loaded anew',
    );
    for (const person of room.people)
      person.close(closeCodes.unavailable, 'the board is being loaded anew');
    for (const open of this.#live) {
      if (open.room !== room) continue;
      this.#close(open);
      // What was accepted before is stored first, so that the next load has it.
      const stored = room.durable.settled();
      void this.#opening(
        room.board,
        stored.then(() => this.#load(room.board)),
      );
    }
  }

  #beatOn(): void {
    this.#cancelBeat ??= this.#clock.after(beatMs, () => {
      this.#cancelBeat = undefined;
      if (this.#connections.size === 0 && this.#live.size === 0) return;
      for (const open of this.#live) this.#beat(open);
      this.#beatOn();
    });
  }

  #beat(open: OpenRoom): void {
    open.room.beat();
    const isIdle = open.room.people.size === 0 && open.holds === 0;
    if (!isIdle) open.idleSinceMs = undefined;
    else open.idleSinceMs ??= this.#clock.now();
    if (
      open.idleSinceMs !== undefined &&
      this.#clock.now() - open.idleSinceMs >= idleMs &&
      !open.isUnloading
    )
      void this.#unload(open);
  }

  /** Whoever comes while this runs gets the same room, and it stays. */
  async #unload(open: OpenRoom): Promise<void> {
    open.isUnloading = true;
    await open.room.durable.settled().catch(() => undefined);
    await open.room.durable.compactAtRest();
    open.isUnloading = false;
    const isIdle =
      open.room.people.size === 0 && open.holds === 0 && open.idleSinceMs !== undefined;
    if (isIdle && open.room.durable.unsavedBytes === 0) this.#close(open);
  }

  #close(open: OpenRoom): void {
    if (open.isClosed) return;
    open.isClosed = true;
    this.#live.delete(open);
    this.#open.delete(open.room.board);
    open.room.destroy();
  }
}
