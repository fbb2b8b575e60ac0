import type { Page } from '@playwright/test';
import { openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';
import { writeSticky } from './support/write-sticky.ts';

const toolInHand = (page: Page) => page.locator('.tool-column [aria-pressed="true"]');
const bar = (page: Page) => page.locator('.context-bar');

test('Esc puts down a tool that was taken with the mouse, and the keys are the board’s', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  for (const name of ['sticky', 'rectangle', 'pen', 'frame', 'stamp']) {
    await page.locator(`[data-tool="${name}"]`).click();
    await expect(page.locator('.canvas')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(toolInHand(page)).toHaveAccessibleName('Select');
    await expect(page.locator('.tool-bar')).toHaveCount(0);
  }
  await page.mouse.dblclick(700, 600);
  await page.keyboard.type('A note');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(1);
});

test('The panel of a tool opens from its button only, and the first press on the board is the board’s', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const draw = async () => {
    await page.mouse.move(600, 300);
    await page.mouse.down();
    await page.mouse.move(760, 420, { steps: 5 });
    await page.mouse.up();
  };
  await page.keyboard.press('p');
  await expect(toolInHand(page)).toHaveAccessibleName('Draw');
  await expect(page.locator('.tool-bar')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.locator('[data-tool="pen"]').click();
  await expect(page.locator('.tool-bar')).toBeVisible();
  await draw();
  await expect(page.locator('.tool-bar')).toHaveCount(0);
  await expect.poll(async () => (await board.ofKind('ink')).length).toBe(1);

  await page.locator('[data-tool="sticky"]').click();
  await page.locator('.tool-bar').getByRole('button', { name: 'Sky' }).click();
  await page.locator('.tool-bar').getByRole('button', { name: 'Wide' }).click();
  await page.mouse.click(900, 600);
  await page.keyboard.press('Escape');
  const [note] = await board.ofKind('sticky');
  expect(note?.props?.['color']).toBe('sky');
  expect(note?.geometry?.slice(2, 4)).toEqual([350, 228]);
});

test('The bar offers what all that is chosen has, stands beyond the handles, and goes with what it belongs to', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const { id } = await writeSticky(board, { x: 500, y: 450 }, 'One');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.mouse.move(800, 400);
  await page.mouse.down();
  await page.mouse.move(950, 520, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toBeVisible();
  expect(await bar(page).getByRole('button').count()).toBeLessThan(10);
  await expect(bar(page).getByRole('button', { name: 'Tags' })).toHaveCount(0);

  await page.keyboard.press('Escape');
  await board.click(id);
  await expect(bar(page).getByRole('button', { name: 'Tags' })).toBeVisible();
  const note = await board.boxOf(id);
  const place = await bar(page).boundingBox();
  expect(note.y - ((place?.y ?? 0) + (place?.height ?? 0))).toBeGreaterThanOrEqual(44);

  await bar(page).getByRole('button', { name: 'Colour' }).click();
  await page.locator('.popover-panel').getByRole('radio', { name: 'Mint' }).click({ force: true });
  await expect(page.locator('.popover-panel')).toHaveCount(0);
  await page.mouse.click(1200, 750);
  await expect.poll(() => board.selection()).toEqual([]);

  await board.click(id);
  await expect(bar(page)).toBeVisible();
  const { x, y, zoom } = await board.camera();
  await board.setCamera({ x: x + 5000, y, zoom });
  await expect(bar(page)).toBeHidden();
});

test('A description is kept on Esc', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const { id } = await writeSticky(board, { x: 500, y: 450 }, 'One');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Description\n');
  await page.locator('.description-field').fill('What it is about');
  await page.keyboard.press('Escape');
  const description = async () =>
    (await board.records()).find((record) => record.id === id)?.props?.['description'];
  await expect.poll(description).toBe('What it is about');
});

test('In a low window undo and redo are in sight', async ({ page, newBoard }) => {
  await page.setViewportSize({ width: 1280, height: 560 });
  await openBoard(page, (await newBoard()).links.edit.url);
  for (const name of ['Undo', 'Redo'])
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
});

test('What is typed right after the key of a panel goes into its field, Enter too', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  await page.keyboard.press('Shift+N');
  await page.keyboard.type('quick first\nsecond\n');
  await expect(page.locator('.bulk-note, .dialog').first()).toContainText('2 notes');
  await page.keyboard.press('Escape');
  const notes = async () => (await board.ofKind('sticky')).map(({ text }) => text).sort();
  await expect.poll(notes).toEqual(['quick first', 'second']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ellipse\n');
  await expect(toolInHand(page)).toHaveAccessibleName('Shapes');
});
