import type { Page } from '@playwright/test';
import { openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';

const bar = (page: Page) => page.getByRole('toolbar', { name: /How you look at/ });

test('A filter dims and says how many match; a curve is hidden, a stage looked at, and the view is there after a reload', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  const records = JSON.stringify(await board.records());
  const stage = (await board.ofKind('stage')).find(({ text }) => text === 'Decision');
  const map = (await board.ofKind('journey-map'))[0]?.id ?? '';
  await expect(async () => {
    await page.keyboard.press('Shift+M');
    await expect(bar(page)).toBeVisible({ timeout: 1000 });
  }).toPass();

  await bar(page).getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('button', { name: 'phone 1' }).click();
  await expect(bar(page).getByText('1 of 12')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'phone 1' })).toBeHidden();
  const dani = bar(page).getByRole('button', { name: 'Dani' });
  await dani.click();
  await expect(dani).toHaveAttribute('aria-pressed', 'false');
  expect(JSON.stringify(await board.records())).toBe(records);

  await board.choose(map, stage?.id);
  await page.locator('.canvas').focus();
  await page.keyboard.press('z');
  await expect(bar(page).getByText('Only this stage: Decision')).toBeVisible();

  await bar(page).getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: /Save what I see/ }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Phone calls');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await board.ofKind('map-view')).length).toBe(1);
  await expect(page.getByText('Saved')).toBeVisible();

  await page.reload();
  await board.idle();
  await expect(bar(page)).toBeHidden();
  await expect(async () => {
    await page.keyboard.press('Shift+M');
    await expect(bar(page)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await bar(page).getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Phone calls' }).click();
  await expect(bar(page).getByText('1 of 12')).toBeVisible();
  await expect(bar(page).getByText('Only this stage: Decision')).toBeVisible();
  await expect(bar(page).getByRole('button', { name: 'Dani' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});
