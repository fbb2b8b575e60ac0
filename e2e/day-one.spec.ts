import type { BrowserContext, Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { type BoardPage, openBoard, type WireRecord } from './support/board-page.ts';
import { savedFile, withoutDirectionMarks } from './support/saved-file.ts';
import { expect, test } from './support/test.ts';
import { recordOf } from './support/write-sticky.ts';

/** Four rows; the last is written from right to left, as its language is. */
const ideas = [
  ...['Late parcel', 'Two queues', 'Great service', 'No bag', 'Fast till'],
  ...['Città però', 'Привет', 'Good shoes 👟', 'Cold shop', 'Kind words'],
  ...['Long walk', 'Wrong size', 'Free coffee', 'Lost receipt', 'Easy return'],
  ...['שלום עולם', 'אחת two 3', 'תודה רבה', 'מוזיקה רועשת', 'עוד קפה?'],
];
const sheet = [
  ...[
    ['Search', 'Marta'],
    ['Compare', 'Dani'],
    ['Visit', 'Noa'],
    ['Buy', 'Sam'],
  ],
  ...[['Return', 'Ola']],
].map(([step, who], row) => [step, who, `cost ${row}`, `day ${row}`]);
const cellColors = ['#92D050', '#FFC000', '#00B0F0', '#FF99CC'];

/** Copies a range in another tab, with the flavours that a browser gives a table. */
async function copyRange(context: BrowserContext): Promise<void> {
  const tab = await context.newPage();
  const cell = (text: string | undefined, column: number) =>
    `<td style="background:${cellColors[column]}">${text}</td>`;
  const rows = sheet.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`);
  await tab.setContent(`<table>${rows.join('')}</table>`);
  await tab.keyboard.press('Control+a');
  await tab.keyboard.press('Control+c');
  await tab.close();
}

const sorted = async (board: BoardPage) =>
  (await board.records()).sort((a, b) => (a.id < b.id ? -1 : 1));

/** Presses a key until its button has nothing left to do; too often does no harm. */
async function pressUntilDone(page: Page, key: string, button: string): Promise<void> {
  const left = page.getByRole('button', { name: button, exact: true });
  for (let rounds = 0; (await left.isEnabled()) && rounds < 40; rounds++)
    for (let i = 0; i < 10; i++) await page.keyboard.press(key);
  await expect(left).toBeDisabled();
}

/** Words in a row, whatever lines they stand in. */
const plain = (text: string) => withoutDirectionMarks(text).replace(/\s+/g, ' ');
const boxOf = (record: WireRecord | undefined) => record?.geometry ?? [0, 0, 0, 0, 0];

test('The first day: notes, a spreadsheet, clusters, a line, a frame, aligned, locked, all undone and redone, shown and saved', async ({
  page,
  context,
  newBoard,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const keys = page.keyboard;
  const empty = await sorted(board);
  const noteOf = async (text: string) =>
    (await board.ofKind('sticky')).find((note) => note.text === text)?.id ?? '';

  await test.step('twenty notes in under a minute', async () => {
    const start = Date.now();
    await keys.press('n');
    await page.mouse.click(300, 180);
    for (const [at, words] of ideas.entries()) {
      await keys.type(words);
      if (at === ideas.length - 1) break;
      if (at % 5 < 4) await keys.press('Tab');
      else {
        const goesOnHere = at === 14;
        for (let back = 0; back < 4 && !goesOnHere; back++) await keys.press('Shift+Tab');
        await keys.press('Control+Enter');
      }
    }
    await keys.press('Escape');
    await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(20);
    expect(Date.now() - start).toBeLessThan(60_000);
    const texts = (await board.ofKind('sticky')).map(({ text }) => text);
    expect(texts.sort()).toEqual([...ideas].sort());
    const left = async (text: string) => boxOf(await recordOf(board, await noteOf(text)))[0];
    expect(await left('עוד קפה?')).toBe(await left('Late parcel'));
  });

  await test.step('a range of a spreadsheet becomes notes', async () => {
    await keys.press('Escape');
    await copyRange(context);
    await page.bringToFront();
    await keys.press('Control+v');
    const dialog = page.getByRole('dialog', { name: 'Paste 5 × 4 cells' });
    await expect(dialog.getByText('20 notes; rows, columns')).toBeVisible();
    await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
    await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(40);
    const [step, who] = [await noteOf('Compare'), await noteOf('Dani')];
    const [left, right] = [boxOf(await recordOf(board, step)), boxOf(await recordOf(board, who))];
    expect(left[1]).toBe(right[1]);
    expect(left[0]).toBeLessThan(right[0]);
  });

  await test.step('clustered by colour, found in the palette', async () => {
    await keys.press('Escape');
    await keys.press('Control+a');
    await keys.press('Control+k');
    await page.getByRole('combobox').fill('cluster colour');
    await expect(page.getByRole('option').first()).toHaveText(/Cluster by colour/);
    await keys.press('Enter');
    await expect.poll(async () => (await board.ofKind('text')).length).toBe(5);
    await keys.press('Escape');
    await keys.press('Shift+1');
    await board.idle();
    const places = new Map<unknown, Set<number>>();
    for (const note of await board.ofKind('sticky')) {
      const color = note.props?.['color'] ?? 'lemon';
      places.set(color, (places.get(color) ?? new Set()).add(boxOf(note)[0]));
    }
    const ranges = [...places.values()]
      .map((xs) => [Math.min(...xs), Math.max(...xs)] as const)
      .sort(([a], [b]) => a - b);
    expect(ranges).toHaveLength(5);
    for (const [i, [left]] of ranges.entries())
      if (i > 0) expect(left).toBeGreaterThan(ranges[i - 1]?.[1] ?? 0);
  });

  const [search, dani] = [await noteOf('Search'), await noteOf('Dani')];
  await test.step('two are connected', async () => {
    await keys.press('l');
    const [from, to] = [await board.centreOf(search), await board.centreOf(dani)];
    await board.drag(search, { x: to.x - from.x, y: to.y - from.y });
    await expect
      .poll(async () => (await board.ofKind('connector'))[0]?.props)
      .toMatchObject({ from: { object: search }, to: { object: dani } });
    await keys.press('Escape');
    await keys.press('Escape');
  });

  await test.step('two are framed, aligned and locked', async () => {
    await board.click(search);
    const at = await board.centreOf(dani);
    await keys.down('Shift');
    await page.mouse.click(at.x, at.y);
    await keys.up('Shift');
    await keys.press('Alt+w');
    await expect
      .poll(async () => boxOf(await recordOf(board, search))[1])
      .toBe(boxOf(await recordOf(board, dani))[1]);
    await keys.press('Shift+f');
    await keys.type('מסע הלקוח');
    await keys.press('Escape');
    await expect.poll(async () => (await board.ofKind('frame'))[0]?.text).toBe('מסע הלקוח');
    await keys.press('Escape');
    await board.click(search);
    await keys.press('Control+Shift+L');
    await expect.poll(async () => (await recordOf(board, search))?.props?.lock).toBe('on');
    const before = boxOf(await recordOf(board, search));
    await board.drag(search, { x: 60, y: 60 });
    await keys.press('Delete');
    expect(boxOf(await recordOf(board, search))).toEqual(before);
    await keys.press('Escape');
  });

  await test.step('all of it is undone and redone', async () => {
    const before = await sorted(board);
    await pressUntilDone(page, 'Control+z', 'Undo');
    expect(await sorted(board)).toEqual(empty);
    await pressUntilDone(page, 'Control+y', 'Redo');
    expect(await sorted(board)).toEqual(before);
  });

  await test.step('shown frame by frame', async () => {
    await keys.press('Escape');
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    const shown = page.getByRole('dialog', { name: 'Presentation' });
    await expect(shown).toContainText('מסע הלקוח');
    await expect(page.getByRole('toolbar').first()).toBeHidden();
    await keys.press('Escape');
    await expect(shown).toBeHidden();
  });

  await test.step('saved as PDF and SVG, the words in the order in which they are read', async () => {
    const saves = async (format: 'PDF' | 'SVG') => {
      await keys.press('Control+Shift+E');
      await page.getByRole('dialog').getByText(format, { exact: true }).click();
      const button = page.getByRole('button', { name: 'Save', exact: true });
      return (await savedFile(page, () => button.click())).bytes;
    };
    const words = [...ideas, ...sheet.flat().map(String), 'מסע הלקוח'];
    const lines = [...(await saves('SVG')).toString().matchAll(/<text\b([^>]*)>([^<]*)<\/text>/g)];
    const inSvg = plain(lines.map(([, , line]) => line).join(' '));
    expect(words.filter((one) => !inSvg.includes(one))).toEqual([]);
    const leftward = lines.filter(([, , line]) => /^[\u0590-\u05FF]/.test(plain(line ?? '')));
    expect(leftward.length).toBeGreaterThanOrEqual(6);
    for (const [, how] of leftward) expect(how).toContain('direction="rtl"');

    const pdf = await getDocumentProxy(new Uint8Array(await saves('PDF')));
    const inPdf = plain((await extractText(pdf, { mergePages: true })).text);
    expect(words.filter((one) => !inPdf.includes(one))).toEqual([]);
  });
});
