import { type BoardPage, openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';
import { recordOf } from './support/write-sticky.ts';

const camera = { x: -1000, y: -700, zoom: 0.5 };

/** Five notes here and there, made by key and click. */
async function scattered(board: BoardPage): Promise<string[]> {
  const { page } = board;
  await board.setCamera(camera);
  for (const [x, y] of [
    [300, 260],
    [460, 300],
    [640, 250],
    [330, 480],
    [560, 520],
  ] as const) {
    await page.keyboard.press('n');
    await page.mouse.click(x, y);
    await page.keyboard.type(`Note at ${x}`);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Escape');
  const notes = await board.ofKind('sticky');
  expect(notes).toHaveLength(5);
  return notes.map(({ id }) => id);
}

async function middle(board: BoardPage, id: string): Promise<readonly [number, number]> {
  const [x = 0, y = 0, width = 0, height = 0] = (await recordOf(board, id))?.geometry ?? [];
  return [(x + width / 2 - camera.x) * camera.zoom, (y + height / 2 - camera.y) * camera.zoom];
}

test('Notes are tidied up, grouped, gone into, locked and unlocked, and every step is undone', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const ids = await scattered(board);
  const keys = page.keyboard;
  const geometries = () =>
    Promise.all(ids.map(async (id) => (await recordOf(board, id))?.geometry));
  const before = await geometries();

  await keys.press('Control+a');
  await keys.press('Alt+Shift+T');
  const tidy = await geometries();
  expect(new Set(tidy.map((geometry) => geometry?.[1])).size).toBe(2);
  expect(new Set(tidy.map((geometry) => geometry?.[0])).size).toBe(3);

  await keys.press('Control+g');
  await keys.press('Escape');
  const [first = '', second = ''] = ids;
  await page.mouse.click(...(await middle(board, first)));
  expect(await board.selection()).toHaveLength(5);
  await page.mouse.dblclick(...(await middle(board, first)));
  await expect.poll(() => board.selection()).toEqual([first]);

  await keys.press('Control+Shift+L');
  await expect.poll(async () => (await recordOf(board, first))?.props?.lock).toBe('on');
  await keys.press('Delete');
  const place = (await recordOf(board, first))?.geometry;
  expect(place).toBeDefined();
  const from = await middle(board, first);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0] + 90, from[1] + 200, { steps: 4 });
  await page.mouse.up();
  expect((await recordOf(board, first))?.geometry).toEqual(place);

  await keys.press('Escape');
  await keys.press('Escape');
  await page.mouse.click(...(await middle(board, second)));
  await keys.press('Escape');
  await page.mouse.click(1200, 600, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Unlock all' }).click();
  await expect.poll(async () => (await recordOf(board, first))?.props?.lock).toBeUndefined();

  // unlocked, locked, grouped, tidied up: what a lock held back is no step
  for (let i = 0; i < 4; i++) await keys.press('Control+z');
  await expect.poll(geometries).toEqual(before);
  expect((await board.ofKind('sticky')).map(({ props }) => props?.groups)).toEqual(
    before.map(() => undefined),
  );
});

test('Alt while dragging leaves a copy, and a note is turned by its control', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const [id = ''] = await scattered(board);
  const from = await middle(board, id);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0] + 200, from[1] + 300, { steps: 3 });
  await page.keyboard.down('Alt');
  await page.mouse.move(from[0] + 500, from[1] + 300, { steps: 3 });
  await page.keyboard.up('Alt');
  await page.mouse.up();
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(6);
  expect(await middle(board, id)).toEqual(from);

  const [copy = ''] = await board.selection();
  const [x, y] = await middle(board, copy);
  // half of 200 units at 50 %, and a little beside the corner
  await page.mouse.move(x - 50 - 18, y + 50 + 18);
  await page.mouse.down();
  await page.keyboard.down('Shift');
  await page.mouse.move(x - 90, y - 10, { steps: 3 });
  await page.keyboard.up('Shift');
  await page.mouse.move(x - 50 - 18, y - 50 - 18, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await recordOf(board, copy))?.geometry?.[4]).toBe(90);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await recordOf(board, copy))?.geometry?.[4]).toBe(0);
});
