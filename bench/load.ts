import type { Page } from '@playwright/test';

export interface Load {
  /** From the start of the navigation to the first full picture, milliseconds. */
  pictureMs: number;
  /** JavaScript heap after a collection, MB. */
  heap: number;
  /** What forgetting all laid out text gives back, MB; only the app can do that. */
  layout: number | undefined;
}

interface LoadedWindow {
  feltlineTest?: { forgetTexts(): void };
}

/**
 * Every page sets this mark after its first frame in which everything in view is painted with its own text. Whether
 * anything is saved or settled does not count.
 */
const pictured = 'board-pictured';

export async function loaded(page: Page): Promise<Load> {
  const mark = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
    pictured,
    { polling: 50, timeout: 60_000 },
  );
  const pictureMs = (await mark.jsonValue()) as number;
  const cdp = await page.context().newCDPSession(page);
  const heapNow = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  const heap = await heapNow();
  const canForget = await page.evaluate(() => {
    const { feltlineTest } = window as LoadedWindow;
    feltlineTest?.forgetTexts();
    return feltlineTest !== undefined;
  });
  const layout = canForget ? heap - (await heapNow()) : undefined;
  await cdp.detach();
  return { pictureMs, heap, layout };
}
