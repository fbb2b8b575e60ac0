import { type EarlyDocument, type LocalStore, type Role, SyncClient } from '@feltline/sync';
import { ManualClock, MemoryNetwork } from '@feltline/sync/testing';
import * as Y from 'yjs';
import { Rooms, type RoomsOptions } from '../../src/rooms/Rooms.ts';
import { visitorFrom } from '../../src/rooms/visitor.ts';
import { boardId } from '../../src/storage/BoardStorage.ts';
import { MemoryClientOwners } from '../../src/storage/ClientOwners.ts';
import { MemoryStorage } from '../../src/storage/MemoryStorage.ts';
import { StallingStorage } from './StallingStorage.ts';

export interface Participant {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly records: Y.Map<unknown>;
  readonly client: SyncClient;
}

export const board = boardId('board');

/** Our rooms and our clients on a network in memory, with a clock that is turned by hand. */
export class Workshop {
  readonly clock = new ManualClock();
  readonly disk = new MemoryStorage();
  readonly storage = new StallingStorage(this.disk);
  readonly clientOwners = new MemoryClientOwners();
  readonly people: Participant[] = [];
  /** What each link allows; changed for a link, it holds from the next connection on. */
  readonly roles = new Map<string, Role>();
  readonly network: MemoryNetwork;
  readonly #options: Partial<RoomsOptions>;
  rooms: Rooms;

  constructor(options: Partial<RoomsOptions> = {}) {
    this.#options = options;
    this.rooms = this.#open();
    this.network = new MemoryNetwork((socket, url) => {
      const { searchParams } = new URL(url);
      const linkId = searchParams.get('token') ?? '';
      const role = this.roles.get(linkId) ?? 'edit';
      this.rooms.attach(socket, { boardId: board, role, linkId, ...visitorFrom(searchParams) });
    });
  }

  /** The process dies with what the disk has not taken, and a new one starts. */
  crash(): void {
    this.storage.crash();
    this.restart();
  }

  /** Another process in its place, on the same disk. */
  restart(options: Partial<RoomsOptions> = { afterCrash: true }): void {
    this.network.cut();
    this.rooms = this.#open(options);
  }

  join(
    name: string,
    options: {
      role?: Role;
      local?: LocalStore;
      doc?: Y.Doc;
      early?: Promise<EarlyDocument | undefined>;
    } = {},
  ): Participant {
    const { role = 'edit', local, early, doc = new Y.Doc() } = options;
    this.roles.set(name, role);
    const client = new SyncClient({
      url: `ws://server/sync/${board}`,
      token: () => name,
      doc,
      guest: {
        id: `guest-${name}-0000`,
        secret: `secret-of-${name}-000000`,
        name,
        color: '#123456',
      },
      clock: this.clock,
      WebSocket: this.network.WebSocket,
      random: () => 0,
      ...(local && { local }),
      ...(early && { early }),
    });
    const person = { name, doc, records: doc.getMap<unknown>('records'), client };
    this.people.push(person);
    return person;
  }

  /** Lets everything happen that is on its way, in `ms` of time and in no time where it is 0. */
  async settle(ms = 100): Promise<void> {
    for (let passed = 0; passed <= ms; passed += 10) {
      for (let round = 0; round < 4; round++) {
        this.network.flush();
        await new Promise(setImmediate);
      }
      if (passed < ms) this.clock.advance(10);
    }
  }

  async onDisk(): Promise<Record<string, unknown>> {
    const doc = new Y.Doc();
    for (const update of (await this.disk.load(board)).updates) Y.applyUpdate(doc, update);
    return doc.getMap('records').toJSON();
  }

  async close(): Promise<void> {
    for (const { client } of this.people) await client.destroy();
    this.storage.release();
  }

  #open(options: Partial<RoomsOptions> = {}): Rooms {
    const { storage, clientOwners, clock } = this;
    return new Rooms({ storage, clientOwners, clock, ...this.#options, ...options });
  }
}
