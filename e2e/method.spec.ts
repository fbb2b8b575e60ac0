import { openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';
import { recordOf } from './support/write-sticky.ts';

test('From a negative to 5 Whys and a Kaizen report, each filled in and linked, and back with one undo each', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  const lane = (await board.ofKind('lane')).find(({ props }) => props?.['type'] === 'negatives');
  const cell = (await board.ofKind('cell')).find(({ props }) => props?.['lane'] === lane?.id);
  const note = String(cell?.props?.['item']);
  const words = (await recordOf(board, note))?.text;
  const frames = () => board.ofKind('frame');

  await board.choose(note);
  await page.getByRole('button', { name: 'Ask 5 Whys' }).click();
  await expect.poll(async () => (await frames()).length).toBe(1);
  const [whys] = await frames();
  expect(whys?.props?.['from']).toBe(note);
  const problem = (await board.ofKind('shape')).find(
    ({ props }) => props?.['slot'] === 't5.problem',
  );
  expect(problem?.text).toBe(words);
  // signs lead there and back
  await page.locator(`.sheet-link[data-leads-to="${note}"]`).click();
  await expect.poll(() => board.selection()).toEqual([note]);

  await board.choose(whys?.id ?? '');
  await board.run('method.kaizen');
  await expect.poll(async () => (await frames()).length).toBe(2);
  const fields = await board.ofKind('shape');
  const theme = fields.find(({ props }) => props?.['slot'] === 't7.theme');
  expect(theme?.text).toContain(words);
  expect(await board.ofKind('action')).toHaveLength(3);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await frames()).length).toBe(1);
  expect(await board.ofKind('action')).toHaveLength(0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await frames()).length).toBe(0);
});

test('The guide says what is left, leads there, and ticks itself', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  await board.run('side.guide');
  const panel = page.getByRole('tabpanel', { name: 'Guide' });
  await expect(panel.getByText('6 of 12 touchpoints analysed')).toBeVisible();
  await panel.getByRole('button', { name: 'Add note' }).first().click();
  await expect(page.locator('textarea, [contenteditable="true"]').first()).toBeFocused();
  await page.keyboard.type('Seen in the tram');
  await page.keyboard.press('Escape');
  await expect(panel.getByText('7 of 12 touchpoints analysed')).toBeVisible();
});
