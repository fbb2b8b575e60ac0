import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { openBoard } from './support/board-page.ts';
import { bringIn, dropFile } from './support/drop-file.ts';
import { withoutDirectionMarks as plain, savedFile as saved } from './support/saved-file.ts';
import { expect, test } from './support/test.ts';

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

const notes = ['Hello', 'שלום עולם', 'Città però', 'Привет', 'Great 😀'];
const records = notes.map((text, i) => ({
  ...{ id: `n${i}`, kind: 'sticky', text },
  geometry: [i * 400, 0, 350, 228, 0],
}));

test('A board is saved as PNG, SVG and PDF in the browser, with its words in the order in which they are read', async ({
  page,
  newBoard,
}) => {
  const { links } = await newBoard();
  const board = await openBoard(page, links.edit.url);
  const text = JSON.stringify({ format: 'feltline', version: 1, records });
  await bringIn(page, { name: 'notes.json', content: text });
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(5);
  await board.idle();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+E');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText(/4,028 × 584 pixels/);
  const png = await saved(page, () => save(page));
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([4028, 584]);

  await page.keyboard.press('Control+Shift+E');
  await dialog.getByText('SVG', { exact: true }).click();
  const svg = (await saved(page, () => save(page))).bytes.toString();
  for (const note of notes) expect(plain(svg)).toContain(`>${note}</text>`);
  expect(svg).toContain('font/woff2;base64,');

  await page.keyboard.press('Control+Shift+E');
  await dialog.getByText('PDF', { exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('One page');
  const pdf = await saved(page, () => save(page));
  const read = await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)), {
    mergePages: true,
  });
  for (const note of notes) expect(plain(read.text)).toContain(note);
});

test('What is chosen is saved or copied alone', async ({ page, newBoard, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { links } = await newBoard();
  const board = await openBoard(page, links.edit.url);
  const text = JSON.stringify({ format: 'feltline', version: 1, records: records.slice(0, 2) });
  await bringIn(page, { name: 'notes.json', content: text });
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(2);
  await board.idle();
  const at = (await board.boxOf('n1'))!;
  await page.keyboard.press('Escape');
  await page.mouse.click(at.x + 20, at.y + 20);
  await page.mouse.click(at.x + 20, at.y + 20, { button: 'right' });
  await page.getByRole('menuitem', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export selection…' }).click();
  await page.getByRole('dialog').getByText('SVG', { exact: true }).click();
  const svg = plain((await saved(page, () => save(page))).bytes.toString());
  expect(svg).toContain('>שלום עולם</text>');
  expect(svg).not.toContain('Hello');

  await page.mouse.click(at.x + 20, at.y + 20, { button: 'right' });
  await page.getByRole('menuitem', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy as image' }).click();
  await expect(page.getByText('Copied as an image')).toBeVisible();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(types).toContain('image/png');
});

const drawing = {
  type: 'excalidraw',
  version: 2,
  elements: [
    { id: 'a', type: 'rectangle', x: 0, y: 0, width: 200, height: 100, angle: 0 },
    { id: 'b', type: 'ellipse', x: 400, y: 0, width: 200, height: 100, angle: 0 },
    {
      ...{ id: 'c', type: 'arrow', x: 200, y: 50, width: 200, height: 0, angle: 0 },
      ...{
        points: [
          [0, 0],
          [200, 0],
        ],
        startBinding: { elementId: 'a' },
        endBinding: { elementId: 'b' },
      },
    },
    { id: 'd', type: 'embeddable', x: 0, y: 300, width: 100, height: 100, angle: 0 },
  ],
};

test('An Excalidraw drawing comes in by drop and by paste; a broken one changes nothing and says where', async ({
  page,
  newBoard,
}) => {
  const { links } = await newBoard();
  const board = await openBoard(page, links.edit.url);
  const elements = [...drawing.elements, { id: 'e', type: 'rectangle', x: 'far', y: 0 }];
  await dropFile(page, {
    name: 'broken.excalidraw',
    content: JSON.stringify({ ...drawing, elements }),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('"far"');
  await expect(dialog.getByRole('row').last()).toContainText('5');
  expect(await board.ofKind('shape')).toEqual([]);
  await page.keyboard.press('Escape');

  await dropFile(page, { name: 'plan.excalidraw', content: JSON.stringify(drawing) });
  await expect(dialog).toContainText('One embedded page was left out');
  const [connector] = await board.ofKind('connector');
  const shapes = (await board.ofKind('shape')).map(({ id }) => id);
  expect(shapes).toHaveLength(2);
  expect(shapes).toContain((connector!.props!['to'] as { object: string }).object);
  await page.keyboard.press('Escape');

  const copied = JSON.stringify({ ...drawing, type: 'excalidraw/clipboard' });
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
    );
  }, copied);
  await expect.poll(async () => (await board.ofKind('shape')).length).toBe(4);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await board.ofKind('shape')).length).toBe(2);
});
