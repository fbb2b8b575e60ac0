import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { boardId } from '../storage/BoardStorage.ts';
import { TcpProxy } from '../testing/TcpProxy.ts';
import { type NewBoard, TestServer } from '../testing/testServer.ts';
import { Guest } from './Guest.ts';

// Each takes a second or two; a machine that does ten other things is no reason to fail.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: TestServer;
let proxy: TcpProxy;
let board: NewBoard;
const guests: Guest[] = [];
const enter = async (name: string, through?: TcpProxy) => {
  const port = through?.port ?? server.running.port;
  const guest = await Guest.enter(server, board, name, { port });
  guests.push(guest);
  return guest;
};

beforeEach(async () => {
  server = await TestServer.start();
  board = await server.newBoard();
  proxy = await TcpProxy.to(server.running.port);
});
afterEach(async () => {
  for (const guest of guests.splice(0)) await guest.leave();
  await proxy.close();
  await server.discard();
});

const contentOf = ({ doc }: Guest) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex');
/** So much that no buffer of the system between two ends hides that one of them does not read. */
const pieces = 30;
const pieceBytes = 250_000;
const piece = () => randomBytes(pieceBytes).toString('base64').slice(0, pieceBytes);

/** Changes that cannot be merged into less, by the server itself: nobody's allowance holds them up. */
async function changeMuch(key: (at: number) => string): Promise<void> {
  for (let at = 0; at < pieces; at++)
    await server.running.rooms.edit(boardId(board.id), (doc) => {
      const records = doc.getMap('records');
      records.set(key(at), piece());
      if (at % 3 === 2) records.delete(key(at - 1));
    });
}

test('[E1] somebody who stops reading holds up nobody, and ends with exactly what the others have', async () => {
  const [ann, ben] = await Promise.all([enter('ann'), enter('ben')]);
  const slow = await enter('slow', proxy);
  proxy.stall();
  await changeMuch((at) => `piece${at}`);
  ann.records.set('behind', 1);
  await Promise.all([ann.saved(), ben.until(() => ben.records.has('behind'))]);
  expect(contentOf(ben)).toBe(contentOf(ann));
  expect(slow.records.has('behind')).toBe(false);
  proxy.resume();
  await slow.until(() => slow.records.has('behind') || slow.socket.code !== undefined);
  ann.records.set('afterwards', 1);
  await slow.until(() => slow.records.has('afterwards') || slow.socket.code !== undefined);
  expect(slow.socket.code).toBeUndefined();
  expect(contentOf(slow)).toBe(contentOf(ann));
  expect(slow.doc.store.pendingStructs).toBeNull();
});

test('[E2] a slow line misses no change and no deletion, whatever was merged for it', async () => {
  const [ann, ben] = await Promise.all([enter('ann'), enter('ben')]);
  const slow = await enter('slow', proxy);
  proxy.bytesPerSecond = 4_000_000;
  await changeMuch((at) => `piece${at % 7}`);
  ben.records.set('beside', 1);
  await ben.saved();
  ann.records.set('last', 1);
  await Promise.all([ben, slow].map((guest) => guest.until(() => guest.records.has('last'))));
  await Promise.all([ann, ben].map((guest) => guest.saved()));
  const late = await enter('late');
  expect(contentOf(slow)).toBe(contentOf(late));
  expect(contentOf(ben)).toBe(contentOf(late));
  expect(slow.socket.code).toBeUndefined();
});

test('[E1] lines that are cut at any moment, with both sides writing, end with the same document', async () => {
  const ann = await enter('ann');
  for (let round = 0; round < 6; round++) {
    const cut = await enter(`cut${round}`, proxy);
    Y.applyUpdate(cut.doc, Y.encodeStateAsUpdate(ann.doc), cut);
    for (let at = 0; at < 10; at++) {
      cut.records.set(`cut${round}-${at}`, 'x'.repeat(20_000));
      ann.records.set(`ann${round}-${at}`, 1);
    }
    if (round % 2 === 0) await cut.until(() => cut.acknowledged > 3);
    proxy.cut();
    await cut.socket.closed;
  }
  ann.records.set('last', 1);
  await ann.saved();
  const late = await enter('late');
  await ann.until(() => contentOf(ann) === contentOf(late));
  expect(late.doc.store.pendingStructs).toBeNull();
});

test('[E3] forty who all come back at the same moment after a restart have the board again', async () => {
  const ann = await enter('ann');
  ann.records.set('kept', 'x'.repeat(50_000));
  await ann.saved();
  await server.stop();
  await server.run();
  const back = await Promise.all(Array.from({ length: 40 }, (_, at) => enter(`back${at}`)));
  for (const guest of back) await guest.until(() => guest.records.has('kept'));
  expect(server.running.rooms.state()).toMatchObject({ rooms: 1, connections: 40 });
});
