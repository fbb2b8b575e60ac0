// Preloaded into every server of the bench: it ends with the process that started it, and tells its memory when asked.
import { setTimeout as delay } from 'node:timers/promises';

process.on('disconnect', () => process.exit(0));
process.on('message', async (wish) => {
  if (wish !== 'memory') return;
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await delay(20);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ rss, heapUsed, external });
});
process.channel?.unref();
