import { openBoard } from './support/board-page.ts';
import { bringIn, dropFile, goldenFile } from './support/drop-file.ts';
import { expect, test } from './support/test.ts';

const csv = goldenFile('e1-running-shoes.csv');
const notes = goldenFile('e1-notes.csv');
const surveys = goldenFile('e1-surveys.csv');

test('A touchpoint list dropped on an empty board becomes a journey map with its curves', async ({
  page,
  newBoard,
  server,
}) => {
  const { id, links } = await newBoard();
  const board = await openBoard(page, links.edit.url);
  await bringIn(page, csv);
  await expect.poll(async () => (await board.ofKind('journey-map')).length).toBe(1);
  const stages = await board.ofKind('stage');
  expect(stages.map(({ text }) => text).sort()).toEqual([
    'Action',
    'Awareness',
    'Consideration',
    'Decision',
    'Loyalty',
  ]);
  expect(new Set(stages.map(({ props }) => props?.['phase']))).toEqual(
    new Set(['before', 'during', 'after']),
  );
  const touchpoints = await board.ofKind('touchpoint');
  expect(touchpoints).toHaveLength(12);
  expect(touchpoints.filter(({ props }) => props?.['moment'] === 'mot')).toHaveLength(2);
  expect(touchpoints.filter(({ props }) => props?.['moment'] === 'micro')).toHaveLength(3);
  expect((await board.ofKind('persona')).map(({ text }) => text).sort()).toEqual(['Dani', 'Marta']);

  await bringIn(page, notes);
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(11);
  expect(await board.ofKind('journey-map')).toHaveLength(1);

  const exported = String(
    await server.call('GET', `/api/boards/${id}/export?format=touchpoints-csv`, {
      token: links.view.token,
    }),
  );
  const row = exported.split(/\r?\n/).find((line) => line.startsWith('TP09')) ?? '';
  expect(row).toContain('Checkout line');
  expect(row).toContain('One till open');
});

test('Every emotion point stands exactly at its value', async ({ page, newBoard }) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  await bringIn(page, csv);
  await expect.poll(async () => (await board.ofKind('emotion')).length).toBe(24);
  const records = await board.records();
  const map = records.find(({ kind }) => kind === 'journey-map');
  // The view flies to the new map meanwhile: all heights have to be read at one place of the camera.
  await expect(async () => {
    const byValue = new Map<number, Set<number>>();
    for (const emotion of records.filter(({ kind }) => kind === 'emotion')) {
      const box = await board.boxOf(map?.id ?? '', emotion.id);
      const value = Number(emotion.props?.['value']);
      const y = Math.round((box.y + box.height / 2) * 10) / 10;
      byValue.set(value, (byValue.get(value) ?? new Set()).add(y));
    }
    const heights = [...byValue]
      .sort(([a], [b]) => a - b)
      .map(([value, ys]) => ({ value, ys: [...ys] }));
    expect(heights.map(({ value }) => value)).toEqual([-20, -10, 0, 10, 20]);
    for (const { ys } of heights) expect(ys).toHaveLength(1);
    const perUnit = heights.slice(1).map(({ ys }, i) => (heights[i]?.ys[0] ?? 0) - (ys[0] ?? 0));
    for (const step of perUnit) expect(step).toBeCloseTo(perUnit[0] ?? 0, 0);
  }).toPass();
});

const broken: {
  title: string;
  name: string;
  content: string | Uint8Array;
  times?: number;
  says: RegExp[];
}[] = [
  {
    title: 'without a stage column',
    name: 'a.csv',
    content: 'title,channel_type\nBanner,digital\n',
    says: [/stage/],
  },
  {
    title: 'with an emotion of 7',
    name: 'b.csv',
    content: 'stage,title,emotion[Marta]\nAwareness,Banner,1\nAwareness,Friend,7\n',
    says: [/^3$/, /emotion\[Marta\]/, /^"?7"?$/, /2/],
  },
  {
    title: 'of 200 columns',
    name: 'c.csv',
    content: `stage,title,${Array.from({ length: 198 }, (_, i) => `extra${i}`).join(',')}\n`,
    says: [/200/, /100/],
  },
  {
    title: 'of 50 MB',
    name: 'd.csv',
    content: 'Awareness,Banner of the year\n'.repeat(1024),
    times: 1766,
    says: [/^50(\.\d+)? MB$/, /10 MB/],
  },
  {
    title: 'that is not text at all',
    name: 'e.csv',
    content: new Uint8Array([0x07, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 255, 254]),
    says: [/NUL|not UTF-8/, /UTF-8/],
  },
];

