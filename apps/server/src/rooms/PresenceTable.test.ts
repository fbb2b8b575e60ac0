import { encodePresence, gone, type PresenceEntry, presenceJson } from '@feltline/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Person, PresenceTable } from './PresenceTable.ts';

const person = (id: string, isKnown = true): Person => ({
  owner: id,
  isKnown,
  user: { id, name: id.toUpperCase(), color: '#123456', role: 'edit' },
});
const [ann, bob] = [person('ann'), person('bob')];
let table: PresenceTable<Person>;

beforeEach(() => {
  table = new PresenceTable(8 * 1024);
});

const send = (who: Person, clientId: number, state: unknown, clock = 1) =>
  table.receive(who, encodePresence([{ clientId, clock, json: presenceJson(state) }]));
const told = () => table.takeChanges(1000).map(readable);
const readable = ({ clientId, clock, json }: PresenceEntry) => ({
  clientId,
  clock,
  state: JSON.parse(new TextDecoder().decode(json)),
});

describe('the presence of people', () => {
  test('[S30] carries the identity that the server knows, whatever is claimed', () => {
    send(ann, 1, { cursor: [1, 2], user: { id: 'boss' } });
    expect(told()).toEqual([{ clientId: 1, clock: 1, state: { cursor: [1, 2], user: ann.user } }]);
  });

  test('only the latest of a tick is told', () => {
    for (let x = 0; x < 10; x++) send(ann, 1, { x }, x + 1);
    expect(told()).toMatchObject([{ state: { x: 9 } }]);
    expect(told()).toEqual([]);
  });

  test('[S30] what somebody says about others is skipped', () => {
    send(ann, 1, { x: 1 });
    send(bob, 2, { x: 2 });
    told();
    table.receive(
      bob,
      encodePresence([
        { clientId: 1, clock: 99, json: gone },
        { clientId: 1, clock: 99, json: Uint8Array.of(0xff) },
        { clientId: 3, clock: 1, json: presenceJson({}) },
      ]),
    );
    expect(told()).toEqual([]);
    expect(table.size).toBe(2);
  });

  test('[S30] an echo of somebody who is here or has left does not take over their client id', () => {
    send(ann, 1, { x: 1 });
    const [echo] = table.takeChanges(1000);
    table.receive(bob, encodePresence([echo!]));
    expect(table.clientIdOf(bob)).toBeUndefined();
    table.leave(ann);
    table.receive(bob, encodePresence([echo!]));
    expect(table.clientIdOf(bob)).toBeUndefined();
    send(bob, 2, { x: 2 });
    expect(table.clientIdOf(bob)).toBe(2);
  });

  test('somebody who leaves is told of as gone, also within the tick in which they came', () => {
    send(ann, 1, { x: 1 });
    told();
    table.leave(ann);
    send(bob, 2, { x: 2 });
    table.leave(bob);
    expect(told()).toEqual([
      { clientId: 1, clock: 2, state: null },
      { clientId: 2, clock: expect.any(Number), state: null },
    ]);
  });

  test('hiding and showing again within a tick shows', () => {
    send(ann, 1, { x: 1 });
    told();
    table.receive(ann, encodePresence([{ clientId: 1, clock: 2, json: gone }]));
    send(ann, 1, { x: 2 }, 3);
    expect(told()).toMatchObject([{ state: { x: 2 } }]);
  });

  test('[S31] the clock that others see grows, whatever clock the client comes back with', () => {
    send(ann, 1, { x: 1 }, 5);
    expect(told()).toMatchObject([{ clock: 5 }]);
    table.leave(ann);
    expect(told()).toMatchObject([{ clock: 6, state: null }]);
    send(ann, 1, { x: 1 }, 5);
    expect(told()).toMatchObject([{ clock: 7, state: { x: 1 } }]);
    send(ann, 1, { x: 2 }, 2 ** 53 - 1);
    send(ann, 1, { x: 3 }, 2 ** 53 - 1);
    const [entry] = told();
    expect(Number.isSafeInteger(entry!.clock + 1000)).toBe(true);
  });

  test('[S31] the same guest on a new line takes over at once, the end of the old line changes nothing', () => {
    const oldLine = person('ann');
    const newLine = person('ann');
    send(oldLine, 1, { x: 1 });
    told();
    send(newLine, 1, { x: 2 });
    table.leave(oldLine);
    expect(told()).toMatchObject([{ clientId: 1, state: { x: 2 } }]);
  });

  test('[S30] nobody else takes over a client id, nor do unknown people from one another', () => {
    const [unknown, other] = [person('link:1', false), person('link:1', false)];
    send(unknown, 1, { x: 1 });
    told();
    send(other, 1, { x: 2 });
    send(bob, 1, { x: 3 });
    expect(told()).toEqual([]);
  });

  test('[S34] a state of more than 8 KiB is not shown, and counted', () => {
    expect(send(ann, 1, { text: 'x'.repeat(9000) })).toBe(1);
    expect(told()).toEqual([]);
    expect(send(ann, 1, { text: 'x'.repeat(8000) })).toBe(0);
  });

  test.each([['"text"'], ['[1]'], ['7'], ['{'], ['\ud800']])(
    '[S34] %s is no state and shows nobody',
    (json) => {
      table.receive(
        ann,
        encodePresence([{ clientId: 1, clock: 1, json: new TextEncoder().encode(json) }]),
      );
      for (const { state } of told()) expect(state).toBeNull();
      expect(table.everybody()).toEqual([]);
    },
  );

  test('a newcomer is told of everybody but themselves', () => {
    send(ann, 1, { x: 1 });
    send(bob, 2, { x: 2 });
    told();
    expect(table.everybody(2).map(readable)).toMatchObject([{ clientId: 1, state: { x: 1 } }]);
  });

  test('a new name is told without a move', () => {
    const renamed = { ...person('ann') };
    send(renamed, 1, { x: 1 });
    told();
    Object.assign(renamed, { user: { ...renamed.user, name: 'Anna' } });
    table.renamed(renamed);
    expect(told()).toMatchObject([{ state: { x: 1, user: { name: 'Anna' } } }]);
  });

  test('who has not moved is told again before stock clients forget them', () => {
    send(ann, 1, { x: 1 });
    told();
    expect(table.renewBefore(1000)).toBe(false);
    expect(table.renewBefore(1001)).toBe(true);
    expect(told()).toMatchObject([{ clientId: 1, clock: 2, state: { x: 1 } }]);
  });
});
