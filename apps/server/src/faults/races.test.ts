import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { cycles } from '../../test/support/cycles.ts';
import { DeafSocket } from '../../test/support/DeafSocket.ts';
import { filled } from '../../test/support/filled.ts';
import { presenceFrame } from '../../test/support/presenceFrame.ts';
import { RawClient } from '../../test/support/RawClient.ts';
import { rawUpdates } from '../../test/support/rawUpdates.ts';
import { board, Workshop } from '../../test/support/Workshop.ts';

// Each takes a second or two; a machine that does ten other things is no reason to fail.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: Workshop;
beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

describe('races in the life of a room', () => {
  test('[R4] the late end of an old line does not take away who has come back', async () => {
    const bob = workshop.join('bob');
    const doc = filled('mine');
    const first = new RawClient(
      workshop,
      'token=raw&cap=1&guest=guest-ann-0000&secret=secret-of-ann-000000',
    );
    await workshop.settle();
    const show = (client: RawClient, x: number) => client.sendFrame(presenceFrame(doc.clientID, x));
    show(first, 1);
    await workshop.settle();
    const again = new RawClient(
      workshop,
      'token=raw&cap=1&guest=guest-ann-0000&secret=secret-of-ann-000000',
    );
    await workshop.settle();
    show(again, 2);
    await workshop.settle();
    first.close();
    await workshop.settle();
    expect([...bob.client.presence.peers().values()].map(({ state }) => state)).toEqual([{ x: 2 }]);
    again.send({ type: 'update', update: Y.encodeStateAsUpdate(doc) });
    await workshop.settle();
    expect(bob.records.get('mine')).toBe(1);
  });

  test('[R5] an edit just before leaving reaches the others and the disk', async () => {
    const bob = workshop.join('bob');
    const raw = new RawClient(workshop);
    await workshop.settle();
    raw.send({ type: 'update', update: rawUpdates(1)[0]! });
    raw.close();
    await workshop.settle();
    expect(bob.records.get('k0')).toBe(0);
    expect(await workshop.onDisk()).toEqual({ k0: 0 });
  });

  test('[R5] an edit before the board is loaded, by somebody who has left by then, is not lost to the others', async () => {
    workshop.storage.hold();
    const ann = workshop.join('ann');
    ann.records.set('early', 1);
    await workshop.settle(0);
    workshop.storage.release();
    await workshop.settle();
    expect(await workshop.onDisk()).toEqual({ early: 1 });
  });

  test('[R6] a disk that is slower than people are gets few large writes, not many small ones', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    ann.records.set('first', 1);
    workshop.storage.hold();
    await workshop.settle();
    const before = workshop.storage.appends;
    for (let at = 0; at < 100; at++) {
      ann.records.set(`k${at}`, at);
      await workshop.settle(20);
    }
    workshop.storage.release();
    await workshop.settle(5_000);
    expect(Object.keys(await workshop.onDisk())).toHaveLength(101);
    expect(workshop.storage.appends - before).toBeLessThanOrEqual(4);
  });

  test('[R7] two thousand rooms opened and put away leave nothing behind', async () => {
    expect(await cycles(2_000)).toEqual([]);
  });
});

test('[A9] what is edited while a snapshot is being written is in the log behind it', async () => {
  const rooms = new Workshop({ limits: { compactAfterRows: 5, compactAtMostEveryMs: 0 } });
  const ann = rooms.join('ann');
  await rooms.settle();
  for (let at = 0; at < 40; at++) {
    ann.records.set(`k${at}`, at);
    // Held and let go at different moments of the compaction.
    if (at % 3 === 0) rooms.storage.hold();
    await rooms.settle(10);
    ann.records.set(`k${at}`, -at);
    if (at % 3 === 0) rooms.storage.release();
    await rooms.settle(10);
  }
  await rooms.settle();
  expect(await rooms.onDisk()).toEqual(ann.records.toJSON());
  rooms.restart();
  await rooms.settle(5_000);
  expect(await rooms.rooms.read(board, (doc) => doc.getMap('records').toJSON())).toEqual(
    ann.records.toJSON(),
  );
  await rooms.close();
});

test('[E4] two hundred who come and go at once leave nobody behind', async () => {
  const bob = workshop.join('bob');
  await workshop.settle();
  for (let round = 0; round < 200; round++) {
    const socket = new DeafSocket();
    workshop.rooms.attach(socket, {
      boardId: board,
      role: 'edit',
      linkId: 'flapping',
      user: { id: `flapping${round % 5}`, name: '', color: '#000000' },
      isKnown: true,
      wantsAcks: true,
    });
    socket.say(presenceFrame(1_000 + (round % 5), round));
    await workshop.settle(round % 3 === 0 ? 10 : 0);
    socket.end();
  }
  await workshop.settle(1_000);
  expect(workshop.rooms.state().connections).toBe(1);
  expect(bob.client.presence.peers().size).toBe(0);
});
