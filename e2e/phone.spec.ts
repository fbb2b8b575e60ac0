import { openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';

test.use({ trace: 'off' });

test('On a telephone every tool, undo, everything about a selection and the palette are within reach of a finger', async ({
  person,
  newBoard,
}) => {
  const size = { width: 360, height: 740 };
  const page = await person({ hasTouch: true, isMobile: true, viewport: size });
  const { links } = await newBoard();
  const board = await openBoard(page, links.edit.url);
  const inWindow = async (name: string) => {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    return box !== null && box.x >= 0 && box.x + box.width <= size.width;
  };

  await expect(page.getByText('below, then the board, and write the first note')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('listbox').waitFor();
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(page.getByRole('listbox')).toBeHidden();

  await page.getByRole('button', { name: 'Sticky note', exact: true }).tap();
  await page.touchscreen.tap(180, 330);
  await page.keyboard.type('Note');
  await page.keyboard.press('Escape');
  expect(await inWindow('Undo')).toBe(true);
  expect(await inWindow('Redo')).toBe(true);

  await page.getByRole('button', { name: 'More tools' }).tap();
  await page.getByRole('menuitem', { name: 'Frame' }).tap();
  await expect(page.getByRole('button', { name: 'More tools' })).toHaveClass(/active/);
  await page.keyboard.press('Escape');

  const [note] = await board.ofKind('sticky');
  const { x, y } = await board.centreOf(note?.id ?? '');
  await page.touchscreen.tap(x, y);
  await expect(page.getByRole('toolbar', { name: 'What is selected' })).toBeVisible();
  expect(await inWindow('Delete')).toBe(true);
  expect(await inWindow('More')).toBe(true);
  await page.keyboard.press('Escape');

  // The sheet of a long press comes up under the finger: lifting it chooses nothing.
  const glass = await page.context().newCDPSession(page);
  const low = { x: 60, y: 560, id: 0 };
  await glass.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [low] });
  await expect(page.getByRole('menu')).toBeVisible();
  await glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.getByRole('menuitem', { name: 'View' }).tap();
  await page.getByRole('menuitem', { name: 'Back: View' }).tap();
  await expect(page.getByRole('menu')).toHaveCount(1);
});
