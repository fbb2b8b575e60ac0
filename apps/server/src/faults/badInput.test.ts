import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { attacks } from '../testing/attacks.ts';
import { BareSocket } from '../testing/BareSocket.ts';
import { type NewBoard, TestServer } from '../testing/testServer.ts';
import { Guest } from './Guest.ts';

// Each takes a second or two; a machine that does ten other things is no reason to fail.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: TestServer;
let board: NewBoard;
let [victim, witness]: Guest[] = [];
const rejections: unknown[] = [];
const note = (reason: unknown) => rejections.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  server = await TestServer.start();
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await server.discard();
});
beforeEach(async () => {
  board = await server.newBoard();
  [victim, witness] = await Promise.all(
    ['victim', 'witness'].map((name) => Guest.enter(server, board, name)),
  );
  victim!.records.set('kept', 'as it was');
  victim!.point(1, { cursor: [1, 2] });
  await victim!.saved();
  await witness!.until(
    () => witness!.records.has('kept') && witness!.toldOf(victim!.doc.clientID).length > 0,
  );
});
afterEach(async () => {
  await Promise.all([victim!.leave(), witness!.leave()]);
});

const contentOf = ({ doc }: Guest) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex');

for (const { name, mayStay, run } of attacks) {
  test(`[C3] ${name}: one connection ends at most, nothing of it is shown, passed on or stored`, async () => {
    const attacker = await Guest.enter(server, board, 'attacker');
    const before = contentOf(witness!);
    run({
      say: (message) => attacker.say(message),
      raw: (bytes) => attacker.socket.sendRaw(bytes),
      victim: { clientId: victim!.doc.clientID, clock: 1 },
    });
    if (mayStay) {
      const answers = attacker.heard('step2').length;
      attacker.ask();
      await attacker.until(
        () => attacker.heard('step2').length > answers || attacker.socket.code !== undefined,
      );
    } else {
      const code = await attacker.socket.closed;
      // Ours where there was a message; what is no WebSocket at all is ended by the protocol's own codes, or cut.
      expect(code === 1006 || (code >= 1002 && code <= 1009) || code >= 4400).toBe(true);
    }
    expect(contentOf(witness!)).toBe(before);
    // Others go on, in both directions, and see what comes after it.
    victim!.records.set('after', 1);
    victim!.point(2, { cursor: [3, 4] });
    await Promise.all([
      victim!.saved(),
      witness!.until(() => witness!.records.has('after')),
      witness!.until(() =>
        witness!.toldOf(victim!.doc.clientID).some((told) => /\[3,4\]/.test(JSON.stringify(told))),
      ),
    ]);
    expect(Object.keys(witness!.records.toJSON()).sort()).toEqual(
      Object.keys(victim!.records.toJSON()).sort(),
    );
    expect(JSON.stringify(witness!.toldOf(victim!.doc.clientID))).not.toMatch(/6,6|null/);
    const late = await Guest.enter(server, board, 'late');
    expect(contentOf(late)).toBe(contentOf(witness!));
    expect(contentOf(late)).toBe(contentOf(victim!));
    expect(late.doc.store.pendingStructs).toBeNull();
    expect([victim!.socket.code, witness!.socket.code]).toEqual([undefined, undefined]);
    expect(rejections).toEqual([]);
    await Promise.all([late.leave(), attacker.leave()]);
  });
}

test('[C3] after all of it the board that is read from the disk is the one that people have', async () => {
  for (const { run } of attacks) {
    const attacker = await Guest.enter(server, board, 'attacker');
    run({
      say: (message) => attacker.say(message),
      raw: (bytes) => attacker.socket.sendRaw(bytes),
      victim: { clientId: victim!.doc.clientID, clock: 1 },
    });
    attacker.ask();
    await attacker.until(
      () => attacker.socket.code !== undefined || attacker.heard('step2').length > 1,
    );
    await attacker.leave();
  }
  const [before, records] = [contentOf(victim!), victim!.records.toJSON()];
  await server.stop();
  await server.run();
  const late = await Guest.enter(server, board, 'late');
  expect(late.records.toJSON()).toEqual(records);
  expect(contentOf(late)).toBe(before);
  expect(late.heard('hello')[0]?.json).not.toContain('damage');
  await late.leave();
});

test('[C1] a flood of pings ends nobody else, and a line that says half a request is let go', async () => {
  const flood = await Guest.enter(server, board, 'flood');
  for (let at = 0; at < 20_000; at++) flood.socket.send(new Uint8Array(100), 9);
  const half = new BareSocket({ port: server.running.port, path: '/sync/half' });
  half.line.removeAllListeners('connect');
  half.line.once('connect', () => half.sendRaw(Buffer.from('GET /sync/half HTTP/1.1\r\nHost: x')));
  victim!.records.set('after', 1);
  await Promise.all([victim!.saved(), witness!.until(() => witness!.records.has('after'))]);
  half.cut();
  await flood.leave();
});

const oddPaths = [
  '/sync/../secret',
  '/sync/%00',
  '/sync/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  `/sync/${'a'.repeat(8_000)}`,
  '/sync/доска',
  '/sync/%F0%9F%92%A9',
  "/sync/x';DROP TABLE log;--",
  '/sync/__proto__',
];
test.for(oddPaths)('[C9] nobody enters at %s', async (path) => {
  const socket = new BareSocket({
    port: server.running.port,
    path: `${encodeURI(path).replaceAll('%25', '%')}?token=${board.links.edit.token}`,
  });
  const code = await socket.opened.then(
    () => socket.closed,
    (error: Error) => Number(/HTTP\/1\.1 (\d+)/.exec(error.message)?.[1]),
  );
  expect([400, 404, 4401, 4404]).toContain(code);
  expect(server.lines.join('')).not.toContain(board.links.edit.token);
});
