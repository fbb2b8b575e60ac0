import type { Clock } from '@feltline/sync';
import type { BoardId, BoardStorage } from '../storage/BoardStorage.ts';
import type { ClientOwners } from '../storage/ClientOwners.ts';
import { DurableLog } from './DurableLog.ts';
import type { RoomLimits } from './limits.ts';
import { Room, type RoomOptions } from './Room.ts';
import type { RoomLog } from './RoomLog.ts';

export interface OpenRoomOptions
  extends Pick<RoomOptions, 'recoversUntilMs' | 'recovered' | 'onBroken' | 'meter'> {
  readonly storage: BoardStorage;
  readonly clientOwners: ClientOwners;
  readonly limits: RoomLimits;
  readonly version: string;
  readonly clock: Clock;
  readonly log: RoomLog;
}

/** A board's room with what storage holds of it. Rejects where that cannot be read: there is never an empty one in its place. */
export async function openRoom(board: BoardId, options: OpenRoomOptions): Promise<Room> {
  const { storage, clientOwners, limits, clock, log } = options;
  const [loaded, owners] = await Promise.all([storage.load(board), clientOwners.load(board)]);
  const later = loaded.updates.slice(1);
  return new Room({
    ...options,
    board,
    loaded,
    owners,
    durable: ({ encode, onDurable }) =>
      new DurableLog({
        board,
        storage,
        clientOwners,
        clock,
        log,
        limits,
        meter: options.meter,
        rows: later.length,
        bytes: later.reduce((sum, { byteLength }) => sum + byteLength, 0),
        encode,
        onDurable,
      }),
  });
}
