import { setTimeout as delay } from 'node:timers/promises';
import { type Case, check, stored } from '../Case.ts';
import { Delays } from '../Delays.ts';
import { fill } from '../fill.ts';
import { now, Talker } from '../Talker.ts';

const joiners = 20;
const everyMs = 20;
const wholeFrom = 100_000;

export const joining: Case = {
  name: 'joining',
  title: 'Twenty people joining a large board at once',
  about:
    'While one person edits 50 times a second and another watches, twenty who have nothing join at the same moment. `stall` is the longest that a change took to the watcher meanwhile, `calm` before.',
  subjects: stored,
  sizes: [10_000],
  shortSizes: [1_000],
  runs: 5,
  limitMs: 120_000,
  async measure({ serve, size }) {
    const served = await serve({ stores: true });
    await fill(served, size);
    const delays = new Delays();
    await Talker.join(served, 'watcher', {
      onHeard: ({ sentAtMs }, at) => {
        for (const sent of sentAtMs) delays.add(at - sent);
      },
    });
    const writer = await Talker.join(served, 'editor');
    await delay(500);
    delays.clear();
    const timer = setInterval(() => writer.drag(), everyMs);
    await delay(2000);
    const calm = delays.max;
    delays.clear();
    const begin = now();
    const smallest = (wholeFrom * size) / 10_000;
    const all = await Promise.all(
      Array.from({ length: joiners }, async (_, i) => {
        let isWhole: () => void;
        const whole = new Promise<void>((resolve) => {
          isWhole = resolve;
        });
        await Talker.join(served, `joiner-${i}`, {
          onMessage: (message) => {
            if (message.byteLength > smallest) isWhole();
          },
        });
        await whole;
        return now() - begin;
      }),
    );
    await delay(500);
    clearInterval(timer);
    return { 'stall ms': delays.max, 'calm ms': calm, 'all joined ms': Math.max(...all) };
  },
  checks: (median) => [check('Feltline, stall ms', median('feltline', 10_000, 'stall ms'), 100)],
};
