import { setTimeout as delay } from 'node:timers/promises';
import { type Case, check, stored } from '../Case.ts';
import { Reader } from '../Reader.ts';
import type { Served } from '../Served.ts';
import { now, Talker } from '../Talker.ts';

const everyMs = 20;
const kills = 10;
const shortKills = 2;

export const killed: Case = {
  name: 'killed',
  title: 'Killed with -9 while people edit',
  about:
    'One person edits 50 times a second, another watches, and the server is killed after half a second to three; both leave, it is started again, and somebody reads the board. `acked lost` are edits that the server had acknowledged (y-websocket acknowledges nothing; Hocuspocus before it stores), `seen lost` edits that the other person had been shown. The sums of ten kills.',
  subjects: stored,
  sizes: [1],
  runs: 1,
  limitMs: 180_000,
  async measure({ serve, isShort, subject }) {
    const sum = { acked: 0, ackedLost: 0, seen: 0, seenLost: 0, ms: 0 };
    let served = await serve({ stores: true });
    const rounds = isShort ? shortKills : kills;
    for (let round = 0; round < rounds; round++) {
      const { sent, acknowledged, seen } = await edit(served, round);
      const begin = now();
      served = await serve({ stores: true, earlier: served });
      const startedMs = now() - begin;
      const reader = await Reader.join(served, { name: `late-${round}` });
      const isKept = (edit: number) => reader.records.has(`${round}:${edit}`);
      await reader.has(Number.POSITIVE_INFINITY);
      sum.ms += startedMs + reader.lastMs;
      sum.acked += acknowledged;
      sum.seen += seen.length;
      for (let at = 1; at <= Math.min(acknowledged, sent); at++) if (!isKept(at)) sum.ackedLost++;
      for (const at of seen) if (!isKept(at)) sum.seenLost++;
      reader.leave();
    }
    return {
      acked: subject.acknowledges === 'never' ? Number.NaN : sum.acked,
      'acked lost': subject.acknowledges === 'never' ? Number.NaN : sum.ackedLost,
      seen: sum.seen,
      'seen lost': sum.seenLost,
      'recovered after ms': sum.ms / rounds,
    };
  },
  checks: (median) => [
    check('Feltline, acknowledged edits lost', median('feltline', 1, 'acked lost'), 0, 0),
  ],
};

async function edit(served: Served, round: number) {
  const reader = await Reader.join(served, { name: `watcher-${round}` });
  await reader.has(1);
  const writer = await Talker.join(served, `editor-${round}`);
  // What is taken on before the beginning is not counted, so nothing is.
  const records = writer.doc.getMap('records');
  let sent = 0;
  const timer = setInterval(() => {
    records.set(`${round}:${++sent}`, sent);
  }, everyMs);
  await delay(500 + Math.random() * 2500);
  await served.kill('SIGKILL');
  clearInterval(timer);
  const { acknowledged } = writer;
  const seen = [...reader.records.keys()]
    .filter((key) => key.startsWith(`${round}:`))
    .map((key) => Number(key.split(':')[1]));
  reader.leave();
  writer.leave();
  return { sent, acknowledged, seen };
}
