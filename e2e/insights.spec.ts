import { type BoardPage, openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';

/** Where the first line of a pinned card stands in it, board units. */
const FIRST_ROW = { x: 120, y: 90 };

async function pointOf(board: BoardPage, touchpoint: string, person: string): Promise<string> {
  const records = await board.records();
  const id = (kind: string, text: string) =>
    records.find((record) => record.kind === kind && record.text === text)?.id;
  const about = id('touchpoint', touchpoint);
  const placement = records.find(
    ({ kind, props }) => kind === 'placement' && props?.['touchpoint'] === about,
  );
  return `${id('persona', person)}:${placement?.id}`;
}

test('What to fix first is ranked with its factors, live; it is pinned as a card, and its lines lead to the map', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  const map = (await board.ofKind('journey-map'))[0]?.id ?? '';
  await board.run('side.insights');
  const panel = page.getByRole('tabpanel', { name: 'Insights' });
  await expect(page.getByRole('tab', { name: 'Insights' })).toBeFocused();
  await panel.getByRole('combobox', { name: 'Persona' }).selectOption('Marta');
  const first = panel.locator('.insight-card').first();
  await expect(first).toContainText('Support call for the shop address');
  await expect(first).toContainText('15 = gap 3 × importance 4 × moment 1.25');

  const more = panel.getByRole('button', { name: 'What to fix first: more' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Pin on the board' }).click();
  await expect.poll(() => board.selection()).not.toEqual([]);
  const [card] = await board.selection();
  await board.still();

  // the team finds that it is not that bad
  const point = await pointOf(board, 'Support call for the shop address', 'Marta');
  await board.choose(map, point);
  await page.locator('.canvas').focus();
  for (let half = 0; half < 4; half++) await page.keyboard.press('ArrowUp');
  await expect(first).toContainText('Checkout line');

  await first.click();
  await expect.poll(() => board.selection()).toEqual([map]);

  await board.choose(card ?? '');
  await board.run('zoomSelection');
  await expect(async () => {
    await board.still();
    const { x, y } = await board.boxOf(card ?? '');
    const { zoom } = await board.camera();
    await page.mouse.click(x + FIRST_ROW.x * zoom, y + FIRST_ROW.y * zoom);
    await expect.poll(() => board.selection(), { timeout: 3000 }).toEqual([map]);
  }).toPass();

  await page.getByRole('tab', { name: 'Insights' }).focus();
  await page.keyboard.press('Escape');
  // the keys are the board's again, wherever on it
  await expect(page.locator('.canvas:focus, .canvas :focus')).toHaveCount(1);
});

test('A cell of the matrix shows on the map what it counts, and what is missing says what mends it', async ({
  page,
  newBoard,
}) => {
  await openBoard(page, (await newBoard('e1')).links.edit.url);
  await page.getByRole('button', { name: 'Side panel' }).click();
  const cell = page.getByRole('button', { name: /^Digital, Loyalty: 3/ });
  await cell.click();
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await cell.click();
  await expect(cell).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText('No survey scores yet: import a CSV')).toBeVisible();
  await page.getByRole('button', { name: 'Import a CSV' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
