import type { Page } from '@playwright/test';
import { type BoardPage, type Camera, openBoard } from './board-page.ts';

/** Something of the chrome that opens; called on a board with a map, notes and nothing chosen. */
export interface Surface {
  readonly name: string;
  /** What is there once it is open. */
  readonly shows?: string;
  open(board: BoardPage, page: Page): Promise<void>;
}

const press =
  (...keys: string[]) =>
  async (_board: BoardPage, page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** Presses a button of the chrome by its place in the page, which is the same in every language. */
const click = (selector: string) => async (_board: BoardPage, page: Page) => {
  await page.locator(selector).first().click();
};

/** Only the button of a tool opens its panel. */
const tool = (name: string) => click(`[data-tool="${name}"]`);

const chooseNote = async (board: BoardPage) => {
  await board.click(await noteOf(board));
};

async function noteOf(board: BoardPage): Promise<string> {
  const free = (await board.ofKind('sticky')).find(({ geometry }) => geometry);
  if (!free) throw new Error('expected a free note on the board, got none');
  return free.id;
}

/** Opens a menu and the first of its menus. */
const withSubmenu = (open: Surface['open']) => async (board: BoardPage, page: Page) => {
  await open(board, page);
  const submenu = page.locator('.menu-item[aria-haspopup]').first();
  await submenu.waitFor();
  await submenu.hover();
  await page.locator('.menu-popover').nth(1).waitFor();
};

const contextMenu = async (board: BoardPage, page: Page) => {
  const { x, y } = await board.centreOf(await noteOf(board));
  await page.mouse.click(x, y, { button: 'right' });
};

/** Every toolbar, menu, panel and dialog around the board. */
export const surfaces: readonly Surface[] = [
  { name: 'board', open: async () => {} },
  { name: 'board menu', shows: '.menu', open: click('.board-menu') },
  { name: 'profile', shows: '.profile .choice', open: click('.people-bar > .avatar-button') },
  { name: 'share', shows: '.dialog', open: click('.top-end .button-primary') },
  { name: 'zoom menu', shows: '.menu', open: click('.zoom-percent') },
  { name: 'zoom menu, further', open: withSubmenu(click('.zoom-percent')) },
  { name: 'minimap', shows: '.minimap', open: press('m') },
  { name: 'palette', shows: '.palette-item', open: press('Control+k') },
  {
    name: 'search',
    open: async (_board, page) => {
      await page.keyboard.press('Control+f');
      await page.locator('.search-field').fill('e');
      await page.locator('.search-count:not(:empty)').waitFor();
    },
  },
  { name: 'shortcuts', shows: '.shortcuts-row', open: press('?') },
  { name: 'presentation', shows: '.presentation-bar', open: click('.top-present') },
  {
    name: 'templates',
    shows: '.dialog .template-card, .dialog button',
    open: (_board, page) => runFromPalette(page, 'Add a template'),
  },
  {
    name: 'import',
    shows: '.dialog',
    open: (_board, page) => runFromPalette(page, 'Import a file'),
  },
  { name: 'context bar', shows: '.context-bar', open: chooseNote },
  {
    name: 'colours',
    shows: '.popover-panel .swatch',
    open: async (board, page) => {
      await chooseNote(board);
      await page.locator('.context-bar .context-swatch').first().click();
    },
  },
  {
    name: 'context bar, more',
    shows: '.menu',
    open: async (board, page) => {
      await chooseNote(board);
      await page.locator('.context-bar .toolbar button').last().click();
    },
  },
  { name: 'several chosen', shows: '.context-bar', open: press('Control+a') },
  { name: 'object menu', shows: '.menu', open: contextMenu },
  { name: 'object menu, further', open: withSubmenu(contextMenu) },
  {
    name: 'canvas menu',
    shows: '.menu',
    open: async (_board, page) => {
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      await page.mouse.click(width / 2, height - 150, { button: 'right' });
    },
  },
  {
    name: 'description',
    shows: '.description-field',
    open: async (board, page) => {
      await chooseNote(board);
      await runFromPalette(page, 'Description');
    },
  },
  {
    name: 'information',
    shows: '.info',
    open: async (board, page) => {
      await chooseNote(board);
      await runFromPalette(page, 'Information');
    },
  },
  { name: 'tool: sticky', shows: '.tool-bar', open: tool('sticky') },
  { name: 'tool: shapes', shows: '.tool-bar', open: tool('rectangle') },
  { name: 'tool: connector', open: press('l') },
  { name: 'tool: pen', shows: '.tool-bar', open: tool('pen') },
  { name: 'tool: frame', shows: '.tool-bar', open: tool('frame') },
  {
    name: 'back to content',
    open: async (board, page) => {
      await board.setCamera({ x: 90_000, y: 90_000, zoom: 1 });
      await page.locator('.back-to-content').waitFor();
    },
  },
];

/** Words of any language find an action there. */
async function runFromPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.palette-field input').fill(words);
  await page.keyboard.press('Enter');
}

/** Opens it and waits until it stands still. */
export async function openSurface({ open, shows }: Surface, board: BoardPage): Promise<void> {
  await open(board, board.page);
  if (shows) await board.page.locator(shows).first().waitFor();
  await board.idle();
  await board.page.evaluate(() => {
    const ends = document.getAnimations().filter((one) => {
      const { endTime } = one.effect?.getComputedTiming() ?? {};
      return one.playState === 'running' && endTime !== Number.POSITIVE_INFINITY;
    });
    return Promise.allSettled(ends.map((one) => one.finished)).then(() => undefined);
  });
}

/** Closes what a surface has opened and shows the board as it was. */
export async function closeSurface(board: BoardPage, camera: Camera): Promise<void> {
  const { page } = board;
  for (let i = 0; i < 4; i++) await page.keyboard.press('Escape');
  if (await page.locator('.minimap').count()) await page.keyboard.press('m');
  await page.keyboard.press('v');
  await board.setCamera(camera);
}

/** How a page looks: language, theme, window. */
export interface Look {
  readonly locale: 'en' | 'he';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

const languages = ['en', 'he'] as const;
const themes = ['light', 'dark'] as const;
const windows = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

export const looks: readonly Look[] = languages.flatMap((locale) =>
  themes.flatMap((theme) => windows.map((window) => ({ locale, theme, ...window }))),
);

export const nameOf = ({ locale, theme, width }: Look) => `${locale}-${theme}-${width}`;

/** A board with a filled map and free notes, opened in that look. */
export async function openLook(page: Page, link: string, { theme }: Look): Promise<BoardPage> {
  await page.addInitScript((theme) => {
    localStorage.setItem('feltline.theme', theme);
  }, theme);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const board = await openBoard(page, link);
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  await board.setCamera({ x: 0, y: 2000, zoom: 0.5 });
  for (const [i, text] of ['20 min wait in chat', 'מחיר ברור', 'Спасибо'].entries()) {
    await page.mouse.dblclick(width / 2 - 40 + i * 30, height / 2 - 130 + i * 120);
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await board.idle();
  return board;
}
