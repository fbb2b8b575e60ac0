import {
  type BrowserContextOptions,
  test as base,
  expect as baseExpect,
  type Page,
} from '@playwright/test';
import { type BoardPage, openBoard } from './board-page.ts';
import { type NewBoard, TestServer } from './server.ts';

interface TestFixtures {
  newBoard: (template?: string, locale?: string) => Promise<NewBoard>;
  /** Another person: a browser context and page of their own. */
  person: (options?: BrowserContextOptions) => Promise<Page>;
  /** Two people with the same link open, each in a browser context of their own. */
  twoPeople: (link: string, flags?: string) => Promise<[BoardPage, BoardPage]>;
}
interface WorkerFixtures {
  server: TestServer;
}

/** Playwright's test with the real server behind it. An error that a page throws fails its test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of this pattern
    async ({}, use) => {
      const server = await TestServer.start();
      await use(server);
      await server.discard();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  newBoard: async ({ server }, use) =>
    use((template, locale) =>
      server.newBoard({ ...(template && { template }), ...(locale && { locale }) }),
    ),
  context: async ({ context }, use) => {
    const errors: string[] = [];
    context.on('weberror', (problem) => errors.push(String(problem.error().stack)));
    await use(context);
    if (errors.length > 0) throw new Error(`The page threw:\n${errors.join('\n')}`);
  },
  person: async ({ browser, baseURL }, use) => {
    const errors: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en',
        serviceWorkers: 'block',
        ...(baseURL && { baseURL }),
        ...options,
      });
      contexts.push(context);
      context.on('weberror', (problem) => errors.push(String(problem.error().stack)));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    if (errors.length > 0) throw new Error(`A person's page threw:\n${errors.join('\n')}`);
  },
  twoPeople: async ({ person }, use) =>
    use(async (link, flags) => {
      const [one, other] = [await person(), await person()];
      return [await openBoard(one, link, flags), await openBoard(other, link, flags)];
    }),
});

/** Milliseconds between two looks at what is waited for: most of it comes within a few frames, and a look costs little. */
const lookIntervals = [20, 30, 50, 100, 100, 200];

/** Playwright's expect, which looks again sooner than once a second. */
export const expect: typeof baseExpect = new Proxy(baseExpect, {
  get(target, name) {
    if (name !== 'poll') return Reflect.get(target, name);
    return ((actual, options) =>
      target.poll(actual, {
        intervals: lookIntervals,
        ...(typeof options === 'string' ? { message: options } : options),
      })) as typeof target.poll;
  },
});
