import { setTimeout as delay } from 'node:timers/promises';
import { type Case, check } from '../Case.ts';
import { Delays } from '../Delays.ts';
import { now, Talker } from '../Talker.ts';

const people = 10;
const everyMs = 100;

export const acknowledged: Case = {
  name: 'acknowledged',
  title: 'From an edit to its acknowledgement',
  about:
    'Ten people edit ten times a second each. Feltline acknowledges what would survive a power cut, and is measured also with 20 ms more for each fsync (injected in its storage thread); Hocuspocus acknowledges what it has in memory, so its figure is of another promise; y-websocket acknowledges nothing.',
  subjects: ['feltline', 'feltline-slow-disk', 'hocuspocus', 'hocuspocus-16'],
  sizes: [10],
  runs: 3,
  limitMs: 60_000,
  async measure({ serve, isShort }) {
    const served = await serve({ stores: true });
    const delays = new Delays();
    const writers = await Promise.all(
      Array.from({ length: people }, async (_, i) => {
        const sentAt: number[] = [];
        let told = 0;
        const writer = await Talker.join(served, `writer-${i}`, {
          onAcknowledged: (count) => {
            for (; told < count; told++) delays.add(now() - (sentAt[told] ?? now()));
          },
        });
        return () => {
          sentAt.push(now());
          writer.drag();
        };
      }),
    );
    const timers = writers.map((write, i) => {
      const begin = setTimeout(() => {
        timers[i] = setInterval(write, everyMs);
      }, Math.random() * everyMs);
      return begin;
    });
    await delay(isShort ? 3000 : 10_000);
    for (const timer of timers) clearInterval(timer);
    await delay(500);
    return {
      acknowledged: delays.count,
      'p50 ms': delays.percentile(50),
      'p95 ms': delays.percentile(95),
      'p99 ms': delays.percentile(99),
    };
  },
  checks: (median) => [
    check(
      'Feltline, 20 ms more for each fsync, p95 ms',
      median('feltline-slow-disk', 10, 'p95 ms'),
      50,
    ),
  ],
};
