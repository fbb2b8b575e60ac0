import type { Clock } from '@feltline/sync';
import type { Room } from './Room.ts';

/** So that a room is out of memory within half a minute, its compaction included. */
const idleMs = 25_000;

export interface RoomLifeOptions {
  /** Loads the board; called again where the room is begun anew. */
  readonly open: () => Promise<Room>;
  /** What a room without people is to be begun anew with, where it is worth that; asked once in a life. */
  readonly renewal: (room: Room) => (() => Promise<void>) | undefined;
  readonly clock: Clock;
  /** The board has no room any more; the next who asks begins another life. */
  readonly onAbsent: () => void;
}

type Phase =
  | { readonly is: 'loading'; readonly room: Promise<Room> }
  | { readonly is: 'live'; readonly room: Room; readonly idleSinceMs: number | undefined }
  /** Everything is being stored and compacted; whoever comes turns it back to live. */
  | { readonly is: 'flushing'; readonly room: Room }
  | { readonly is: 'absent' };

/**
 * One board's room from loading to being put away. There is one phase at a time and one room in it, so
 * nobody can get a second room, or one that is gone:
 *
 *     loading → live → flushing → absent      loading → absent where it cannot be loaded
 *        ↑______|_________|                   flushing → live where somebody comes
 */
export class RoomLife {
  readonly #options: RoomLifeOptions;
  #phase: Phase = { is: 'absent' };
  #wasRenewed = false;

  constructor(options: RoomLifeOptions) {
    this.#options = options;
    this.#load(options.open());
  }

  /** The room, while there is one that works. */
  get room(): Room | undefined {
    return this.#phase.is === 'live' || this.#phase.is === 'flushing'
      ? this.#phase.room
      : undefined;
  }

  /**
   * Calls `use` in a turn in which the room is certainly open, and keeps it from being put away. The answer is
   * undefined, and `use` not called, where the room has gone before.
   * @throws where the board cannot be loaded.
   */
  async use<T>(use: (room: Room) => T): Promise<{ value: T } | undefined> {
    while (this.#phase.is === 'loading') await this.#phase.room;
    if (this.#phase.is === 'absent') return undefined;
    const { room } = this.#phase;
    this.#phase = { is: 'live', room, idleSinceMs: undefined };
    return { value: use(room) };
  }

  /**
   * Lets go of this room and loads another after `prepare`; whoever comes meanwhile waits for that one. Does nothing
   * where the room is no longer the one.
   */
  beginAnew(room: Room, prepare: () => Promise<void>): void {
    if (this.room !== room) return;
    room.destroy();
    this.#load(prepare().then(() => this.#options.open()));
  }

  beat(): void {
    if (this.#phase.is !== 'live') return;
    const { room } = this.#phase;
    room.beat();
    const now = this.#options.clock.now();
    const idleSinceMs = room.people.size > 0 ? undefined : (this.#phase.idleSinceMs ?? now);
    this.#phase = { is: 'live', room, idleSinceMs };
    if (idleSinceMs !== undefined && now - idleSinceMs >= idleMs) void this.#putAway(room);
  }

  /** Resolves once all that was accepted is stored, or cannot be. */
  async settled(): Promise<void> {
    this.room?.flush();
    if (this.#phase.is === 'loading') await this.#phase.room.catch(() => undefined);
    this.room?.flush();
    await this.room?.durable.settled().catch(() => undefined);
  }

  /** Lets go of the room at once; what it has accepted is still being stored. */
  end(): void {
    const { room } = this;
    this.#phase = { is: 'absent' };
    room?.destroy();
    this.#options.onAbsent();
  }

  #load(opening: Promise<Room>): void {
    const phase = { is: 'loading', room: opening } as const;
    this.#phase = phase;
    // Registered before anybody waits, so whoever waits finds the next phase.
    opening.then(
      (room) => {
        if (this.#phase !== phase) return room.destroy();
        this.#phase = { is: 'live', room, idleSinceMs: this.#options.clock.now() };
      },
      () => {
        if (this.#phase === phase) this.end();
      },
    );
  }

  async #putAway(room: Room): Promise<void> {
    const phase = { is: 'flushing', room } as const;
    this.#phase = phase;
    await room.durable.settled().catch(() => undefined);
    await room.durable.compactAtRest();
    if (this.#phase !== phase) return;
    // The last turn in which somebody may have come is over: nothing is awaited from here on.
    if (room.durable.unsavedBytes === 0) this.#renewOrEnd(room);
    else this.#phase = { is: 'live', room, idleSinceMs: this.#options.clock.now() };
  }

  #renewOrEnd(room: Room): void {
    const renewal = this.#wasRenewed ? undefined : this.#options.renewal(room);
    this.#wasRenewed = true;
    if (renewal) this.beginAnew(room, renewal);
    else this.end();
  }
}
