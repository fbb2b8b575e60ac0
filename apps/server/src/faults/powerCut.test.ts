import {
  closeSync,
  copyFileSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { boardId } from '../storage/BoardStorage.ts';
import { openDatabase } from '../storage/openDatabase.ts';
import { SqliteStorage } from '../storage/SqliteStorage.ts';
import { type NewBoard, TestServer } from '../testing/testServer.ts';
import { Guest } from './Guest.ts';

// Each takes a second or two; a machine that does ten other things is no reason to fail.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const seed = 20_261;
const cuts = 12;
const warned: string[] = [];

let server: TestServer;
let board: NewBoard;
beforeEach(async () => {
  server = await TestServer.start();
  board = await server.newBoard();
});
afterEach(() => server.discard());

/** What the disk holds after a power cut: all that was synced before `durableBytes`, and anything at all behind it. */
async function diskAfterCut(durableBytes: number, random: () => number): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'feltline-cut-'));
  await cp(server.dataDir, copy, {
    recursive: true,
    filter: (path) => !/\.db-|\.lock$/.test(path),
  });
  const wal = join(copy, 'feltline.db-wal');
  copyFileSync(join(server.dataDir, 'feltline.db-wal'), wal);
  const { size } = statSync(wal);
  const kept = durableBytes + Math.floor(random() * (size - durableBytes + 1));
  const file = openSync(wal, 'r+');
  try {
    // What was not synced may have arrived in part, in any order.
    const bytes = readFileSync(wal).subarray(durableBytes);
    for (let at = 0; at < bytes.length; at += 512)
      if (random() < 0.5)
        bytes.fill(Math.floor(random() * 256), at, Math.min(at + 512, bytes.length));
    writeSync(file, bytes, 0, bytes.length, durableBytes);
    ftruncateSync(file, kept);
  } finally {
    closeSync(file);
  }
  return copy;
}

/** What another process finds there. */
async function recordsIn(dataDir: string): Promise<Record<string, unknown>> {
  const database = await openDatabase(dataDir);
  try {
    const storage = await SqliteStorage.open(database, {
      warn: (_, message) => warned.push(message),
    });
    const { updates, damage } = await storage.load(boardId(board.id));
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
    expect([damage, warned]).toEqual([undefined, []]);
    expect(doc.store.pendingStructs).toBeNull();
    await storage.close();
    return doc.getMap('records').toJSON();
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

test(`[A2] a power cut that tears all that was not synced loses nothing that was acknowledged (seed ${seed})`, async () => {
  const random = seeded(seed);
  const ann = await Guest.enter(server, board, 'ann');
  const wal = join(server.dataDir, 'feltline.db-wal');
  let count = 0;
  for (let cut = 0; cut < cuts; cut++) {
    for (let at = 0; at < 1 + random() * 4; at++)
      ann.records.set(`saved${++count}`, 'x'.repeat(random() * 3000));
    await ann.saved();
    const [durableBytes, saved] = [statSync(wal).size, count];
    ann.records.set('not yet', `${cut}${'y'.repeat(5000)}`);
    const copy = await diskAfterCut(durableBytes, random);
    const records = await recordsIn(copy);
    for (let at = 1; at <= saved; at++) expect(records).toHaveProperty(`saved${at}`);
    await ann.saved();
  }
  await ann.leave();
});

/** Mulberry32: numbers in [0, 1) that a seed repeats. */
function seeded(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
