import { openBoard } from './support/board-page.ts';
import { TestServer } from './support/server.ts';
import { expect, test } from './support/test.ts';
import { textOf, writeSticky } from './support/write-sticky.ts';

test('Edits made while the server is away are kept, survive a reload, and merge on its return', async ({
  person,
}) => {
  const server = await TestServer.start();
  try {
    const { links } = await server.newBoard();
    const marta = await openBoard(await person({ serviceWorkers: 'allow' }), links.edit.url);
    const dani = await openBoard(await person(), links.edit.url);
    await writeSticky(marta, { x: 400, y: 300 }, 'Before');
    await expect(marta.page.getByText('Saved', { exact: true })).toBeVisible();
    await marta.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

    await server.stop();
    await expect(marta.page.getByText(/Offline/).first()).toBeVisible();
    const mine = await writeSticky(marta, { x: 700, y: 300 }, 'While away');
    const theirs = await writeSticky(dani, { x: 400, y: 600 }, 'Also away');
    await expect(marta.page.getByText('Offline, kept on this device')).toBeVisible();

    await marta.page.reload();
    await marta.idle();
    await expect.poll(() => textOf(marta, mine.id)).toBe('While away');

    await server.run();
    await expect.poll(() => textOf(marta, theirs.id), { timeout: 40_000 }).toBe('Also away');
    await expect.poll(() => textOf(dani, mine.id), { timeout: 40_000 }).toBe('While away');
    await expect(marta.page.getByText('Saved', { exact: true })).toBeVisible();
    await expect(dani.page.getByText('Saved', { exact: true })).toBeVisible();
  } finally {
    await server.discard();
  }
});

test('A restart brings everybody back without a reload', async ({ person }) => {
  const server = await TestServer.start();
  try {
    const { links } = await server.newBoard();
    const marta = await openBoard(await person(), links.edit.url);
    const dani = await openBoard(await person(), links.edit.url);
    await server.stop();
    await server.run();
    const sticky = await writeSticky(marta, { x: 500, y: 400 }, 'After the restart');
    await expect.poll(() => textOf(dani, sticky.id), { timeout: 40_000 }).toBe('After the restart');
  } finally {
    await server.discard();
  }
});
