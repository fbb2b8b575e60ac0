// npm run bench [-- --sizes 500,2000,10000 --runs 3 --only floor,app,excalidraw --gestures pan,drag]
// What loading a board and working on it costs, beside the floor and Excalidraw on the same board with the same input.
// A full run of everything is written to bench/RESULTS.md.
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { BoardPage } from '../e2e/support/board-page.ts';
import { findChromium } from '../e2e/support/find-chromium.ts';
import haveBrowser from '../e2e/support/have-browser.ts';
import { type NewBoard, TestServer } from '../e2e/support/server.ts';
import { buildWebIfStale } from '../scripts/lib/web-build.ts';
import { benchBoard } from './board-data.ts';
import type { FittedText } from './floor/fit-text.ts';
import { type Hand, perform, scenarios, viewport, zoomPerPixelOf } from './gestures.ts';
import { heapParts } from './heap-parts-of.ts';
import { loaded } from './load.ts';
import { measure } from './measure.ts';
import { type PageServer, servePages } from './page-server.ts';
import { excalidrawBoard } from './peers/excalidraw-board.ts';
import { installPeer } from './peers/install-peer.ts';
import { costTable, type LoadResult, loadTable, type Result, type Subject } from './table.ts';
import { joinColleague, writeBoard } from './write-board.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '500,2000,10000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: 'floor,app,excalidraw' },
    gestures: { type: 'string', default: '' },
  },
});
const sizes = options.sizes.split(',').map(Number);
const runs = Number(options.runs);
const subjects = options.only.split(',') as Subject[];
const wanted = scenarios.filter(({ name }) =>
  options.gestures.split(',').some((part) => name.includes(part)),
);
/** Where the app is not there to say it. */
const usualZoomPerPixel = 0.01;
const isFull = options.gestures === '' && subjects.length === 3 && sizes.includes(10_000);

haveBrowser();
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
const fitted = new Map<number, readonly FittedText[]>();
const floor = await servePages('floor', ['index.html', 'textarea.html'], benchBoard);
const peer = subjects.includes('excalidraw') ? await startPeer() : undefined;
const server = subjects.includes('app') ? await startApp() : undefined;
try {
  const results: Result[] = [];
  const loads: LoadResult[] = [];
  for (const count of sizes) await compare(count, results, loads);
  const report = await reportOf(results, loads);
  console.log(report);
  if (isFull) await writeFile(join(import.meta.dirname, 'RESULTS.md'), report);
} finally {
  await browser.close();
  await floor.stop();
  await peer?.stop();
  await server?.discard();
}

async function startPeer(): Promise<PageServer> {
  await installPeer('excalidraw');
  return servePages('peers/excalidraw', ['index.html'], (count) =>
    excalidrawBoard(benchBoard(count), fitted.get(count) ?? []),
  );
}

async function startApp(): Promise<TestServer> {
  await buildWebIfStale();
  return TestServer.start();
}

async function compare(count: number, results: Result[], loads: LoadResult[]): Promise<void> {
  fitted.set(count, await textsOf(count));
  const board = await appBoard(count);
  const link = board && withFlags(board.links.edit.url);
  const factor = link
    ? await onPage(link, ({ board, cdp }) => zoomPerPixelOf(board, cdp))
    : usualZoomPerPixel;
  const addresses: Partial<Record<Subject, string>> = {
    floor: `${floor.origin}/${count}/?zoomPerPixel=${factor}`,
    ...(link && { app: link }),
    ...(peer && { excalidraw: `${peer.origin}/${count}/` }),
  };
  const costs = wanted.map(({ name }) => ({
    count,
    name,
    costs: { floor: [], app: [], excalidraw: [] } as Result['costs'],
  }));
  const load: LoadResult = { count, loads: { floor: [], app: [], excalidraw: [] } };
  results.push(...costs);
  loads.push(load);
  for (let run = 0; run < runs; run++) {
    for (const subject of subjects) {
      const address = addresses[subject];
      if (!address) continue;
      await onPage(address, async (opened) => {
        const what = await loaded(opened.page);
        load.loads[subject].push(what);
        say(
          `${count} notes, run ${run + 1}, ${subject}: picture after ${what.pictureMs.toFixed(0)} ms, heap ${what.heap.toFixed(1)} MB`,
        );
        const colleague =
          subject === 'app' && board && server
            ? await joinColleague(server, board, benchBoard(count).notes)
            : undefined;
        const hand = handOn(opened, count, factor, colleague);
        for (const [i, scenario] of wanted.entries()) {
          const under =
            subject === 'floor' && scenario.isTyping
              ? `${floor.origin}/${count}/textarea.html`
              : undefined;
          const one = (page: Opened) =>
            perform(scenario, { ...hand, board: page.board, cdp: page.cdp }, (gesture) =>
              measure({ ...page, browser }, gesture),
            );
          const cost = under ? await onPage(under, one) : await one(opened);
          say(
            `  ${scenario.name}: ${cost.task.toFixed(2)} ms for each of ${cost.shown}, ${cost.latency.toFixed(1)} ms to the frame`,
          );
          costs[i]?.costs[subject].push(cost);
        }
        colleague?.leave();
      });
    }
  }
}

