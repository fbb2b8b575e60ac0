import { expectAccessible } from './support/axe.ts';
import { openBoard } from './support/board-page.ts';
import { openSurface, surfaces } from './support/surfaces.ts';
import { expect, test } from './support/test.ts';

const share = { en: 'Share', it: 'Condividi', ru: 'Поделиться', he: 'שיתוף' };

/** What opens over a map, and where it stands. */
const opened = [
  ['details of placement', '.side-panel'],
  ['guide', '.side-panel'],
  ['touchpoint table', '.dialog'],
  ['persona matrix', '.dialog'],
  ['library', '.library'],
] as const;

for (const [locale, shareIt] of Object.entries(share)) {
  test(`axe finds no serious fault on the pages in ${locale}`, async ({
    person,
    newBoard,
    baseURL,
  }) => {
    const page = await person({ locale });
    await page.goto(baseURL ?? '');
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);

    const { links } = await newBoard('e1', locale);
    const board = await openBoard(page, links.owner.url);
    await expect(page.getByRole('grid')).toBeAttached();
    await expectAccessible(page);

    await board.run('side.insights');
    await expect(page.locator('.insight-card').first()).toBeVisible();
    await expectAccessible(page, '.side-panel');

    await page.getByRole('button', { name: shareIt }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, '[role="dialog"]');

    await openBoard(page, (await newBoard(undefined, locale)).links.edit.url);
    await expectAccessible(page);
  });
}

/** `npm run test:long` looks in every language. */
const read = process.env.FELTLINE_LONG === '1' ? Object.keys(share) : ['en', 'he'];

for (const locale of read)
  test(`axe finds no serious fault in what opens over a map in ${locale}`, async ({
    person,
    newBoard,
  }) => {
    // it looks at everything, and slowly
    test.slow();
    const page = await person({ locale });
    const board = await openBoard(page, (await newBoard('e1', locale)).links.owner.url);
    for (const [name, where] of opened) {
      const surface = surfaces.find((one) => one.name === name);
      if (!surface) throw new Error(`expected a surface called ${name}, got none`);
      await openSurface(surface, board);
      await expectAccessible(page, where);
      await surface.close?.(page);
      await page.keyboard.press('Escape');
      await expect(page.locator(where)).toHaveCount(0);
    }
  });

test('Hebrew mirrors the page and not the board', async ({ person, newBoard }) => {
  const page = await person({ locale: 'he' });
  const board = await openBoard(page, (await newBoard('t3')).links.edit.url);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const tools = await page.getByRole('toolbar').first().boundingBox();
  expect(tools?.x).toBeGreaterThan(1200);
  const [first, last] = (await board.ofKind('stage')).sort((a, b) =>
    (a.order ?? '') < (b.order ?? '') ? -1 : 1,
  );
  const map = (await board.ofKind('journey-map'))[0]?.id ?? '';
  expect((await board.boxOf(map, first?.id)).x).toBeLessThan((await board.boxOf(map, last?.id)).x);
});

test('The map is a grid with its stages, lanes and emotion points', async ({ page, newBoard }) => {
  await openBoard(page, (await newBoard('e1')).links.edit.url);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('columnheader', { name: /Decision/ })).toBeAttached();
  await expect(grid.getByRole('rowheader', { name: /Touchpoints/ })).toBeAttached();
  await expect(page.getByRole('slider')).toHaveCount(24);
});
