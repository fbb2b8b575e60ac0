import type * as Y from 'yjs';
import { openBoard } from './support/board-page.ts';
import { stockClient, writeRecord } from './support/stock-client.ts';
import { expect, test } from './support/test.ts';
import { recordOf, textOf, writeSticky } from './support/write-sticky.ts';

test('A sticky typed in one window is readable in the other within a second', async ({
  newBoard,
  twoPeople,
}) => {
  const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
  const sticky = await writeSticky(marta, { x: 500, y: 400 }, 'Twenty minutes on hold');
  await expect
    .poll(() => textOf(dani, sticky.id), { timeout: 1000, intervals: [20] })
    .toBe('Twenty minutes on hold');
});

test('A drag is seen moving before it ends, and leaves one change', async ({
  newBoard,
  twoPeople,
}) => {
  const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
  const { id, geometry } = await writeSticky(marta, { x: 400, y: 400 }, 'Move me');
  await expect.poll(() => textOf(dani, id)).toBe('Move me');
  const from = await marta.centreOf(id);
  const seen = new Set<number>();
  await marta.page.mouse.move(from.x, from.y);
  await marta.page.mouse.down();
  for (let step = 1; step <= 20; step++) {
    await marta.page.mouse.move(from.x + step * 15, from.y);
    seen.add(Math.round((await dani.boxOf(id)).x));
  }
  const stored = await recordOf(dani, id);
  await expect
    .poll(async () => Math.round((await dani.boxOf(id)).x - (await marta.boxOf(id)).x))
    .toBe(0);
  expect(stored?.geometry).toEqual(geometry);
  expect(seen.size).toBeGreaterThan(4);
  await marta.page.mouse.up();
  await expect
    .poll(async () => (await recordOf(dani, id))?.geometry?.[0])
    .toBeGreaterThan((geometry?.[0] ?? 0) + 200);
});

test('Undo in one never touches the work of the other', async ({ newBoard, twoPeople }) => {
  const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
  const mine = await writeSticky(marta, { x: 400, y: 300 }, 'By Marta');
  const theirs = await writeSticky(dani, { x: 900, y: 300 }, 'By Dani');
  await expect.poll(() => textOf(marta, theirs.id)).toBe('By Dani');
  await marta.page.mouse.click(700, 700);
  for (let i = 0; i < 6; i++) await marta.page.keyboard.press('Control+z');
  await expect.poll(() => textOf(dani, mine.id)).toBeUndefined();
  expect(await textOf(dani, theirs.id)).toBe('By Dani');
  expect(await textOf(marta, theirs.id)).toBe('By Dani');
  await marta.page.keyboard.press('Control+y');
  await expect.poll(async () => (await marta.ofKind('sticky')).length).toBe(2);
});

test('Two people type in the same note and nothing is lost', async ({ newBoard, twoPeople }) => {
  const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
  const { id } = await writeSticky(marta, { x: 600, y: 400 }, 'middle');
  await expect.poll(() => textOf(dani, id)).toBe('middle');
  await marta.doubleClick(id);
  await marta.page.keyboard.press('Control+Home');
  await dani.doubleClick(id);
  await dani.page.keyboard.press('Control+End');
  await Promise.all([marta.page.keyboard.type('Start '), dani.page.keyboard.type(' end')]);
  await expect.poll(() => textOf(marta, id)).toBe('Start middle end');
  await expect.poll(() => textOf(dani, id)).toBe('Start middle end');
});

test('People see each other’s cursors and names', async ({ newBoard, twoPeople }) => {
  const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
  await marta.page.mouse.move(600, 500);
  await expect(dani.page.getByTestId('people').getByRole('button')).toHaveCount(1);
  await expect(marta.page.getByTestId('people').getByRole('button')).toHaveCount(1);
});

test('Clicking an avatar follows that person until the follower moves', async ({
  newBoard,
  twoPeople,
}) => {
  const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
  await marta.setCamera({ x: 0, y: 0, zoom: 1 });
  await dani.setCamera({ x: 3000, y: 3000, zoom: 0.5 });
  await marta.page.mouse.move(640, 400);
  await dani.page.getByTestId('people').getByRole('button').first().click();
  await expect.poll(async () => Math.abs((await dani.camera()).x)).toBeLessThan(50);
  await marta.setCamera({ x: 800, y: 100, zoom: 1 });
  await marta.page.mouse.move(650, 410);
  await expect.poll(async () => Math.round((await dani.camera()).x)).toBe(800);
  await dani.page.mouse.move(700, 500);
  await dani.page.mouse.wheel(0, 300);
  await marta.setCamera({ x: 1600, y: 100, zoom: 1 });
  await marta.page.mouse.move(660, 420);
  await expect.poll(async () => (await marta.camera()).x).toBe(1600);
  expect((await dani.camera()).x).toBeLessThan(1500);
});

test('The page of a viewer offers no editing, and keys change nothing', async ({
  page,
  newBoard,
  person,
}) => {
  const { links } = await newBoard();
  const editor = await openBoard(page, links.edit.url);
  const sticky = await writeSticky(editor, { x: 500, y: 400 }, 'Read me');
  const viewer = await openBoard(await person(), links.view.url);
  await expect.poll(() => textOf(viewer, sticky.id)).toBe('Read me');
  const before = await viewer.records();
  await expect(viewer.page.getByRole('button', { name: /sticky/i })).toHaveCount(0);
  await viewer.page.keyboard.press('n');
  await viewer.page.mouse.click(300, 300);
  await viewer.page.mouse.dblclick(300, 600);
  await viewer.click(sticky.id);
  await viewer.page.keyboard.press('Delete');
  await viewer.drag(sticky.id, { x: 200, y: 0 });
  expect(await viewer.records()).toEqual(before);
  expect(await editor.records()).toEqual(before);
});

test('A viewer’s socket that sends an update anyway changes nothing for anyone', async ({
  page,
  newBoard,
  server,
}) => {
  const { id, links } = await newBoard();
  const editor = await openBoard(page, links.edit.url);
  await writeSticky(editor, { x: 500, y: 400 }, 'Mine');
  const before = await editor.records();
  const rogue = await stockClient(server.origin, id, links.view.token);
  writeRecord(rogue.doc, 'rogue', { kind: 'sticky', geometry: [0, 0, 200, 200, 0] });
  await writeSticky(editor, { x: 900, y: 400 }, 'After');
  const after = await editor.records();
  expect(after.filter(({ id }) => before.some((old) => old.id === id))).toEqual(before);
  expect(after.some(({ id }) => id === 'rogue')).toBe(false);
  rogue.destroy();
});

test('The unmodified y-websocket client converges with the app both ways', async ({
  page,
  newBoard,
  server,
}) => {
  const { id, links } = await newBoard();
  const board = await openBoard(page, links.edit.url);
  const provider = await stockClient(server.origin, id, links.edit.token);
  const { doc } = provider;
  writeRecord(doc, 'outside', {
    kind: 'sticky',
    geometry: [100, 100, 200, 200, 0],
    order: 'a1',
    props: { color: 'mint' },
    text: 'From outside',
  });
  await expect.poll(() => textOf(board, 'outside')).toBe('From outside');
  const sticky = await writeSticky(board, { x: 900, y: 500 }, 'From the app');
  await expect
    .poll(() =>
      (doc.getMap('records').get(sticky.id) as Y.Map<unknown> | undefined)?.get('text')?.toString(),
    )
    .toBe('From the app');
  provider.destroy();
});
