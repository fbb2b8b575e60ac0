import { readFile } from 'node:fs/promises';
import { openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';

test('An owner copies a link, shows it as a QR code, and revokes it under its guest', async ({
  person,
  newBoard,
}) => {
  const { links } = await newBoard();
  const ownerPage = await person({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openBoard(ownerPage, links.owner.url);
  const guest = await openBoard(await person(), links.edit.url);
  await expect(guest.page.getByText('Saved')).toBeVisible();

  await ownerPage.getByRole('button', { name: 'Share' }).click();
  const dialog = ownerPage.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copy link: Can edit' }).click();
  expect(await ownerPage.evaluate(() => navigator.clipboard.readText())).toBe(links.edit.url);
  await dialog.getByRole('button', { name: 'QR code: Can edit' }).click();
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Revoke link: Can edit' }).click();
  await dialog.getByRole('button', { name: 'Revoke this link' }).click();

  await expect(
    guest.page.getByRole('heading', { name: 'This link does not work any more' }),
  ).toBeVisible({ timeout: 4000 });
  await guest.page.reload();
  await expect(
    guest.page.getByRole('heading', { name: 'This link does not work any more' }),
  ).toBeVisible();
  const stranger = await person();
  await stranger.goto(links.edit.url);
  await expect(stranger.getByRole('heading', { name: /does not/ })).toBeVisible();

  await dialog.getByRole('button', { name: 'New link: Can edit' }).click();
  const url = await dialog.getByRole('textbox', { name: /Can edit/ }).inputValue();
  expect(url).not.toBe(links.edit.url);
  await openBoard(await person(), url);
});

test('A board without a link or with a wrong one shows a plain page', async ({
  page,
  newBoard,
  baseURL,
}) => {
  const { id } = await newBoard();
  await page.goto(`${baseURL}/b/${id}`);
  await expect(page.getByRole('heading', { name: 'This board needs a link' })).toBeVisible();
  await page.goto(`${baseURL}/b/${id}#token=nonsense`);
  await page.reload();
  await expect(
    page.getByRole('heading', { name: 'This link does not open the board' }),
  ).toBeVisible();
});

test('The token leaves the address, and the board opens again without it', async ({
  page,
  newBoard,
}) => {
  const { id, links } = await newBoard('t1');
  await openBoard(page, links.edit.url);
  expect(page.url()).not.toContain('token');
  await page.goto('/');
  await page.getByRole('link', { name: /./ }).filter({ hasText: 'Can edit' }).first().click();
  await page.waitForURL(`**/b/${id}`);
  await expect(page.getByRole('grid')).toBeAttached();
});

test('A link to an object flies to it', async ({ page, newBoard }) => {
  const { links } = await newBoard('e1');
  const board = await openBoard(page, links.edit.url);
  const map = (await board.ofKind('journey-map'))[0]?.id ?? '';
  await board.setCamera({ x: 20_000, y: 20_000, zoom: 1 });
  await page.goto(`${page.url().split('#')[0]}#at=${map}`);
  await page.reload();
  await board.idle();
  const box = await board.boxOf(map);
  expect(box.x).toBeLessThan(1440);
  expect(box.x + box.width).toBeGreaterThan(0);
});

test('Name and colour of a guest survive a reload', async ({ page, newBoard, person }) => {
  const { links } = await newBoard();
  const board = await openBoard(page, links.edit.url);
  await page.getByRole('button', { name: /you/i }).first().click();
  const field = page.getByRole('textbox', { name: /name/i });
  await field.fill('Giulia');
  await field.press('Enter');
  await page.reload();
  await board.idle();
  const other = await openBoard(await person(), links.edit.url);
  await expect(
    other.page.getByTestId('people').getByRole('button', { name: /Giulia/ }),
  ).toBeVisible();
});

test('The board menu saves the touchpoint list and the whole board as files', async ({
  page,
  newBoard,
}) => {
  await openBoard(page, (await newBoard('e1')).links.view.url);
  const saved = async (item: RegExp) => {
    await page.getByRole('button', { name: 'Board menu' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  const rows = (await saved(/CSV/)).trim().split(/\r?\n/);
  expect(rows[0]).toContain('stage');
  expect(rows.filter((row) => row.startsWith('TP'))).toHaveLength(12);
  const board = JSON.parse(await saved(/JSON/)) as { format: string; records: unknown[] };
  expect(board.format).toBe('feltline');
  expect(board.records.length).toBeGreaterThan(60);
});

test('A link for one person lets in that person as often as they like, and tells the next one why not', async ({
  person,
  newBoard,
}) => {
  const { links } = await newBoard();
  const ownerPage = await person();
  await openBoard(ownerPage, links.owner.url);
  await ownerPage.getByRole('button', { name: 'Share' }).click();
  const dialog = ownerPage.getByRole('dialog');
  await dialog.getByRole('button', { name: 'A link for somebody in particular' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Interview with Noa');
  await dialog.getByRole('textbox', { name: 'For how many people' }).fill('1');
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const url = await dialog.getByRole('textbox', { name: /Interview with Noa/ }).inputValue();

  const noa = await openBoard(await person(), url);
  await expect(noa.page.getByText('Saved')).toBeVisible();
  await noa.page.reload();
  await expect(noa.page.getByText('Saved')).toBeVisible();
  const next = await person();
  await next.goto(url);
  await expect(
    next.getByRole('heading', { name: 'This link has let in all the people it was for' }),
  ).toBeVisible();
});
