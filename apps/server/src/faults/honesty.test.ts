import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openSocket } from '../testing/openSocket.ts';
import { type NewBoard, TestServer } from '../testing/testServer.ts';
import { Guest } from './Guest.ts';

// Each takes a second or two; a machine that does ten other things is no reason to fail.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.discard());

async function metric(name: string): Promise<number> {
  const { text } = await server.call('GET', '/metrics');
  const values = [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))];
  return values.reduce((sum, [, value]) => sum + Number(value), 0);
}

test('[H3] what the server says of its rooms, people and refusals is what happened', async () => {
  const boards: NewBoard[] = [await server.newBoard(), await server.newBoard()];
  const refusedBefore = await metric('feltline_refused_sockets_total');
  const people = await Promise.all(
    [0, 0, 0, 1, 1].map((board, at) => Guest.enter(server, boards[board]!, `person${at}`)),
  );
  people[0]!.records.set('k', 1);
  await people[0]!.saved();
  expect(await metric('feltline_rooms_open')).toBe(2);
  expect(await metric('feltline_sockets_open')).toBe(5);
  expect(await metric('feltline_unsaved_bytes')).toBe(0);
  for (let at = 0; at < 3; at++) {
    const { closed } = await openSocket(server.origin, `/sync/${boards[0]!.id}?token=wrong${at}`);
    expect((await closed).code).toBe(4401);
  }
  expect((await metric('feltline_refused_sockets_total')) - refusedBefore).toBe(3);
  for (const person of people) await person.leave();
});

test('[E6] what a board begins with is there once, after restarts and for who comes back with an old copy', async () => {
  const board = await server.newBoard({ template: 't1' });
  const old = await Guest.enter(server, board, 'old');
  const { size } = old.records;
  expect(size).toBeGreaterThan(5);
  for (let round = 0; round < 2; round++) {
    await server.stop();
    await server.run();
    const back = await Guest.enter(server, board, `back${round}`, { doc: old.doc });
    await back.saved();
    const fresh = await Guest.enter(server, board, `fresh${round}`);
    expect(fresh.records.size).toBe(size);
    expect(Object.keys(fresh.records.toJSON()).sort()).toEqual(
      Object.keys(old.records.toJSON()).sort(),
    );
    await Promise.all([back.leave(), fresh.leave()]);
  }
});
