import { openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';
import { recordOf, textOf, writeSticky } from './support/write-sticky.ts';

test('A version is kept, looked at, and put back; Ctrl+Z takes that back', async ({
  page,
  newBoard,
}) => {
  const { links } = await newBoard();
  const board = await openBoard(page, links.edit.url);
  const note = await writeSticky(board, { x: 400, y: 300 }, 'Price is clear');
  await board.run('side.history');
  const panel = page.getByRole('complementary', { name: 'Side panel' });
  await panel.getByRole('button', { name: 'Keep this version…' }).click();
  await page.getByRole('textbox', { name: 'What it is called' }).fill('March');
  await page.keyboard.press('Enter');
  const kept = panel.getByRole('button', { name: /^March/ });
  await expect(kept).toBeVisible();

  await board.choose(note.id);
  await page.keyboard.press('Delete');
  await expect.poll(() => recordOf(board, note.id)).toBeUndefined();
  const later = await writeSticky(board, { x: 600, y: 500 }, 'Written later');

  await kept.click();
  const banner = page.getByRole('status').filter({ hasText: 'You are looking at' });
  await expect(banner).toContainText('March');
  await expect(panel.getByRole('button', { name: /Price is clear/ })).toBeVisible();
  await expect(panel.getByRole('button', { name: /Written later/ })).toBeVisible();
  // nothing is written while the past is looked at
  await page.keyboard.press('n');
  await page.mouse.click(500, 300);
  await page.keyboard.type('Not here');
  await page.keyboard.press('Escape');
  await expect(banner).toBeHidden();
  expect(await board.ofKind('sticky')).toMatchObject([{ id: later.id }]);

  await kept.click();
  await panel.getByRole('button', { name: 'Restore this version' }).click();
  await expect(banner).toBeHidden();
  await expect.poll(() => textOf(board, note.id)).toBe('Price is clear');
  expect(await recordOf(board, later.id)).toBeUndefined();
  await expect(panel.getByRole('button', { name: /^Before a version was restored/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => textOf(board, later.id)).toBe('Written later');
  await expect.poll(() => recordOf(board, note.id)).toBeUndefined();
});
