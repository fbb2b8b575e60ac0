import { openBoard } from './support/board-page.ts';
import { dropFile, goldenFile } from './support/drop-file.ts';
import { expect, test } from './support/test.ts';

const csv = goldenFile('e1-running-shoes.csv');
const notes = goldenFile('e1-notes.csv');

test('A touchpoint list dropped on an empty board becomes a journey map with its curves', async ({
  page,
  newBoard,
  server,
}) => {
  const { id, links } = await newBoard();
  const board = await openBoard(page, links.edit.url);
  await dropFile(page, csv);
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

  await dropFile(page, notes);
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
  await dropFile(page, csv);
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
    const cells = await dialog.locator('tbody td').allTextContents();
    for (const words of says)
      expect(
        cells.some((cell) => words.test(cell.trim())),
        `${words} in ${cells}`,
      ).toBe(true);
    expect(await board.records()).toEqual(before);
  });
}

test('The home page turns a list into a board', async ({ page }) => {
  await page.goto('/');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /spreadsheet or CSV/ }).click();
  await (await chooser).setFiles({
    name: csv.name,
    mimeType: 'text/csv',
    buffer: Buffer.from(String(csv.content)),
  });
  await page.waitForURL(/\/b\/[\w-]+/);
  await expect(page.getByRole('grid')).toBeAttached();
  await expect(page.getByText('e1-running-shoes').first()).toBeVisible();
});
