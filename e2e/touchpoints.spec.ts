import { openBoard } from './support/board-page.ts';
import { paste } from './support/paste.ts';
import { expect, test } from './support/test.ts';
import { recordOf } from './support/write-sticky.ts';

test('What is written in the table stands on the map and in the details, and one undo takes it back', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  const video = (await board.ofKind('touchpoint')).find(({ text }) => text === 'Product video');
  const id = video?.id ?? '';
  const placement = (await board.ofKind('placement')).find(
    ({ props }) => props?.['touchpoint'] === id,
  );
  const notes = async () => (await board.ofKind('sticky')).map(({ text }) => text);
  await board.run('touchpointTable');
  const grid = page.getByRole('grid', { name: /^Touchpoints of/ });
  const cell = (column: number) =>
    grid.getByRole('row', { name: /Product video/ }).locator(`[aria-colindex="${column}"]`);
  await cell(1).click();
  await expect(cell(1)).toBeFocused();
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  await expect(cell(9)).toBeFocused();
  await page.keyboard.type('Shows the sole', { delay: 5 });
  await page.keyboard.press('Enter');
  await expect(cell(9)).toHaveText('Shows the sole');
  expect(await notes()).toContain('Shows the sole');
  await cell(1).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Product film', { delay: 5 });
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await recordOf(board, id))?.text).toBe('Product film');

  await grid
    .getByRole('row', { name: /Product film/ })
    .locator('[aria-colindex="1"]')
    .click();
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('textbox', { name: 'Title of the touchpoint' })).toHaveValue(
    'Product film',
  );
  await expect(page.getByRole('textbox', { name: 'What works', exact: true })).toHaveValue(
    'Shows the sole',
  );
  const dani = page.getByRole('slider', { name: 'Dani', exact: true });
  await expect(dani).toHaveAttribute('aria-valuetext', /^Neutral/);
  await dani.focus();
  await page.keyboard.press('ArrowUp');
  await expect(dani).toHaveAttribute('aria-valuetext', /^Satisfied/);
  await page.keyboard.press('Delete');
  await expect(dani).toHaveAttribute('aria-valuetext', 'Unknown');
  const feeling = async () =>
    (await board.ofKind('emotion')).find(
      ({ props }) => props?.['placement'] === placement?.id && props?.['value'] === null,
    );
  expect(await feeling()).toBeDefined();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
  await expect.poll(async () => (await recordOf(board, id))?.text).toBe('Product video');
  expect(await feeling()).toBeUndefined();
  expect(await notes()).toContain('Shows the sole');
  await page.keyboard.press('Control+z');
  await expect.poll(notes).not.toContain('Shows the sole');
});

test('Twelve touchpoints come from the library by key alone, each into its bucket', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('t1')).links.edit.url);
  await board.run('library');
  const search = page.getByRole('searchbox', { name: 'Search in any language' });
  await expect(search).toBeFocused();
  const wanted = [
    ...['banner', 'cartellone', 'листовка', 'הודעה לעיתונות'],
    ...['checkout', 'cleanliness', 'online shop', 'campagna stampa'],
    ...['thank', 'billing', 'delivery', 'жалоб'],
  ];
  const started = Date.now();
  for (const [i, words] of wanted.entries()) {
    await search.fill(words);
    await search.press('Enter');
    await expect.poll(async () => (await board.ofKind('placement')).length).toBe(i + 1);
  }
  expect(Date.now() - started).toBeLessThan(60_000);
  const records = await board.records();
  const at = new Map(records.map((record) => [record.id, record]));
  const phaseOf = (title: string) => {
    const touchpoint = records.find(({ kind, text }) => kind === 'touchpoint' && text === title);
    const place = records.find(({ props }) => props?.['touchpoint'] === touchpoint?.id);
    const step = at.get(String(place?.props?.['step']));
    return at.get(String(step?.props?.['stage']))?.props?.['phase'];
  };
  const buckets = {
    before: ['Online banner ad', 'Billboard', 'Paper flyer', 'Press release', 'Print campaign'],
    during: ['Checkout line', 'Cleanliness of premises', 'Online shop'],
    after: ['Thank-you note', 'Billing and receipt', 'Delivery', 'Complaint handling'],
  };
  for (const [phase, titles] of Object.entries(buckets))
    for (const title of titles) expect(phaseOf(title), title).toBe(phase);
});

test('The matrix writes back; a range is pasted into the table and not onto the board; Delete asks from where', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
  const notes = async () => (await board.ofKind('sticky')).map(({ text }) => text);
  await board.run('personaMatrix');
  const video = { name: /^Product video/ };
  const inMatrix = page
    .getByRole('grid', { name: /^Personas and touchpoints of/ })
    .getByRole('row', video)
    .locator('[aria-colindex="2"]');
  await inMatrix.click();
  await page.keyboard.type('See it move', { delay: 5 });
  await page.keyboard.press('Enter');
  await expect(inMatrix).toHaveText('See it move');
  const needs = (await board.ofKind('persona-override')).map(({ props }) => props?.['need']);
  expect(needs).toEqual(['See it move']);
  await page.keyboard.press('Escape');

  await board.run('touchpointTable');
  const row = page.getByRole('grid', { name: /^Touchpoints of/ }).getByRole('row', video);
  await row.locator('[aria-colindex="9"]').click();
  await expect(row.locator('[aria-colindex="9"]')).toBeFocused();
  await paste(page, { 'text/plain': 'Good\tBad\nQuick\t"Dear\nSlow"' });
  await expect(row.locator('[aria-colindex="10"]')).toHaveText('Bad');
  expect(await notes()).toEqual(expect.arrayContaining(['Good', 'Bad', 'Quick', 'Dear', 'Slow']));
  await page.keyboard.press('Escape');
  await expect(row).toHaveCount(0);
  await page.locator('.canvas').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(notes).not.toContain('Good');

  const [first] = await board.ofKind('placement');
  if (!first) throw new Error('expected a touchpoint on the map, got none');
  const places = async () => (await board.ofKind('placement')).length;
  const before = await places();
  await board.create([{ ...first, id: 'placed-twice' }]);
  await board.choose(String(first.props?.['map']), first.id);
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Delete everywhere (2 places)' }).click();
  await expect.poll(places).toBe(before - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(places).toBe(before + 1);
});