function handOn(
  { page, board, cdp }: Opened,
  count: number,
  zoomPerPixel: number,
  colleague: Awaited<ReturnType<typeof joinColleague>> | undefined,
): Hand {
  return {
    ...{ board, cdp, count, zoomPerPixel },
    async colleague(isHere) {
      if (colleague) return isHere ? colleague.start() : colleague.stop();
      await page.evaluate(
        (isHere) =>
          (window as unknown as { feltline: { colleague(is: boolean): void } }).feltline.colleague(
            isHere,
          ),
        isHere,
      );
    },
  };
}

/** How the floor breaks the texts, so that all pages show the same lines. */
async function textsOf(count: number): Promise<readonly FittedText[]> {
  return onPage(`${floor.origin}/${count}/?zoomPerPixel=1`, ({ page }) =>
    page.evaluate(() =>
      (window as unknown as { feltline: { fitted(): FittedText[] } }).feltline.fitted(),
    ),
  );
}

async function appBoard(count: number): Promise<NewBoard | undefined> {
  if (!server) return undefined;
  const board = await server.newBoard({ title: `${count} notes` });
  await writeBoard(server, board, benchBoard(count));
  return board;
}

function withFlags(link: string): string {
  const url = new URL(link);
  url.search = 'debug&wheel=pan';
  return url.href;
}

interface Opened {
  readonly page: Page;
  readonly board: BoardPage;
  readonly cdp: CDPSession;
}

async function onPage<T>(address: string, use: (opened: Opened) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport, locale: 'en' });
  try {
    const page = await context.newPage();
    await page.goto(address);
    const board = new BoardPage(page);
    await board.idle();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    return await use({ page, board, cdp });
  } finally {
    await context.close();
  }
}

async function reportOf(results: readonly Result[], loads: readonly LoadResult[]): Promise<string> {
  const parts = new Map<number, Awaited<ReturnType<typeof heapParts>>>();
  for (const { count } of loads) parts.set(count, await heapParts(count));
  return `# What it costs

Made by \`npm run bench -- --sizes ${sizes.join(',')} --runs ${runs}\` with Chromium ${browser.version()}, ${viewport.width} × ${viewport.height},
on ${cpus().length} cores without a GPU (load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')} at the end). Medians of ${runs} interleaved runs.

Each board has a connector for every ten notes and a stroke of ink for every twenty. Milliseconds of the main thread
(CDP \`TaskDuration\`) per shown update; then, as floor · Feltline · Excalidraw, the part of it in JavaScript, the CPU time
of all browser processes, and the median time from an input event to the end of the frame that shows it. A shown update is
an animation frame before which input has come. Typing on the floor is typing into a bare textarea; the keys come 110 ms
apart, at every moment between two frames, for a key that comes just before one waits less than others.

What the server does beside others is in [RESULTS-sync.md](RESULTS-sync.md), made by \`npm run bench:sync\`.

${costTable(results)}

The first full picture is timed from the start of the navigation; the heap is what JavaScript holds after a collection.

${loadTable(loads, (count) => parts.get(count) ?? { document: Number.NaN, records: Number.NaN, index: Number.NaN })}
`;
}

function say(line: string): void {
  console.error(line);
}
