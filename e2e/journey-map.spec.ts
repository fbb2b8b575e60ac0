import { openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';
import { recordOf, writeSticky } from './support/write-sticky.ts';

const byOrder = <T extends { order?: string }>(records: T[]) =>
  [...records].sort((a, b) => ((a.order ?? '') < (b.order ?? '') ? -1 : 1));

test('A sticky dropped on a cell is bound, the cell grows, and dragging it out unbinds it', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  const map = (await board.ofKind('journey-map'))[0]?.id ?? '';
  const lane = (await board.ofKind('lane')).find(({ props }) => props?.['type'] === 'positives');
  const step = byOrder(await board.ofKind('step'))[0];
  const sticky = await writeSticky(board, { x: 200, y: 850 }, 'Saw it on the tram');
  const cell = await board.centreOf(map, `cell:${lane?.id}/${step?.id}`);
  const from = await board.centreOf(sticky.id);
  await board.drag(sticky.id, { x: cell.x - from.x, y: cell.y - from.y });
  await expect
    .poll(async () => (await recordOf(board, `${sticky.id}:cell`))?.props?.['lane'])
    .toBe(lane?.id);
  expect((await recordOf(board, sticky.id))?.geometry).toBeUndefined();
  const inside = await board.boxOf(sticky.id);
  const around = await board.boxOf(map, `cell:${lane?.id}/${step?.id}`);
  expect(inside.x).toBeGreaterThanOrEqual(around.x);
  expect(inside.y + inside.height).toBeLessThanOrEqual(around.y + around.height + 1);

  const mapBox = await board.boxOf(map);
  const at = await board.centreOf(sticky.id);
  await board.drag(sticky.id, { x: 0, y: mapBox.y + mapBox.height + 60 - at.y });
  await expect.poll(() => recordOf(board, `${sticky.id}:cell`)).toBeUndefined();
  expect((await recordOf(board, sticky.id))?.geometry).toHaveLength(5);
});

test('An emotion point follows the mouse and is stored once, in tenths', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  const map = (await board.ofKind('journey-map'))[0]?.id ?? '';
  // Two people may feel the same, and of points that coincide the upper one is taken: this one stands alone.
  const emotions = await board.ofKind('emotion');
  const isAlone = (placement: unknown) =>
    emotions.filter(({ props }) => props?.['placement'] === placement && props?.['value'] === 0)
      .length === 1;
  const point = emotions.find(
    ({ props }) => props?.['value'] === 0 && isAlone(props?.['placement']),
  );
  const id = point?.id ?? '';
  const before = await board.centreOf(map, id);
  await board.drag(map, { x: 0, y: -30 }, id);
  await expect
    .poll(async () => Number((await recordOf(board, id))?.props?.['value']))
    .toBeGreaterThan(0);
  const value = Number((await recordOf(board, id))?.props?.['value']);
  expect(Number.isInteger(value)).toBe(true);
  expect((await board.centreOf(map, id)).y).toBeLessThan(before.y - 15);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await recordOf(board, id))?.props?.['value']).toBe(0);
});

test('A touchpoint card dragged to another stage takes its emotions along, in one undo step', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  const map = (await board.ofKind('journey-map'))[0]?.id ?? '';
  const touchpoint = (await board.ofKind('touchpoint')).find(
    ({ text }) => text === 'Product video',
  );
  const placement = (await board.ofKind('placement')).find(
    ({ props }) => props?.['touchpoint'] === touchpoint?.id,
  );
  const lane = (await board.ofKind('lane')).find(({ props }) => props?.['type'] === 'touchpoints');
  const lastStep = (await board.ofKind('step')).find(
    ({ id }) => id !== placement?.props?.['step'],
  )?.id;
  const from = await board.centreOf(map, placement?.id);
  const to = await board.centreOf(map, `cell:${lane?.id}/${lastStep}`);
  const emotions = (await board.ofKind('emotion')).length;
  await board.drag(map, { x: to.x - from.x, y: to.y - from.y + 8 }, placement?.id);
  await expect
    .poll(async () => (await recordOf(board, placement?.id ?? ''))?.props?.['step'])
    .toBe(lastStep);
  expect(await board.ofKind('emotion')).toHaveLength(emotions);
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await recordOf(board, placement?.id ?? ''))?.props?.['step'])
    .toBe(placement?.props?.['step']);
});

test('A stage is renamed in place', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard('t3')).links.edit.url);
  const map = (await board.ofKind('journey-map'))[0]?.id ?? '';
  const stage = (await board.ofKind('stage')).find(({ text }) => text === 'Decision');
  await board.doubleClick(map, stage?.id);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Choice');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await recordOf(board, stage?.id ?? ''))?.text).toBe('Choice');
});

test('What the bar adds can be named at once, with the mouse and with the keyboard alone', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('t3')).links.edit.url);
  const map = (await board.ofKind('journey-map'))[0]?.id ?? '';
  const textsOf = async (kind: string) => (await board.ofKind(kind)).map(({ text }) => text);
  const stage = (await board.ofKind('stage')).find(({ text }) => text === 'Decision');
  const add = page.getByRole('toolbar').getByRole('button', { name: 'Add', exact: true });
  const field = page.getByRole('textbox', { name: 'Text' });
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true });

  await board.click(map, stage?.id);
  await add.click();
  await item('Add stage').click();
  await expect(field).toBeFocused();
  await page.keyboard.type('By mouse');
  await page.keyboard.press('Enter');
  await expect.poll(() => textsOf('stage')).toContain('By mouse');

  await add.click();
  await item('Add lane').click();
  await item('Opportunities').click();
  await expect(field).toBeFocused();
  await page.keyboard.type('Ideas');
  await page.keyboard.press('Enter');
  await expect.poll(() => textsOf('lane')).toContain('Ideas');

  for (const [kind, keys, name] of [
    ['stage', [], 'By keys'],
    ['lane', ['ArrowRight'], 'Typed lane'],
  ] as const) {
    await page.keyboard.press('Alt+F10');
    await expect(add).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    await item(kind === 'stage' ? 'Add stage' : 'Add lane').focus();
    for (const key of keys) {
      await page.keyboard.press(key);
      await expect(page.getByRole('menu')).toHaveCount(2);
    }
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect.poll(() => textsOf(kind)).toContain(name);
  }
});

test('What the menu at the pointer adds can be named at once', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard('t3')).links.edit.url);
  const map = (await board.ofKind('journey-map'))[0]?.id ?? '';
  const stage = (await board.ofKind('stage')).find(({ text }) => text === 'Decision');
  for (const [name, kind] of [
    ['Add stage', 'stage'],
    ['Add column', 'step'],
    ['Add touchpoint', 'touchpoint'],
    ['Add persona', 'persona'],
  ] as const) {
    const { x, y } = await board.centreOf(map, stage?.id);
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Add', exact: true }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
    await page.keyboard.type(`New ${kind}`);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await board.ofKind(kind)).map(({ text }) => text))
      .toContain(`New ${kind}`);
  }
});

test('After what takes a part away the keyboard is on the board', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard('t3')).links.edit.url);
  const map = (await board.ofKind('journey-map'))[0]?.id ?? '';
  const stages = await board.ofKind('stage');
  const { x, y } = await board.centreOf(map, stages[1]?.id);
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove stage' }).click();
  await expect.poll(async () => (await board.ofKind('stage')).length).toBe(stages.length - 1);
  const isOnBoard = () =>
    page.evaluate(() => document.activeElement?.closest('[role="application"]') !== null);
  await expect.poll(isOnBoard).toBe(true);
});
