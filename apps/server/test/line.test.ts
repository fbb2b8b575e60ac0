import { decodeFrame, encodeMessage, Presence } from '@feltline/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeafSocket } from './support/DeafSocket.ts';
import { editor } from './support/editor.ts';
import { RawClient } from './support/RawClient.ts';
import { rawUpdates } from './support/rawUpdates.ts';
import { board, Workshop } from './support/Workshop.ts';

let workshop: Workshop;

beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

describe('the line', () => {
  test('[S36] who has not asked for more gets only messages that stock clients know, one in each frame', async () => {
    const stock = new RawClient(workshop, 'token=raw');
    const ann = workshop.join('ann');
    stock.send({ type: 'step1', stateVector: Uint8Array.of(0) });
    stock.send({ type: 'update', update: rawUpdates(1)[0]! });
    ann.client.presence.setLocal({ x: 1 });
    await workshop.settle(20_000);
    expect(new Set(stock.messages.map(({ type }) => type))).toEqual(
      new Set(['step1', 'step2', 'presence']),
    );
    expect(stock.messages).toHaveLength(stock.frames);
    expect(ann.records.get('k0')).toBe(0);
  });

  test('several messages in one frame are all understood', async () => {
    const raw = new RawClient(workshop);
    const [first, second] = rawUpdates(2);
    const frames = [
      encodeMessage({ type: 'step1', stateVector: Uint8Array.of(0) }),
      encodeMessage({ type: 'update', update: first! }),
      encodeMessage({ type: 'update', update: second! }),
    ];
    raw.sendFrame(Uint8Array.from(frames.flatMap((frame) => [...frame])));
    await workshop.settle();
    expect(raw.received('ack').at(-1)).toEqual({ type: 'ack', count: 2 });
    expect(await workshop.onDisk()).toEqual({ k0: 0, k1: 1 });
  });

  test('nobody is sent their own change, and a burst comes as few messages', async () => {
    const [raw, other] = [new RawClient(workshop), new RawClient(workshop)];
    for (const client of [raw, other])
      client.send({ type: 'step1', stateVector: Uint8Array.of(0) });
    await workshop.settle();
    for (const update of rawUpdates(120)) raw.send({ type: 'update', update });
    await workshop.settle(200);
    expect(raw.received('update')).toEqual([]);
    expect(other.received('update').length).toBeGreaterThan(1);
    expect(other.received('update').length).toBeLessThan(10);
  });

  test('[S37] an idle line is kept alive every 15 s, and one that answers no ping is cut', async () => {
    const raw = new RawClient(workshop);
    await workshop.settle();
    const before = raw.messages.length;
    await workshop.settle(40_000);
    expect(raw.messages.slice(before)).toEqual(
      Array.from({ length: 2 }, () => ({ type: 'presence', entries: Uint8Array.of(0) })),
    );
    const deaf = new DeafSocket();
    workshop.rooms.attach(deaf, editor(board, 'deaf'));
    await workshop.settle(80_000);
    expect(deaf.isTerminated).toBe(true);
    expect(deaf.pings).toBe(2);
  });

  test('[S38] a slow line is spared presence, gets what it missed, and is ended when hopelessly behind', async () => {
    const slow = new DeafSocket();
    workshop.rooms.attach(slow, editor(board, 'slow'));
    const [ann, bob] = [workshop.join('ann'), workshop.join('bob')];
    await workshop.settle();
    bob.client.presence.setLocal({ x: 1 });
    await workshop.settle();
    slow.bufferedAmount = 300 * 1024;
    const presence = () => slow.frames.filter(([type]) => type === 1).length;
    const before = presence();
    ann.client.presence.setLocal({ x: 1 });
    await bob.client.destroy();
    await workshop.settle();
    expect(presence()).toBe(before);
    slow.bufferedAmount = 0;
    ann.client.presence.setLocal({ x: 2 });
    await workshop.settle();
    const told = new Presence(1, workshop.clock);
    for (const message of slow.frames.flatMap(decodeFrame))
      if (message.type === 'presence') told.receive(message.entries);
    expect([...told.peers().values()].map(({ state }) => state)).toEqual([{ x: 2 }]);
    slow.bufferedAmount = 33 * 1024 * 1024;
    ann.client.presence.setLocal({ x: 3 });
    await workshop.rooms.edit(board, () => undefined);
    await workshop.settle(16_000);
    expect(slow.closed).toBe(4508);
  });

  test('[S39] a full board turns the next one away to try again later', async () => {
    await workshop.close();
    workshop = new Workshop({ limits: { maxPeople: 2 } });
    const people = ['ann', 'bob', 'cem'].map((name) => workshop.join(name));
    await workshop.settle();
    expect(people.map(({ client }) => client.status.connection)).toEqual([
      'online',
      'online',
      'offline',
    ]);
    await people[0]!.client.destroy();
    await workshop.settle(31_000);
    expect(people[2]!.client.status.connection).toBe('online');
  });

  test('text is not understood', async () => {
    const socket = new DeafSocket();
    workshop.rooms.attach(socket, editor(board, 'texter'));
    await workshop.settle();
    socket.say(Uint8Array.of(49), false);
    expect(socket.closed).toBe(4400);
  });
});
