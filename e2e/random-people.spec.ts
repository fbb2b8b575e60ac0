import type * as Y from 'yjs';
import { type BoardPage, openBoard, type WireRecord } from './support/board-page.ts';
import { Network } from './support/network.ts';
import { RandomPerson } from './support/random-person.ts';
import { stockClient } from './support/stock-client.ts';
import { expect, test } from './support/test.ts';
import { firstWriterOf, historyOf, leftAlone, worksOf } from './support/who-wrote.ts';
import { writeSticky } from './support/write-sticky.ts';

const isLong = process.env.FELTLINE_LONG === '1';
/** FELTLINE_SECONDS: how long people act; FELTLINE_SEEDS: which ones, as in 3,7. */
const actMs = 1000 * Number(process.env.FELTLINE_SECONDS ?? (isLong ? 120 : 15));
const seeds =
  process.env.FELTLINE_SEEDS?.split(',').map(Number) ??
  Array.from({ length: isLong ? 20 : 2 }, (_, i) => i + 1);
/** What a browser says of its own accord while there is no network. */
const ofNoNetwork = /WebSocket connection|net::ERR_|Failed to load resource|Unable to preload CSS/;

for (const seed of seeds) {
  test(`Two people at random end with equal boards, and each takes back only the own (seed ${seed})`, async ({
    server,
    newBoard,
    person,
  }) => {
    test.setTimeout(4 * actMs + 60_000);
    const { id, links } = await newBoard();
    const errors: string[] = [];
    const join = async (name: string, at: number) => {
      const network = await Network.to(server.origin);
      const page = await person({ serviceWorkers: 'allow' });
      // Whoever waits for something that never comes shall say so.
      page.setDefaultTimeout(20_000);
      page.on('console', (message) => {
        if (message.type() === 'error' && !ofNoNetwork.test(message.text()))
          errors.push(`${name}: ${message.text()}`);
      });
      const url = links.edit.url.replace(server.origin, network.origin);
      const board = await openBoard(page, url);
      const { id: first } = await writeSticky(board, { x: at, y: 200 }, name);
      await board.page.keyboard.press('Escape');
      return { who: new RandomPerson(board, network, 7919 * seed + at), first };
    };
    const marta = await join('Marta', 300);
    const dani = await join('Dani', 900);
    const observer = await stockClient(server.origin, id, links.edit.token);
    try {
      await Promise.all([marta.who.actFor(actMs), dani.who.actFor(actMs)]);
      await expectEqual(marta.who.board, dani.who.board);

      for (const [mine, other] of [
        [marta, dani],
        [dani, marta],
      ] as const) {
        await inStep(observer.doc, mine.who.board);
        const theirs = firstWriterOf(observer.doc, other.first);
        expect(theirs).toBeDefined();
        expect(theirs).not.toBe(firstWriterOf(observer.doc, mine.first));
        const works = theirs === undefined ? [] : worksOf(observer.doc, theirs);
        const before = await recordsOf(mine.who.board);
        expect(await mine.who.undoAll()).toBeGreaterThan(0);
        await expectEqual(mine.who.board, other.who.board);
        const after = await recordsOf(mine.who.board);
        for (const work of works) {
          const [was, is] = [before.get(work.id), after.get(work.id)];
          expect(is, historyOf(observer.doc, work.id)).toEqual(leftAlone(work, was, is));
        }
      }
      expect(errors).toEqual([]);
    } catch (error) {
      for (const [name, { who }] of Object.entries({ marta, dani }))
        console.log(name, who.log.slice(-40).join(' '));
      throw error;
    } finally {
      observer.destroy();
      await Promise.all([marta.who.network.close(), dani.who.network.close()]);
    }
  });
}

async function recordsOf(board: BoardPage): Promise<Map<string, WireRecord>> {
  return new Map((await board.records()).map((record) => [record.id, record]));
}

async function expectEqual(one: BoardPage, other: BoardPage): Promise<void> {
  const sorted = async (board: BoardPage) =>
    [...(await recordsOf(board)).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  await expect
    .poll(async () => JSON.stringify(await sorted(one)) === JSON.stringify(await sorted(other)), {
      timeout: 45_000,
    })
    .toBe(true);
  expect(await sorted(one)).toEqual(await sorted(other));
}

/** The observer has everything that the page has. */
async function inStep(doc: Y.Doc, board: BoardPage): Promise<void> {
  const ids = () => [...doc.getMap('records').keys()].sort();
  await expect
    .poll(
      async () =>
        JSON.stringify([...(await recordsOf(board)).keys()].sort()) === JSON.stringify(ids()),
      {
        timeout: 20_000,
      },
    )
    .toBe(true);
}
