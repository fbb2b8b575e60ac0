import * as Y from 'yjs';
import { benchBoard } from '../board-data.ts';
import { fillRecords } from '../write-board.ts';
import { Reader } from './Reader.ts';
import type { Served } from './Served.ts';
import { Talker } from './Talker.ts';

/** Puts a board of so many notes into a room; resolves with the number of records once somebody else has them all. */
export async function fill(served: Served, notes: number, room = 'room'): Promise<number> {
  const writer = await Talker.join(served, 'writer', { room });
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => writer.sendUpdate(update));
  const count = fillRecords(doc, benchBoard(notes));
  const reader = await Reader.join(served, { room, name: 'witness' });
  // A template or a title may stand there already.
  while (!(await reader.has(count))) {
    const { size } = reader.records;
    if (!(await reader.has(size + 1)))
      throw new Error(`expected ${count} records in the room, got ${size}`);
  }
  const { size } = reader.records;
  reader.leave();
  writer.leave();
  doc.destroy();
  return size;
}
