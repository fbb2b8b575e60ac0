import { decodeFrame } from '@feltline/sync';
import * as Y from 'yjs';
import { Rooms } from '../../src/rooms/Rooms.ts';
import { boardId } from '../../src/storage/BoardStorage.ts';
import { MemoryClientOwners } from '../../src/storage/ClientOwners.ts';
import { MemoryStorage } from '../../src/storage/MemoryStorage.ts';
import { DeafSocket } from './DeafSocket.ts';
import type { FuzzCase } from './fuzz.ts';

export interface FuzzReport {
  readonly frames: number;
  readonly refused: number;
  /** Frames that changed the document, whole. */
  readonly applied: number;
  readonly broken: string[];
}

/**
 * Sends each frame on a line of its own into a room with a bystander. After each: the document has
 * nothing that waits, and a line that was refused has changed nothing and told nobody.
 */
export async function fuzzFrames(cases: Iterable<FuzzCase>, count: number): Promise<FuzzReport> {
  const errors: string[] = [];
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (fields: object, message: string) => errors.push(`${message} ${JSON.stringify(fields)}`),
  };
  let [sent, refused, applied, room] = [0, 0, 0, 0];
  const broken: string[] = [];
  const source = cases[Symbol.iterator]();
  let next = source.next();
  while (!next.done && sent < count && broken.length === 0) {
    const { board } = next.value;
    // A new room now and then, so that what was applied does not pile up.
    const id = boardId(`fuzz-${room++}`);
    const storage = new MemoryStorage();
    await storage.append(id, board);
    const rooms = new Rooms({ storage, clientOwners: new MemoryClientOwners(), log });
    const doc = await rooms.read(id, (live) => live);
    const bystander = new DeafSocket();
    rooms.attach(bystander, visitor(id, 'bystander'));
    await new Promise(setImmediate);
    bystander.say(Uint8Array.of(0, 0, 1, 0));
    for (let inRoom = 0; inRoom < 40 && sent < count && broken.length === 0; inRoom++) {
      if (next.done || next.value.board !== board) break;
      const { frame } = next.value;
      next = source.next();
      sent++;
      const line = new DeafSocket();
      rooms.attach(line, visitor(id, 'fuzz'));
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
      const before = Y.encodeStateVector(doc);
      let updates = 0;
      const onUpdate = () => updates++;
      doc.on('update', onUpdate);
      line.say(frame);
      doc.off('update', onUpdate);
      if (line.closed !== undefined) refused++;
      if (updates > 0) applied++;
      const shown = () => `frame ${Buffer.from(frame).toString('hex').slice(0, 400)}`;
      if (doc.store.pendingStructs || doc.store.pendingDs)
        broken.push(`${shown()} left changes waiting`);
      if (
        line.closed !== undefined &&
        !Buffer.from(before).equals(Y.encodeStateVector(doc)) &&
        updates === 0
      )
        broken.push(`${shown()} changed the document without an event`);
      if (line.closed !== undefined && updates > 0 && !hasSeveral(frame))
        broken.push(`${shown()} was refused with ${line.closed} and applied`);
      if (line.frames.length === 0) broken.push(`${shown()} was sent before the room was there`);
      line.end();
    }
    // What reached the bystander must rebuild exactly the document.
    await rooms.stop();
    const seen = new Y.Doc();
    for (const message of bystander.frames.flatMap(decodeFrame))
      if (message.type === 'update' || message.type === 'step2')
        Y.applyUpdate(seen, message.update);
    if (!Buffer.from(Y.encodeStateVector(seen)).equals(Y.encodeStateVector(doc)))
      broken.push('the bystander has another document');
    const stored = new Y.Doc();
    for (const update of (await storage.load(id)).updates) Y.applyUpdate(stored, update);
    if (!Buffer.from(Y.encodeStateVector(stored)).equals(Y.encodeStateVector(seen)))
      broken.push('the disk has another document');
    if (bystander.closed !== 4503) broken.push(`the bystander was closed with ${bystander.closed}`);
  }
  broken.push(...errors.slice(0, 5));
  return { frames: sent, refused, applied, broken };
}

/** With several messages in a frame, the first may be taken and a later one refused. */
function hasSeveral(frame: Uint8Array): boolean {
  const [type, kind, length = 0] = frame;
  return !(type === 0 && kind !== 0 && length < 128 && frame.length <= 3 + length);
}

function visitor(id: ReturnType<typeof boardId>, name: string) {
  return {
    boardId: id,
    role: 'edit' as const,
    linkId: name,
    user: { id: name, name, color: '#000000' },
    isKnown: true,
    wantsAcks: true,
  };
}
