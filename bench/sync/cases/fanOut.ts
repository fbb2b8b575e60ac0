import { setTimeout as delay } from 'node:timers/promises';
import { type Case, type CaseContext, check, everybody } from '../Case.ts';
import { CrowdOf, flowFigures } from '../crowd.ts';

const dragging = 10;
const dragsPerSecond = 20;
const cursorsPerSecond = 10;

async function measure({ serve, size, isShort }: CaseContext, draggers: number) {
  const served = await serve();
  const crowd = new CrowdOf(served, {
    rooms: Array.from({ length: size }, () => 'room'),
    dragging: draggers,
    dragsPerSecond,
    cursorsPerSecond,
  });
  await crowd.join();
  crowd.start();
  await delay(isShort ? 1000 : 3000);
  const flow = await crowd.watch(isShort ? 3 : 10);
  crowd.leave();
  return flowFigures(flow);
}

export const fanOut: Case = {
  name: 'fan-out',
  title: 'One room in which ten people drag and everybody points',
  about:
    'Ten people drag a note 20 times a second (a change of the document each time) and everybody moves their cursor 10 times a second. A delivery is one change or cursor of one person that reached one other person. `core` is of one processor core.',
  subjects: everybody,
  sizes: [50, 100, 200],
  shortSizes: [50],
  runs: 3,
  limitMs: 60_000,
  measure: (context) => measure(context, dragging),
  checks: (median) => [
    check('Feltline, 200 people, p99 ms', median('feltline', 200, 'p99 ms'), 60),
    check(
      'Feltline, 200 people, CPU per delivery as a multiple of the batching relay’s',
      median('feltline', 200, 'CPU ms/1000') / median('relay-batching', 200, 'CPU ms/1000'),
      2.2,
    ),
  ],
};

export const cursors: Case = {
  name: 'cursors',
  title: 'One room in which everybody points and nobody edits',
  about: 'Everybody moves their cursor 10 times a second.',
  subjects: everybody,
  sizes: [600],
  shortSizes: [100],
  runs: 3,
  limitMs: 90_000,
  measure: (context) => measure(context, 0),
  checks: (median) => [
    check('Feltline, 600 people, p99 ms', median('feltline', 600, 'p99 ms'), 200),
  ],
};
