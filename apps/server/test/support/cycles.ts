import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { encodeMessage } from '@feltline/sync';
import { ManualClock } from '@feltline/sync/testing';
import { Rooms } from '../../src/rooms/Rooms.ts';
import { boardId } from '../../src/storage/BoardStorage.ts';
import { MemoryClientOwners } from '../../src/storage/ClientOwners.ts';
import { MemoryStorage } from '../../src/storage/MemoryStorage.ts';
import { DeafSocket } from './DeafSocket.ts';
import { presenceFrame } from './presenceFrame.ts';
import { rawUpdates } from './rawUpdates.ts';

const atOnce = 100;
/** What engines keep for themselves; a room with its document would be far above. */
const mostBytesPerCycle = 400;

/**
 * Opens rooms, edits and shows somebody in each, leaves, and lets them be put away, again and again
 * with the same boards. The answer is what was left behind, in plain words.
 */
export async function cycles(count: number): Promise<string[]> {
  const broken: string[] = [];
  const clock = new ManualClock();
  const storage = new MemoryStorage();
  const rooms = new Rooms({ storage, clientOwners: new MemoryClientOwners(), clock });
  const [update] = rawUpdates(1);
  let before = 0;
  // The first rounds fill caches.
  const rounds = Math.ceil(count / atOnce);
  for (let round = 0; round < rounds; round++) {
    if (round === Math.floor(rounds / 2)) before = heap();
    const sockets = Array.from({ length: atOnce }, (_, at) => {
      const socket = new DeafSocket();
      rooms.attach(socket, {
        boardId: boardId(`board${at}`),
        role: 'edit',
        linkId: 'link',
        user: { id: 'somebody', name: 'Somebody', color: '#000000' },
        isKnown: true,
        wantsAcks: true,
      });
      return socket;
    });
    await new Promise(setImmediate);
    for (const socket of sockets) {
      socket.say(encodeMessage({ type: 'step1', stateVector: Uint8Array.of(0) }));
      socket.say(encodeMessage({ type: 'update', update: update! }));
      socket.say(presenceFrame(7, round));
    }
    for (let step = 0; step < 3; step++) await new Promise(setImmediate);
    clock.advance(200);
    const unheard = sockets.filter(({ frames }) => frames.length < 3).length;
    if (unheard > 0) broken.push(`${unheard} of ${atOnce} were not answered`);
    for (const socket of sockets) socket.end();
    for (let second = 0; second < 33; second++) {
      clock.advance(1_000);
      await new Promise(setImmediate);
    }
    const { rooms: open, connections } = rooms.state();
    if (open > 0 || connections > 0)
      broken.push(`round ${round} left ${open} rooms and ${connections} connections`);
    if (clock.waiting > 0) broken.push(`round ${round} left ${clock.waiting} timers`);
    if (broken.length > 3) return broken;
  }
  const perCycle = (heap() - before) / (count / 2);
  if (perCycle > mostBytesPerCycle)
    broken.push(
      `each cycle left ${perCycle.toFixed(0)} bytes, expected at most ${mostBytesPerCycle}`,
    );
  await rooms.stop();
  return broken;
}

function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
