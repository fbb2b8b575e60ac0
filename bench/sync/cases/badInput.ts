import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { attacks } from '../../../apps/server/src/testing/attacks.ts';
import { type Case, type Figures, stored } from '../Case.ts';
import { Reader } from '../Reader.ts';
import type { Served } from '../Served.ts';
import { Talker } from '../Talker.ts';

const patienceMs = 2_000;
/** Everything is quiet for so long: nothing more will come of it. */
const quietMs = 400;

export const badInput: Case = {
  name: 'bad-input',
  title: 'What a server does with bad input',
  about:
    'One of two people in a room sends it. `ends` and its code: the sender’s connection is closed; `dies`: the process ends, for everybody; `stays`: nothing happens to the sender; `passed on`: the other person gets something of it; `kept`: whoever comes later gets another document than before; `room shut`: whoever comes later does not get in, or gets nothing.',
  subjects: stored.filter((name) => name !== 'hocuspocus-16'),
  sizes: [2],
  runs: 1,
  limitMs: 300_000,
  async measure({ serve, isShort }) {
    const figures: Record<string, string> = {};
    let served = await serve();
    const wanted = isShort ? attacks.filter((_, i) => i % 4 === 0) : attacks;
    for (const [at, attack] of wanted.entries()) {
      if (!served.isAlive) served = await serve({ earlier: served });
      figures[attack.name] = await outcome(served, `attacked-${at}`, attack);
    }
    return figures satisfies Figures;
  },
};

async function outcome(served: Served, room: string, attack: (typeof attacks)[number]) {
  const victim = await Talker.join(served, 'victim', { room });
  victim.drag();
  victim.point();
  const attacker = await Talker.join(served, 'attacker', { room });
  await delay(quietMs);
  const before = await documentOf(served, room, 'before');
  await delay(quietMs);
  const heard = victim.socket.bytesIn;
  attack.run({
    say: (message) => attacker.say(message),
    raw: (bytes) => attacker.socket.sendRaw(bytes),
    victim: {
      clientId: victim.doc.clientID,
      clock: Y.decodeStateVector(Y.encodeStateVector(victim.doc)).get(victim.doc.clientID) ?? 0,
    },
  });
  const code = await Promise.race([attacker.socket.closed, delay(patienceMs)]);
  await delay(quietMs);
  const words: string[] = [];
  if (!served.isAlive) words.push('dies');
  else {
    words.push(code === undefined ? 'stays' : `ends ${code}`);
    if (victim.socket.code !== undefined) words.push('the other ends too');
    else if (victim.socket.bytesIn > heard) words.push('passed on');
    const after = await documentOf(served, room, 'after').catch(() => undefined);
    if (!after) words.push('room shut');
    else if (!Buffer.from(after).equals(before)) words.push('kept');
  }
  attacker.leave();
  victim.leave();
  return words.join(', ');
}

async function documentOf(served: Served, room: string, name: string): Promise<Uint8Array> {
  const reader = await Reader.join(served, { room, name });
  await reader.has(1);
  const document = Y.encodeStateAsUpdate(reader.doc);
  const { size } = reader.records;
  reader.leave();
  if (size === 0) throw new Error(`${room} is empty`);
  return document;
}
