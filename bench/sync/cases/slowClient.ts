import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { TcpProxy } from '../../../apps/server/src/testing/TcpProxy.ts';
import { type Case, check, stored } from '../Case.ts';
import { CrowdOf } from '../crowd.ts';
import { Reader } from '../Reader.ts';
import { now } from '../Talker.ts';

const slowBytesPerSecond = (64 * 1000) / 8;
const mostDrainSeconds = 60;

export const slowClient: Case = {
  name: 'slow-client',
  title: 'One client at 64 kbit/s among many editors',
  about:
    'Everybody moves a note twice a second and their cursor ten times; then somebody joins whose line takes 64 kbit/s. `equal` is whether their document ends exactly as that of somebody who comes afterwards, within a minute after the last edit; `grown` what the server holds more after a collection, at the end of the editing.',
  subjects: stored,
  sizes: [50],
  shortSizes: [10],
  runs: 5,
  limitMs: 180_000,
  async measure({ serve, size, isShort }) {
    const served = await serve({ stores: true });
    const crowd = new CrowdOf(served, {
      rooms: Array.from({ length: size }, () => 'room'),
      dragging: size,
      dragsPerSecond: 2,
      cursorsPerSecond: 10,
    });
    const proxy = await TcpProxy.to(served.port);
    proxy.bytesPerSecond = slowBytesPerSecond;
    try {
      await crowd.join();
      crowd.start();
      await delay(2000);
      const before = (await crowd.watch(isShort ? 2 : 10)).delays.percentile(99);
      const memory = await served.memory();
      const slow = await Reader.join(served, { name: 'slow', port: proxy.port });
      await delay(1000);
      const beside = (await crowd.watch(isShort ? 3 : 20)).delays.percentile(99);
      const { rss } = await served.memory();
      crowd.stop();
      const begin = now();
      await delay(1000);
      let isEqual = false;
      while (!isEqual && now() - begin < mostDrainSeconds * 1000) {
        const fresh = await Reader.join(served, { name: 'fresh' });
        await fresh.has(Number.POSITIVE_INFINITY);
        isEqual = same(slow.doc, fresh.doc);
        fresh.leave();
      }
      crowd.leave();
      return {
        'p99 before ms': before,
        'p99 beside ms': beside,
        'grown MB': (rss - memory.rss) / 1024 ** 2,
        equal: isEqual ? 'yes' : `no (closed: ${slow.talker.socket.code ?? 'no'})`,
        'equal after s': isEqual ? (now() - begin) / 1000 : Number.NaN,
      };
    } finally {
      await proxy.close();
    }
  },
  checks: (median) => {
    const of = (figure: string) => median('feltline', 50, figure);
    return [
      check(
        'Feltline, others’ p99 beside it as a multiple',
        of('p99 beside ms') / of('p99 before ms'),
        1.5,
        2,
      ),
      check('Feltline, grown MB', of('grown MB'), 10),
    ];
  },
};

function same(a: Y.Doc, b: Y.Doc): boolean {
  return (
    a.store.pendingStructs === null &&
    Buffer.from(Y.encodeStateAsUpdate(a)).equals(Y.encodeStateAsUpdate(b))
  );
}
