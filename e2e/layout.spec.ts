import type { Page } from '@playwright/test';
import { layoutFaults } from './support/layout-faults.ts';
import {
  closeSurface,
  type Look,
  looks,
  nameOf,
  openLook,
  openSurface,
  surfaces,
} from './support/surfaces.ts';
import { expect, test } from './support/test.ts';

/** The wide and the narrow, mirrored page; `npm run test:long` opens everything in all of them. */
const few = ['en-light-1440', 'he-light-390'];
const opened = looks.filter(
  (look) =>
    look.theme === 'light' && (process.env.FELTLINE_LONG === '1' || few.includes(nameOf(look))),
);

// What is open is looked at in both themes: opening it is what takes the time.
for (const look of opened) {
  const { locale, width, height } = look;
  test(`Nothing overflows, overlaps or is cut off: ${locale}, ${width} × ${height}`, async ({
    person,
    newBoard,
  }) => {
    test.slow();
    const page = await person({ locale, viewport: { width, height } });
    const { links } = await newBoard('e1', locale);
    const board = await openLook(page, links.owner.url, look);
    const camera = await board.camera();
    const faults: string[] = [];
    for (const surface of surfaces) {
      await openSurface(surface, board);
      for (const theme of themesOf(look)) {
        await showTheme(page, theme);
        const found = await layoutFaults(page);
        faults.push(...found.map((fault) => `${surface.name}, ${theme}: ${fault}`));
      }
      await closeSurface(surface, board, camera);
    }
    expect(faults).toEqual([]);
  });
}

/** Other languages have other words, and not other colours. */
function themesOf({ locale }: Look): readonly Look['theme'][] {
  return locale === 'en' || locale === 'he' ? ['dark', 'light'] : ['light'];
}

/** All the chrome's colours hang on this attribute. */
async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((theme) => {
    document.documentElement.dataset['theme'] = theme;
  }, theme);
}
