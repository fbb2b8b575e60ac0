import { openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';
import { recordOf } from './support/write-sticky.ts';

test('With the keyboard alone a sticky is made, written, moved, edited and deleted', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const keys = page.keyboard;
  await keys.press('n');
  await keys.press('Enter');
  await keys.type('First');
  await keys.press('Escape');
  await expect.poll(async () => (await board.ofKind('sticky'))[0]?.text).toBe('First');
  const id = (await board.ofKind('sticky'))[0]?.id ?? '';
  expect(await board.selection()).toEqual([id]);

  const before = (await recordOf(board, id))?.geometry ?? [];
  await keys.press('ArrowRight');
  await keys.press('Shift+ArrowDown');
  await expect
    .poll(async () => (await recordOf(board, id))?.geometry)
    .toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 10, ...before.slice(2)]);

  await keys.press('Enter');
  await keys.type(' and more');
  await keys.press('Escape');
  await expect.poll(async () => (await recordOf(board, id))?.text).toBe('First and more');
  await keys.press('Delete');
  await expect.poll(() => recordOf(board, id)).toBeUndefined();
  await keys.press('Control+z');
  await expect.poll(async () => (await recordOf(board, id))?.text).toBe('First and more');
});

test('Tools are reached with Tab and chosen with the arrow keys', async ({ page, newBoard }) => {
  await openBoard(page, (await newBoard()).links.edit.url);
  const toolbar = page.getByRole('toolbar').first();
  const first = toolbar.getByRole('button').first();
  await expect(first).toBeVisible();
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if (await toolbar.evaluate((element) => element.contains(document.activeElement))) break;
  }
  expect(await toolbar.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const before = await label();
  await page.keyboard.press('ArrowDown');
  expect(await label()).not.toBe(before);
});

test('An emotion point is moved with the arrow keys and made unknown with Delete', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  const slider = page.getByRole('slider', { name: 'Marta, Checkout line' });
  await expect(slider).toBeAttached();
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuenow', '-1');
  const value = async () => {
    const persona = (await board.ofKind('persona')).find(({ text }) => text === 'Marta')?.id ?? '';
    const touchpoint = (await board.ofKind('touchpoint')).find(
      ({ text }) => text === 'Checkout line',
    )?.id;
    const placement = (await board.ofKind('placement')).find(
      ({ props }) => props?.['touchpoint'] === touchpoint,
    );
    return (await recordOf(board, `${persona}:${placement?.id}`))?.props?.['value'];
  };
  expect(await value()).toBe(-10);
  await page.keyboard.press('ArrowUp');
  await expect.poll(value).toBe(-5);
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(value).toBe(-6);
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await value()) ?? null).toBe(null);
});

test('Shortcuts work on a Hebrew keyboard', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  await page.mouse.dblclick(700, 450);
  await page.keyboard.type('שלום');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await board.ofKind('sticky'))[0]?.text).toBe('שלום');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(0);
  // Ctrl+Z as a Hebrew layout sends it: the key is ז, the place on the keyboard is Z.
  await page.evaluate(() => {
    const key = { key: 'ז', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', key));
  });
  await expect.poll(async () => (await board.ofKind('sticky'))[0]?.text).toBe('שלום');
});
