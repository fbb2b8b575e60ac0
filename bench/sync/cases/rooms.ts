import { setTimeout as delay } from 'node:timers/promises';
import { type Case, check, everybody } from '../Case.ts';
import { CrowdOf, flowFigures } from '../crowd.ts';

const perRoom = 2;
const dragsPerSecond = 2;
const cursorsPerSecond = 5;

export const rooms: Case = {
  name: 'rooms',
  title: 'Many rooms of two',
  about:
    'In each room two people move their cursor 5 times a second and a note of their own twice a second. Memory is what the process holds more after a collection than before anybody came, for each room with its two connections.',
  subjects: everybody,
  sizes: [500],
  shortSizes: [50],
  runs: 3,
  limitMs: 120_000,
  async measure({ serve, size, isShort }) {
    const served = await serve();
    const before = await served.memory();
    const names = Array.from({ length: size }, (_, i) => `room-${i}`);
    const crowd = new CrowdOf(served, {
      rooms: names.flatMap((name) => [name, name]),
      dragging: perRoom,
      dragsPerSecond,
      cursorsPerSecond,
    });
    await crowd.join();
    crowd.start();
    await delay(isShort ? 1000 : 3000);
    const flow = await crowd.watch(isShort ? 3 : 10);
    crowd.stop();
    await delay(500);
    const after = await served.memory();
    crowd.leave();
    return {
      ...flowFigures(flow),
      'RSS KB/room': (after.rss - before.rss) / size / 1024,
      'heap KB/room':
        (after.heapUsed + after.external - before.heapUsed - before.external) / size / 1024,
    };
  },
  checks: (median) =>
    ['CPU ms/1000', 'RSS KB/room'].map((figure) =>
      check(
        `Feltline, 500 rooms, ${figure} against y-websocket’s`,
        median('feltline', 500, figure),
        median('y-websocket', 500, figure),
      ),
    ),
};
