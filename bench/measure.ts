import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';

/** All per shown update, in milliseconds, but for `shown`. */
export interface Cost {
  /** Time the main thread spent in tasks (CDP `TaskDuration`). */
  task: number;
  /** The part of it in JavaScript (CDP `ScriptDuration`). */
  script: number;
  /** CPU time of all processes of the browser. */
  cpu: number;
  /** From an input event to the end of the frame that shows it, median. */
  latency: number;
  /** Shown updates of the whole gesture. */
  shown: number;
}

/** What a page puts off until the hand rests is counted too: sharp pictures, lists of what is in view. */
const putOffMs = 500;

type ProbedWindow = Window & {
  feltline: { idle(): Promise<void> };
  stopProbe: () => { shown: number; latencies: number[] };
};

/** What a gesture costs: from its first event until the page has settled again. */
export async function measure(
  { page, cdp, browser }: { page: Page; cdp: CDPSession; browser: Browser },
  gesture: () => Promise<void>,
): Promise<Cost> {
  const machine = await browser.newBrowserCDPSession();
  await page.evaluate(probe);
  const before = await figures(cdp, machine);
  await gesture();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const { shown, latencies } = await page.evaluate(() =>
    (window as unknown as ProbedWindow).stopProbe(),
  );
  await delay(putOffMs);
  const after = await figures(cdp, machine);
  await machine.detach();
  if (shown === 0) throw new Error('measure got a gesture of which the page noticed nothing');
  const per = (name: 'task' | 'script' | 'cpu') => ((after[name] - before[name]) * 1000) / shown;
  const latency = median(latencies);
  return { task: per('task'), script: per('script'), cpu: per('cpu'), latency, shown };
}

/**
 * THE definition of a shown update: an animation frame before which input has come since the frame before. Several
 * events between two frames are one update, a frame without input is none. Runs in the page.
 */
function probe(): void {
  const page = window as unknown as ProbedWindow;
  const off = new AbortController();
  const latencies: number[] = [];
  let [shown, since, isOn] = [0, 0, true];
  const note = (event: Event) => {
    if (since === 0) since = event.timeStamp;
  };
  for (const type of ['wheel', 'pointermove', 'keydown'])
    addEventListener(type, note, { capture: true, passive: true, signal: off.signal });
  const painted = new MessageChannel();
  const waiting: number[] = [];
  painted.port1.onmessage = () => {
    for (const from of waiting.splice(0)) latencies.push(performance.now() - from);
  };
  const look = () => {
    if (since > 0) {
      shown++;
      waiting.push(since);
      // a message comes after the frame's painting
      painted.port2.postMessage(0);
    }
    since = 0;
    if (isOn) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  page.stopProbe = () => {
    isOn = false;
    off.abort();
    return { shown, latencies };
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - ((sorted.length + 1) % 2)] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
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
