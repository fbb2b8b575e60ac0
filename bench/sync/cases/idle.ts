import { setTimeout as delay } from 'node:timers/promises';
import { type Case, check, everybody } from '../Case.ts';
import { Talker } from '../Talker.ts';

const perRoom = 100;
const atOnce = 50;

export const idle: Case = {
  name: 'idle',
  title: 'What a connection costs that does nothing',
  about:
    'So many connections in rooms of a hundred, each after the first of its room; what the process holds more after a collection.',
  subjects: everybody,
  sizes: [1_900],
  shortSizes: [200],
  runs: 3,
  limitMs: 90_000,
  async measure({ serve, size }) {
    const served = await serve();
    const rooms = Array.from({ length: Math.ceil(size / perRoom) }, (_, i) => `room-${i}`);
    // The first of a room pays for the room; and a process grows with its first hundreds of anything.
    for (const room of rooms) await Talker.join(served, `first-of-${room}`, { room });
    await delay(500);
    const before = await served.memory();
    for (let from = 0; from < size; from += atOnce) {
      const batch = Array.from({ length: Math.min(atOnce, size - from) }, (_, i) =>
        Talker.join(served, `idle-${from + i}`, {
          room: rooms[(from + i) % rooms.length] as string,
        }),
      );
      await Promise.all(batch);
    }
    await delay(1000);
    const after = await served.memory();
    const perConnection = (bytes: number) => bytes / size / 1024;
    return {
      'RSS KB/connection': perConnection(after.rss - before.rss),
      'heap KB/connection': perConnection(
        after.heapUsed + after.external - before.heapUsed - before.external,
      ),
    };
  },
  checks: (median) => [
    check('Feltline, RSS KB/connection', median('feltline', 1_900, 'RSS KB/connection'), 20),
  ],
};
