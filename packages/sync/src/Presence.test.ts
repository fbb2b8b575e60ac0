import { beforeEach, expect, test } from 'vitest';
import { Presence } from './Presence.ts';
import { decodePresence, encodePresence, gone, presenceJson } from './presenceEntries.ts';
import { ManualClock } from './testing/ManualClock.ts';
import { decodeFrame } from './wire.ts';

const user = { id: 'bob', name: 'Bob', color: '#123456', role: 'edit' as const };
let clock: ManualClock;
let presence: Presence;
let sent: { clientId: number; clock: number; state: unknown }[];

beforeEach(() => {
  clock = new ManualClock();
  presence = new Presence(7, clock);
  sent = [];
});

function connect(maxBytes = 8192): void {
  presence.connected((frame) => {
    for (const message of decodeFrame(frame)) {
      if (message.type !== 'presence') throw new Error(`expected presence, got ${message.type}`);
      for (const { clientId, clock: at, json } of decodePresence(message.entries)) {
        sent.push({ clientId, clock: at, state: JSON.parse(new TextDecoder().decode(json)) });
      }
    }
  }, maxBytes);
}

const hear = (clientId: number, at: number, state: unknown) =>
  presence.receive(
    encodePresence([{ clientId, clock: at, json: state === null ? gone : presenceJson(state) }]),
  );

test('[S5] shows at most 30 times a second, the first at once and the latest always', () => {
  connect();
  for (let ms = 0; ms < 1000; ms += 5) {
    presence.setLocal({ x: ms });
    clock.advance(5);
  }
  clock.advance(100);
  expect(sent.length).toBeGreaterThan(25);
  expect(sent.length).toBeLessThanOrEqual(31);
  expect(sent[0]!.state).toEqual({ x: 0 });
  expect(sent.at(-1)!.state).toEqual({ x: 995 });
});

test('[S5] speaks only of itself, with a growing clock', () => {
  connect();
  hear(8, 1, { x: 1, user });
  presence.setLocal({ x: 1 });
  clock.advance(100);
  presence.setLocal({ x: 2 });
  clock.advance(100);
  expect(sent).toEqual([
    { clientId: 7, clock: 1, state: { x: 1 } },
    { clientId: 7, clock: 2, state: { x: 2 } },
  ]);
});

test('the same state is not sent twice, and null hides', () => {
  connect();
  presence.setLocal({ x: 1 });
  clock.advance(100);
  presence.setLocal({ x: 1 });
  clock.advance(100);
  presence.setLocal(null);
  clock.advance(100);
  expect(sent.map(({ state }) => state)).toEqual([{ x: 1 }, null]);
});

test('what is shown is told again on a new line', () => {
  presence.setLocal({ x: 1 });
  connect();
  presence.disconnected();
  connect();
  expect(sent.map(({ state }) => state)).toEqual([{ x: 1 }, { x: 1 }]);
});

test('a state that is larger than the server takes is counted and not sent', () => {
  connect(20);
  presence.setLocal({ text: 'x'.repeat(30) });
  clock.advance(100);
  expect(sent).toEqual([]);
  expect(presence.tooLarge).toBe(1);
});

test('others are there with who they are, until they are gone or the line is', () => {
  let heard = 0;
  presence.subscribe(() => heard++);
  connect();
  hear(8, 1, { cursor: [1, 2], user });
  const before = presence.peers();
  expect(before).toEqual(new Map([[8, { user, state: { cursor: [1, 2] } }]]));
  hear(7, 9, { cursor: [0, 0], user });
  expect(presence.peers()).toBe(before);
  hear(8, 0, { cursor: [9, 9], user });
  expect(presence.peers()).toBe(before);
  hear(9, 1, { user });
  hear(8, 2, null);
  expect([...presence.peers().keys()]).toEqual([9]);
  presence.disconnected();
  expect(presence.peers().size).toBe(0);
  expect(heard).toBe(4);
});

test('others without an identity are refused', () => {
  connect();
  expect(() => hear(8, 1, { cursor: [1, 2] })).toThrow('expected user');
});
