import { openBoard } from './support/board-page.ts';
import { paste } from './support/paste.ts';
import { expect, test } from './support/test.ts';
import { recordOf, textOf, writeSticky } from './support/write-sticky.ts';

test('Twenty notes are written with the keyboard alone: Tab beside, Ctrl+Enter below, letters begin to write', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const keys = page.keyboard;
  await keys.press('n');
  await page.mouse.click(400, 200);
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 5; column++) {
      await keys.type(`${row} ${column}`);
      if (column < 4) await keys.press('Tab');
    }
    // the last row ends; the others go on below, and back to its start
    if (row === 3) break;
    for (let back = 0; back < 4; back++) await keys.press('Shift+Tab');
    await keys.press('Control+Enter');
  }
  await keys.press('Escape');
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(20);
  const notes = await board.ofKind('sticky');
  const at = (text: string) => notes.find((note) => note.text === text)?.geometry ?? [];
  expect((at('0 1')[0] ?? 0) - (at('0 0')[0] ?? 0)).toBe(220);
  expect((at('1 0')[1] ?? 0) - (at('0 0')[1] ?? 0)).toBe(220);
  expect(at('3 4')[0]).toBe(at('0 4')[0]);
  await keys.type('!');
  await keys.press('Escape');
  await expect
    .poll(() => textOf(board, notes.find(({ text }) => text === '3 4')?.id ?? ''))
    .toBe('3 4!');
});

test('A double click puts the caret between two letters', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const { id } = await writeSticky(board, { x: 600, y: 400 }, 'aaaaaaaaaa bbbbbbbbbb');
  await page.mouse.click(1000, 700);
  const { x, y } = await board.centreOf(id);
  await page.mouse.dblclick(x, y - 20);
  await page.keyboard.type('|');
  await page.keyboard.press('Escape');
  const text = (await textOf(board, id)) ?? '';
  expect(text.replace('|', '')).toBe('aaaaaaaaaa bbbbbbbbbb');
  expect(text.indexOf('|')).toBeGreaterThan(0);
  expect(text.indexOf('|')).toBeLessThan(text.length - 1);
});

test('Pasted lines land at the pointer, one note each, and one undo takes them back', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  await board.setCamera({ x: 0, y: 0, zoom: 1 });
  await page.mouse.move(500, 300);
  await paste(page, { 'text/plain': 'one\r\ntwo\r\n\r\nשלום עולם\r\n' });
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(3);
  const notes = await board.ofKind('sticky');
  expect(notes.map(({ text }) => text).sort()).toEqual(['one', 'two', 'שלום עולם']);
  const middle = notes.find(({ text }) => text === 'two')?.geometry ?? [];
  expect(middle.slice(0, 2)).toEqual([400, 200]);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(0);
});

const sheet = {
  'text/plain': 'Name\tRole\nMarta\t"Guide\nand cook"\nDani\tDriver\n',
  'text/html':
    '<table><tr><td>Name</td><td>Role</td></tr><tr><td style="background:#92D050">Marta</td><td>Guide<br>and cook</td></tr><tr><td>Dani</td><td>Driver</td></tr></table>',
};

test('A range of a spreadsheet asks first, then becomes notes in its order and colours', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  await paste(page, sheet);
  const dialog = page.getByRole('dialog', { name: 'Paste 3 × 2 cells' });
  await expect(dialog.getByText('6 notes; rows, columns')).toBeVisible();
  expect(await board.records()).not.toContainEqual(expect.objectContaining({ kind: 'sticky' }));
  await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(6);
  const notes = await board.ofKind('sticky');
  const of = (text: string) => notes.find((note) => note.text === text);
  expect(of('Marta')?.props?.color).toBe('green');
  expect(of('Guide\nand cook')?.geometry?.[1]).toBe(of('Marta')?.geometry?.[1]);
  expect(of('Dani')?.geometry?.[0]).toBe(of('Marta')?.geometry?.[0]);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(0);
});

