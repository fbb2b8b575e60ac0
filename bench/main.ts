// npm run bench [-- --sizes 500,2000,10000 --runs 3 --floor-only]
// What panning and zooming cost on the main thread, beside the floor on the same board with the same input.
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { BoardPage, openBoard } from '../e2e/support/board-page.ts';
import { findChromium } from '../e2e/support/find-chromium.ts';
import haveBrowser from '../e2e/support/have-browser.ts';
import { TestServer } from '../e2e/support/server.ts';
import { buildWebIfStale } from '../scripts/lib/web-build.ts';
import { stickies } from './board-data.ts';
import { startFloor } from './floor-server.ts';
import { scenarios, viewport, zoomPerPixel } from './gestures.ts';
import { type Cost, measure } from './measure.ts';
import { type Result, table } from './table.ts';
import { writeBoard } from './write-board.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '500,2000,10000' },
    runs: { type: 'string', default: '3' },
    'floor-only': { type: 'boolean', default: false },
  },
});
const sizes = options.sizes.split(',').map(Number);
const runs = Number(options.runs);
/** Where the app is not there to say it. */
const usualZoomPerPixel = 0.01;

haveBrowser();
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
const floor = await startFloor();
const server = options['floor-only'] ? undefined : await startApp();
try {
  const results: Result[] = [];
  for (const count of sizes) results.push(...(await compare(count)));
  console.log(
    `\nChromium ${browser.version()}, ${viewport.width} × ${viewport.height}, ${runs} interleaved runs, medians, milliseconds per shown update\n`,
  );
  console.log(table(results));
} finally {
  await browser.close();
  await floor.stop();
  await server?.discard();
}

async function startApp(): Promise<TestServer> {
  await buildWebIfStale();
  return TestServer.start();
}

async function compare(count: number): Promise<Result[]> {
  const link = await appBoard(count);
  const factor = link
    ? await onPage(link, async ({ board, cdp }) => zoomPerPixel(board, cdp))
    : usualZoomPerPixel;
  const floorLink = `${floor.origin}/${count}/?zoomPerPixel=${factor}`;
  const costs = scenarios.map(({ name }) => ({ name, app: [] as Cost[], floor: [] as Cost[] }));
  for (let run = 0; run < runs; run++) {
    for (const [subject, address] of [
      ['floor', floorLink],
      ['app', link],
    ] as const) {
      if (!address) continue;
      await onPage(address, async (opened) => {
        console.error(
          `${count} stickies, run ${run + 1}, ${subject}: open in ${opened.openMs.toFixed(0)} ms`,
        );
        for (const [i, scenario] of scenarios.entries()) {
          // Once unmeasured, so that the code is compiled and the text is laid out.
          await scenario.prepare(opened.board, count);
          await scenario.gesture(opened.cdp, factor);
          await scenario.prepare(opened.board, count);
          const cost = await measure({ ...opened, browser }, () =>
            scenario.gesture(opened.cdp, factor),
          );
          console.error(`  ${scenario.name}: ${cost.task.toFixed(2)} ms for each of ${cost.shown}`);
          costs[i]?.[subject].push(cost);
        }
      });
    }
  }
  return costs.map((cost) => ({ count, ...cost }));
}

/** A link to a board of so many stickies in the app. */
async function appBoard(count: number): Promise<string | undefined> {
  if (!server) return undefined;
  const board = await server.newBoard({ title: `${count} stickies` });
  await writeBoard(server, board, stickies(count));
  return board.links.edit.url;
}

interface Opened {
  page: Page;
  board: BoardPage;
  cdp: CDPSession;
  openMs: number;
}

async function onPage<T>(link: string, use: (opened: Opened) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport, locale: 'en' });
  try {
    const page = await context.newPage();
    const start = performance.now();
    const board = await open(page, link);
    const openMs = performance.now() - start;
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    return await use({ page, board, cdp, openMs });
  } finally {
    await context.close();
  }
}

async function open(page: Page, link: string): Promise<BoardPage> {
  if (!link.startsWith(floor.origin)) return openBoard(page, link, 'wheel=pan');
  await page.goto(link);
  const board = new BoardPage(page);
  await board.idle();
  return board;
}
