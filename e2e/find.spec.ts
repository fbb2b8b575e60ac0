import { openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';

test('The palette finds an action by English and by Hebrew words, and remembers it', async ({
  page,
  newBoard,
}) => {
  await openBoard(page, (await newBoard()).links.edit.url);
  const option = page.getByRole('option');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('mini');
  await expect(option.first()).toHaveText(/Minimap/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.minimap')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(option.first()).toHaveText(/Minimap/);
  await page.getByRole('combobox').fill('פתק');
  await expect(option.first()).toHaveText(/Sticky note/);
  await page.keyboard.press('Escape');
  await expect(option).toHaveCount(0);
});

test('Search flies from hit to hit, in parts of maps too', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: 'Search on the board' });
  await field.fill('check-OUT line');
  const count = page.locator('.search-count');
  await expect(count).toHaveText('None');
  await field.fill('CHECKOUT line');
  await expect(count).toHaveText('1 of 1');
  await field.fill('o');
  await expect(count).toHaveText(/^1 of \d\d/);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(/^2 of \d+/);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(/^(\d+) of \1$/);
  await board.idle();
  const mark = await page.locator('.search-mark').boundingBox();
  expect(mark?.x).toBeGreaterThan(0);
  expect(mark?.x).toBeLessThan(1440);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  expect(await board.selection()).toHaveLength(1);
});

test('N makes a note on a Russian keyboard, and no letter does where letters are switched off', async ({
  page,
  newBoard,
}) => {
  await openBoard(page, (await newBoard()).links.edit.url);
  const sticky = page.getByRole('button', { name: 'Sticky note' });
  const press = (init: { key: string; code: string }) =>
    page.evaluate((init) => {
      const options = { bubbles: true, cancelable: true, ...init };
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', options),
      );
    }, init);
  await press({ key: 'т', code: 'KeyN' });
  await expect(sticky).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('v');
  await expect(sticky).toHaveAttribute('aria-pressed', 'false');

  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Single letters are shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(sticky).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Control+/');
  await page.getByRole('checkbox', { name: 'Single letters are shortcuts' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(sticky).toHaveAttribute('aria-pressed', 'true');
});

test('A double click keeps a tool in hand; Escape puts it down', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const sticky = page.getByRole('button', { name: 'Sticky note' });
  await sticky.dblclick();
  await page.mouse.click(500, 200);
  await page.keyboard.type('one');
  await page.mouse.click(900, 200);
  await page.keyboard.type('two');
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(2);
  await expect(sticky).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(sticky).toHaveAttribute('aria-pressed', 'false');
});

test('The minimap moves the view; where nothing is in view a button leads back', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  await page.keyboard.press('m');
  const map = page.getByRole('group', { name: /^Minimap/ });
  const box = await map.boundingBox();
  const before = await board.camera();
  await page.mouse.move((box?.x ?? 0) + 108, (box?.y ?? 0) + 68);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 148, (box?.y ?? 0) + 68, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await board.camera()).x).toBeGreaterThan(before.x + 50);

  await board.setCamera({ x: 50_000, y: 0, zoom: 1 });
  await page.getByRole('button', { name: 'Back to the content' }).click();
  await expect.poll(async () => (await board.camera()).x).toBeLessThan(5000);
});

test('A presentation hides everything else and gives the view back', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  const before = await board.camera();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Presentation' })).toBeVisible();
  await expect(page.getByRole('toolbar').first()).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar').first()).toBeVisible();
  await board.idle();
  expect((await board.camera()).zoom).toBeCloseTo(before.zoom, 3);
});