test('The same range becomes a table, in which two people write in different cells', async ({
  newBoard,
  twoPeople,
}) => {
  const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
  await paste(marta.page, sheet);
  const dialog = marta.page.getByRole('dialog');
  await dialog.getByText('Table', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect.poll(async () => (await dani.ofKind('table-cell')).length).toBe(6);
  const cells = await marta.ofKind('table-cell');
  const of = (text: string) => cells.find((cell) => cell.text === text)?.id ?? '';
  const table = (await marta.ofKind('table'))[0]?.id ?? '';
  const camera = await marta.camera();
  await dani.setCamera(camera);
  await marta.doubleClick(table, of('Marta'));
  await dani.doubleClick(table, of('Driver'));
  await marta.page.keyboard.press('Control+End');
  await dani.page.keyboard.press('Control+End');
  await Promise.all([marta.page.keyboard.type(' R.'), dani.page.keyboard.type(' by night')]);
  await marta.page.keyboard.press('Tab');
  await marta.page.keyboard.press('Control+End');
  await marta.page.keyboard.type('!');
  await expect.poll(() => textOf(dani, of('Marta'))).toBe('Marta R.');
  await expect.poll(() => textOf(marta, of('Driver'))).toBe('Driver by night');
  await expect.poll(() => textOf(dani, of('Guide\nand cook'))).toBe('Guide\nand cook!');
});

test('Many notes at once: Enter for the next, pasted lines, Esc when done; one undo', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  await page.keyboard.press('Shift+N');
  const field = page.getByRole('textbox', { name: 'Next note' });
  await expect(field).toBeFocused();
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  await page.keyboard.type('second');
  await page.keyboard.press('Enter');
  await paste(page, { 'text/plain': Array.from({ length: 10 }, (_, i) => `line ${i}`).join('\n') });
  await page.keyboard.type('last');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(13);
  const notes = await board.ofKind('sticky');
  expect(new Set(notes.map(({ geometry }) => geometry?.[1])).size).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(0);
});

test.describe('Code that comes late', () => {
  test('What is typed before the code of an asked panel has come goes into its field and not to the board', async ({
    page,
    newBoard,
  }) => {
    const board = await openBoard(page, (await newBoard()).links.edit.url);
    let arrive = () => {};
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/BulkDialog[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/BulkDialog[^/]*\.js$/);
    await page.keyboard.press('Shift+N');
    await page.keyboard.type('never');
    await asked;
    await page.keyboard.press('Backspace');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    arrive();
    await expect(page.getByRole('textbox', { name: 'Next note' })).toHaveValue('neve');
    await page.keyboard.type('r');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await board.ofKind('sticky')).map(({ text }) => text))
      .toEqual(['never']);
    expect(await board.records()).toHaveLength(1);
  });

  test('Cells pasted while the dialog cannot be fetched become a table, which is said; later it asks again', async ({
    page,
    newBoard,
  }) => {
    const ofDialog = /PasteDialog[^/]*\.js$|paste-[^/]*\.css$/;
    await page.route(ofDialog, (route) => route.abort());
    const board = await openBoard(page, (await newBoard()).links.edit.url);
    await paste(page, sheet);
    await expect(page.getByText('Pasted as “Table”')).toBeVisible();
    const words = (await board.ofKind('table-cell')).map(({ text }) => text).sort();
    expect(words).toEqual(['Dani', 'Driver', 'Guide\nand cook', 'Marta', 'Name', 'Role']);
    // keys are the board's again
    await page.keyboard.press('n');
    await expect(page.getByRole('button', { name: 'Sticky note', pressed: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await board.records()).length).toBe(0);
    await page.unroute(ofDialog);
    await paste(page, sheet);
    const dialog = page.getByRole('dialog', { name: 'Paste 3 × 2 cells' });
    await expect(dialog).toBeVisible();
    const picture = dialog.getByRole('img');
    await expect
      .poll(async () => (await picture.boundingBox())?.width ?? Number.POSITIVE_INFINITY)
      .toBeLessThan(700);
  });
});

test('Six thousand cells and a megabyte of words are refused in words, and nothing changes', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const before = await board.records();
  const row = Array.from({ length: 60 }, (_, i) => `${i}`).join('\t');
  await paste(page, { 'text/plain': Array.from({ length: 100 }, () => row).join('\n') });
  await expect(page.getByText('6,000 cells')).toBeVisible();
  await paste(page, { 'text/plain': 'word '.repeat(210_000) });
  await expect(page.getByText('Nothing was pasted: the text has')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await board.records()).toEqual(before);
});

test('Tags and reactions: each person has their own, and both see both', async ({
  newBoard,
  twoPeople,
}) => {
  const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
  const { id } = await writeSticky(marta, { x: 600, y: 400 }, 'Queue');
  await expect.poll(() => textOf(dani, id)).toBe('Queue');
  await marta.page.getByRole('button', { name: 'Tags' }).click();
  await marta.page.getByRole('textbox', { name: 'New tag' }).fill('pain');
  await marta.page.keyboard.press('Enter');
  await marta.page.getByRole('button', { name: 'Done' }).click();
  await expect.poll(async () => (await recordOf(dani, id))?.props?.tags).toEqual(['pain']);
  await dani.click(id);
  for (const person of [marta, dani]) {
    await person.page.getByRole('button', { name: 'React' }).click();
    await person.page.getByRole('menuitem', { name: 'Yes' }).click();
  }
  await expect.poll(async () => (await marta.ofKind('reaction')).length).toBe(2);
  await marta.page.getByRole('button', { name: /React|Yes/ }).click();
  await marta.page.getByRole('menuitem', { name: 'Yes' }).click();
  await expect.poll(async () => (await dani.ofKind('reaction')).length).toBe(1);
});
