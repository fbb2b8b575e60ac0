import type { BrowserContext, Page } from '@playwright/test';

export interface Load {
  /** From the start of the navigation to the first full picture, milliseconds. */
  pictureMs: number;
  /** JavaScript heap after a collection, MB. */
  heap: number;
  /** What forgetting all laid out text gives back, MB; only the app can do that. */
  layout: number | undefined;
}

interface LoadedWindow {
  feltline?: { idle(): Promise<void>; forgetTexts?(): void };
  pictureMs?: Promise<number>;
}

/** Notes in every page of the context when its picture is complete. */
export async function watchLoading(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const page = window as LoadedWindow;
    page.pictureMs = new Promise((resolve) => {
      const look = async () => {
        if (!page.feltline) return requestAnimationFrame(look);
        await page.feltline.idle();
        resolve(performance.now());
      };
      void look();
    });
  });
}

export async function loaded(page: Page): Promise<Load> {
  const pictureMs = await page.evaluate(
    () => (window as LoadedWindow).pictureMs as Promise<number>,
  );
  const cdp = await page.context().newCDPSession(page);
  const heapNow = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  const heap = await heapNow();
  const canForget = await page.evaluate(() => {
    const { feltline } = window as LoadedWindow;
    feltline?.forgetTexts?.();
    return feltline?.forgetTexts !== undefined;
  });
  const layout = canForget ? heap - (await heapNow()) : undefined;
  await cdp.detach();
  return { pictureMs, heap, layout };
}
