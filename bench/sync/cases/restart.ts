import { type Case, check, stored } from '../Case.ts';
import { fill } from '../fill.ts';
import { Reader } from '../Reader.ts';
import { now, Talker } from '../Talker.ts';

const notes = 10_000;
const shortNotes = 1_000;
const atOnce = 25;

export const restart: Case = {
  name: 'restart',
  title: 'After a restart',
  about:
    'The server is stopped with SIGTERM and started again. `first room` is until somebody has a board of 10,000 notes whole, counted from the start of the process; `all rooms` until each of so many small rooms is open for one person; `rooms empty` are those that showed nothing for a second.',
  subjects: stored,
  sizes: [1_000],
  shortSizes: [50],
  runs: 3,
  limitMs: 180_000,
  async measure({ serve, size, isShort }) {
    const first = await serve({ stores: true });
    const records = await fill(first, isShort ? shortNotes : notes);
    const names = Array.from({ length: size }, (_, i) => `room-${i}`);
    await inBatches(names, async (room) => {
      const writer = await Talker.join(first, `writer-of-${room}`, { room });
      writer.drag();
      const reader = await Reader.join(first, { room, name: `witness-of-${room}` });
      if (!(await reader.has(1))) throw new Error(`${room} did not take its note`);
      reader.leave();
      writer.leave();
    });
    await first.kill('SIGTERM');
    const begin = now();
    const again = await serve({ stores: true, earlier: first });
    const port = now() - begin;
    const reader = await Reader.join(again);
    if (!(await reader.has(records)))
      throw new Error(`expected ${records} records, got ${reader.records.size}`);
    const whole = now() - begin;
    reader.leave();
    const before = now();
    let lost = 0;
    await Promise.all(
      names.map(async (room) => {
        const late = await Reader.join(again, { room, name: `late-in-${room}` });
        if (!(await late.has(1))) lost++;
        late.leave();
      }),
    );
    return {
      'port ms': port,
      'first room ms': whole,
      'all rooms s': (now() - before) / 1000,
      'rooms empty': lost,
    };
  },
  checks: (median) => [
    check('Feltline, first room ms', median('feltline', 1_000, 'first room ms'), 1500, 0),
    check('Feltline, all of 1,000 rooms s', median('feltline', 1_000, 'all rooms s'), 15),
  ],
};

async function inBatches<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += atOnce)
    await Promise.all(all.slice(from, from + atOnce).map(act));
}
