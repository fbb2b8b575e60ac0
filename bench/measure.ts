import type { Browser, CDPSession, Page } from '@playwright/test';

/** All per shown update, in milliseconds, but for `shown`. */
export interface Cost {
  /** Time the main thread spent in tasks (CDP `TaskDuration`). */
  task: number;
  /** The part of it in JavaScript (CDP `ScriptDuration`). */
  script: number;
  /** CPU time of all processes of the browser. */
  cpu: number;
  /** Shown updates of the whole gesture. */
  shown: number;
}

type ProbedWindow = Window & {
  feltline: { camera: { x: number; y: number; zoom: number }; idle(): Promise<void> };
  shownUpdates: () => number;
};

/** What a gesture costs: from its first event until the page has settled again. */
export async function measure(
  { page, cdp, browser }: { page: Page; cdp: CDPSession; browser: Browser },
  gesture: () => Promise<void>,
): Promise<Cost> {
  const machine = await browser.newBrowserCDPSession();
  await page.evaluate(() => (window as unknown as ProbedWindow).feltline.idle());
  await page.evaluate(countShownUpdates);
  const before = await figures(cdp, machine);
  await gesture();
  await page.evaluate(() => (window as unknown as ProbedWindow).feltline.idle());
  const after = await figures(cdp, machine);
  const shown = await page.evaluate(() => (window as unknown as ProbedWindow).shownUpdates());
  await machine.detach();
  if (shown === 0) throw new Error('measure got a gesture that changed nothing on the page');
  const per = (name: 'task' | 'script' | 'cpu') => ((after[name] - before[name]) * 1000) / shown;
  return { task: per('task'), script: per('script'), cpu: per('cpu'), shown };
}

/**
 * THE definition of a shown update: an animation frame at which the camera is not where it was at the frame before.
 * Input events between two frames are one update, a frame without a change is none. Runs in the page.
 */
function countShownUpdates(): void {
  const page = window as unknown as ProbedWindow;
  const where = () => {
    const { x, y, zoom } = page.feltline.camera;
    return `${x} ${y} ${zoom}`;
  };
  let [shown, last, isCounting] = [0, where(), true];
  const look = () => {
    const now = where();
    if (now !== last) shown++;
    last = now;
    if (isCounting) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  page.shownUpdates = () => {
    isCounting = false;
    return shown;
  };
}

/** Seconds since the page, or the browser, was started. */
async function figures(cdp: CDPSession, machine: CDPSession) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const { processInfo } = await machine.send('SystemInfo.getProcessInfo');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    task: metric('TaskDuration'),
    script: metric('ScriptDuration'),
    cpu: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
  };
}