for (const { title, says, ...file } of broken) {
  test(`A file ${title} changes nothing and says why`, async ({ page, newBoard }) => {
    const board = await openBoard(page, (await newBoard()).links.edit.url);
    const before = await board.records();
    await dropFile(page, file);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toContainText(file.name);
    await expect(dialog.locator('.import-problems tbody td').first()).toBeVisible();
    const cells = await dialog.locator('.import-problems tbody td').allTextContents();
    for (const words of says)
      expect(
        cells.some((cell) => words.test(cell.trim())),
        `${words} in ${cells}`,
      ).toBe(true);
    expect(await board.records()).toEqual(before);
  });
}

const rebuild = 'id,stage,title,owner\nTP02,Action,A friend says,Eva\nTP99,Action,Fitting room,\n';

test('Before anything is done a preview counts what is new, changed and unmatched; Cancel changes nothing, Apply is one step back', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  await bringIn(page, csv);
  await expect.poll(async () => (await board.ofKind('touchpoint')).length).toBe(12);
  await board.idle();
  const before = await board.records();
  await dropFile(page, { name: 'rebuild.csv', content: rebuild });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('tab')).toHaveText([/New 0/, /Changed 1/, /Unmatched 1/]);
  await expect(dialog.getByRole('tabpanel')).toContainText('Word of mouth from a friend');
  await expect(dialog.getByRole('tabpanel')).toContainText('A friend says');
  expect(await board.records()).toEqual(before);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await board.records()).toEqual(before);

  await dropFile(page, { name: 'rebuild.csv', content: rebuild });
  await dialog.getByRole('button', { name: 'Add 1, change 1' }).click();
  await expect.poll(async () => (await board.ofKind('touchpoint')).length).toBe(13);
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await board.ofKind('touchpoint')).length).toBe(12);
});

test('Survey answers say what they come to before they are taken in, and not twice', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  await bringIn(page, csv);
  await expect.poll(async () => (await board.ofKind('touchpoint')).length).toBe(12);
  await dropFile(page, surveys);
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.import-scores')).toContainText('+20 ± 35.6');
  await expect(dialog.locator('.import-scores')).toContainText('n = 20');
  await dialog.getByRole('button', { name: 'Add 47' }).click();
  await expect.poll(async () => (await board.ofKind('observation')).length).toBe(47);
  await dropFile(page, surveys);
  await expect(dialog.getByRole('tab', { name: 'Already there 47' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Add 0' })).toBeDisabled();
});

test('A spreadsheet of somebody else becomes a board and a ranked list, from the home page, with two presses', async ({
  page,
}) => {
  const sheet = [
    'Hotel audit;;;;',
    'Fase del viaggio;Attività;Mezzo;Voto (0-10);Problemi',
    'Prima;Cerca un albergo;sito;7,5;',
    ';Prenota;telefono;2,5;Attesa di 20 minuti',
    'Durante;Arriva;reception;0;Camera non pronta',
    'Dopo;Riceve la fattura;e-mail;5;',
  ].join('\r\n');
  await page.goto('/');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /spreadsheet or CSV/ }).click();
  await (await chooser).setFiles({
    name: 'audit.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(sheet),
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Add 4' }).click();
  await page.waitForURL(/\/b\/[\w-]+/);
  await expect(page.getByRole('grid')).toBeAttached();
  await expect(page.getByRole('tabpanel')).toContainText(/Arriva[\s\S]*Prenota/);
});
