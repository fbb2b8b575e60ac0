import { openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';
import { textOf, writeSticky } from './support/write-sticky.ts';

test('A connector drawn between two notes follows one that a colleague is dragging', async ({
  newBoard,
  twoPeople,
}) => {
  const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
  const first = await writeSticky(marta, { x: 400, y: 300 }, 'Search');
  const second = await writeSticky(marta, { x: 900, y: 300 }, 'Buy');
  await marta.page.keyboard.press('Escape');
  await marta.page.keyboard.press('Escape');
  await marta.page.keyboard.press('l');
  await marta.drag(first.id, { x: 500, y: 0 });
  await expect.poll(async () => (await dani.ofKind('connector')).length).toBe(1);
  const [connector] = await dani.ofKind('connector');
  expect(connector?.props).toMatchObject({
    from: { object: first.id },
    to: { object: second.id },
  });
  await expect.poll(() => textOf(dani, second.id)).toBe('Buy');
  const before = await dani.boxOf(connector!.id);
  const from = await marta.centreOf(second.id);
  await marta.page.mouse.move(from.x, from.y);
  await marta.page.mouse.down();
  await marta.page.mouse.move(from.x, from.y + 250, { steps: 10 });
  await expect
    .poll(async () => (await dani.boxOf(connector!.id)).height)
    .toBeGreaterThan(before.height + 100);
  await marta.page.mouse.up();
});

test('A frame takes what lies on it along; a press in its empty area draws a marquee', async ({
  newBoard,
  page,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const note = await writeSticky(board, { x: 600, y: 450 }, 'Inside');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await page.mouse.move(400, 250);
  await page.mouse.down();
  await page.mouse.move(1000, 700, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.type('Discovery');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await board.ofKind('frame'))[0]?.text).toBe('Discovery');
  await page.keyboard.press('Escape');
  await page.mouse.move(420, 270);
  await page.mouse.down();
  await page.mouse.move(720, 560, { steps: 5 });
  await page.mouse.up();
  expect(await board.selection()).toEqual([note.id]);
  await page.mouse.click(1150, 800);
  const before = await board.boxOf(note.id);
  await page.mouse.move(420, 238);
  await page.mouse.down();
  await page.keyboard.down('Control');
  await page.mouse.move(460, 298, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect
    .poll(async () => {
      const after = await board.boxOf(note.id);
      return [Math.round(after.x - before.x), Math.round(after.y - before.y)];
    })
    .toEqual([40, 60]);
});
