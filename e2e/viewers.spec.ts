import type { Page } from '@playwright/test';
import { type BoardPage, openBoard } from './support/board-page.ts';
import { paste } from './support/paste.ts';
import { expect, test } from './support/test.ts';

const parts = ['placement', 'stage', 'persona', undefined] as const;

test('Who may only look finds nothing in any panel that changes the board', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('e1')).links.view.url);
  const before = await board.records();
  const map = before.find(({ kind }) => kind === 'journey-map')?.id ?? '';

  await board.run('side.touchpoint');
  for (const kind of parts) {
    await board.choose(map, before.find((record) => record.kind === kind)?.id);
    await page.locator('.detail-heading').waitFor();
    await openAll(page, '.detail-group-head');
    expect(await writable(page, '.side-content'), `details of ${kind}`).toEqual([]);
    await pressAll(board, '.side-content');
  }
  await board.run('side.insights');
  await page.locator('.insight-section').first().waitFor();
  await openAll(page, '.insight-fold');
  await page.locator('[data-list="priority"] .insight-more').click();
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await pressAll(board, '.side-content');
  await board.run('side.guide');
  await page.locator('.guide').waitFor();
  await pressAll(board, '.side-content');

  await writeInSheet(board, 'touchpointTable');
  await writeInSheet(board, 'personaMatrix');
  await board.run('compare');
  await page.locator('.compare').waitFor();
  await pressAll(board, '.compare');
  await board.choose(map);
  for (const action of ['library', 'makeFuture', 'import', 'method.surveys', 'journey.addStage'])
    await board.run(action);
  await page.keyboard.press('Shift+M');
  await page.locator('.map-bar .map-persona').first().click();
  // the filter and "show all", but no views: there are none, and none can be kept
  await expect(page.locator('.map-bar .map-bar-button')).toHaveCount(2);
  await expect(page.locator('.library, .dialog')).toHaveCount(0);
  expect(await board.records()).toEqual(before);
});

test('Who may comment changes nothing in the details and the table', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard('e1')).links.comment.url);
  const before = await board.records();
  const map = before.find(({ kind }) => kind === 'journey-map')?.id ?? '';
  await board.choose(map, before.find(({ kind }) => kind === 'placement')?.id);
  await board.run('side.touchpoint');
  await page.locator('.detail-heading').waitFor();
  await openAll(page, '.detail-group-head');
  expect(await writable(page, '.side-content')).toEqual([]);
  await pressAll(board, '.side-content');
  await writeInSheet(board, 'touchpointTable');
  expect(await board.records()).toEqual(before);
});

/** Tries to write in a wide view, by keys and by pasting. */
async function writeInSheet(board: BoardPage, sheet: string): Promise<void> {
  const { page } = board;
  await board.run(sheet);
  await page.locator('.sheet-line .sheet-cell').nth(1).click();
  for (const key of ['x', 'Enter', 'F2', 'Delete']) await page.keyboard.press(key);
  await paste(page, { 'text/plain': 'Good\tBad' });
  await expect(page.locator('.sheet-field')).toHaveCount(0);
  await pressAll(board, '.sheet-page');
}

async function openAll(page: Page, heads: string): Promise<void> {
  await page.locator(heads).evaluateAll((all: HTMLElement[]) => {
    for (const head of all) if (head.ariaExpanded === 'false') head.click();
  });
}

/** The fields in there that can be written in. */
function writable(page: Page, place: string): Promise<string[]> {
  return page
    .locator(`${place} :is(input, textarea, select)`)
    .evaluateAll((all: (HTMLInputElement | HTMLSelectElement)[]) =>
      all
        .filter((field) => !field.disabled && !('readOnly' in field && field.readOnly))
        .map((field) => field.labels?.[0]?.textContent || field.outerHTML),
    );
}

/** Chooses in every list and presses every button that stands there, and closes what opens from it. */
async function pressAll(board: BoardPage, place: string): Promise<void> {
  const { page } = board;
  await page.evaluate((place) => {
    for (const select of document.querySelectorAll<HTMLSelectElement>(`${place} select:enabled`)) {
      select.selectedIndex = select.options.length - 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (const button of document.querySelectorAll<HTMLElement>(`${place} button`))
      if (button.isConnected) button.click();
  }, place);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
}
