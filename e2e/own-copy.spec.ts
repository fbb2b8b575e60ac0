import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openBoard, type WireRecord } from './support/board-page.ts';
import { expect, test } from './support/test.ts';
import { textOf, writeSticky } from './support/write-sticky.ts';

test('Who wrote offline while their link was revoked saves a copy, then lets go of it', async ({
  page,
  newBoard,
  server,
}) => {
  const { id, links } = await newBoard();
  const line = await cuttable(page);
  const board = await openBoard(page, links.edit.url);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  line.cut();
  await expect(page.getByText(/Offline/).first()).toBeVisible();
  await writeSticky(board, { x: 500, y: 400 }, 'Only here');
  await expect(page.getByText('Offline, kept on this device')).toBeVisible();
  await server.call('DELETE', `/api/boards/${id}/links/${links.edit.id}`, {
    token: links.owner.token,
  });
  line.mend();
  await expect(page.getByText('This link does not work any more')).toBeVisible({ timeout: 40_000 });
  await page.reload();
  await expect(page.getByText('This link does not work any more')).toBeVisible();
  expect(await savedTexts(page)).toContain('Only here');
  await page.getByRole('button', { name: 'Discard my copy' }).click();
  await expect(page).toHaveURL(`${server.origin}/`);
  expect(await keptBoards(page)).toEqual([]);
});

test('A copy that the server always refuses is saved as a file, then discarded', async ({
  page,
  newBoard,
}) => {
  const line = await cuttable(page);
  const { links } = await newBoard();
  const board = await openBoard(page, links.edit.url);
  const kept = await writeSticky(board, { x: 400, y: 400 }, 'On the server');
  await board.idle();
  line.cut();
  await expect(page.getByText(/Offline/).first()).toBeVisible();
  const mine = await writeSticky(board, { x: 900, y: 400 }, 'Only here');
  await expect(page.getByText('Offline, kept on this device')).toBeVisible();
  line.refuse(4422, 'changes of somebody unknown');
  for (const again of [false, true]) {
    if (again) await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('alert')).toContainText('does not take your last changes', {
      timeout: 40_000,
    });
  }
  await expect(page.getByRole('button', { name: 'Discard my copy' })).toHaveCount(0);
  expect(await savedTexts(page)).toEqual(expect.arrayContaining(['On the server', 'Only here']));

  line.mend();
  await page.getByRole('button', { name: 'Discard my copy and reload' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await board.idle();
  expect(await textOf(board, kept.id)).toBe('On the server');
  expect(await textOf(board, mine.id)).toBeUndefined();
});

/** The page's line to the server, in the hands of the test. */
async function cuttable(page: Page) {
  let closeWith: { code: number; reason: string } | undefined;
  let end = () => {};
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (closeWith) return void socket.close(closeWith);
    const server = socket.connectToServer();
    end = () => {
      void server.close();
      void socket.close(closeWith);
    };
  });
  const closeNow = (code: number, reason: string) => {
    closeWith = { code, reason };
    end();
  };
  return {
    cut: () => closeNow(4503, 'the line is cut'),
    refuse: closeNow,
    mend: () => {
      closeWith = undefined;
    },
  };
}

/** Presses “Save my copy”; the texts in the file that comes of it. */
async function savedTexts(page: Page): Promise<(string | undefined)[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my copy' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file).toMatchObject({ format: 'feltline', version: 1 });
  return (file.records as WireRecord[]).map(({ text }) => text);
}

/** The boards that this browser has copies of. */
function keptBoards(page: Page): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('feltline-boards');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('boards').objectStore('boards').getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
}
