import type { Page } from '@playwright/test';
import { type BoardPage, type Camera, openBoard } from './board-page.ts';
import { dropFile } from './drop-file.ts';
import { paste } from './paste.ts';
import { addObjects, chooseKind } from './surface-objects.ts';

/** Something of the chrome that opens; called on a board with a map, notes and nothing chosen. */
export interface Surface {
  readonly name: string;
  /** What is there once it is open. */
  readonly shows?: string;
  open(board: BoardPage, page: Page): Promise<void>;
  /** Takes away what Escape does not close. */
  close?(page: Page): Promise<void>;
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
const tool =
  (name: string): Surface['open'] =>
  async (board, page) => {
    const button = page.locator(`[data-tool="${name}"]`);
    if ((await button.count()) > 0) return button.first().click();
    // In a narrow window it stands behind the last button of the row.
    await moreTools(board, page);
    await page.locator(`[data-key="${name}"]`).click();
  };
const moreTools: Surface['open'] = async (_board, page) => {
  const more = page.locator('.tool-more');
  if ((await more.count()) === 0) return;
  await more.click();
  await page.locator('.menu').waitFor();
};
/** Runs an action of the board. */
const run = (action: string) => (board: BoardPage) => board.run(action);

const both =
  (first: Surface['open'], then: Surface['open']): Surface['open'] =>
  async (board, page) => {
    await first(board, page);
    await then(board, page);
  };

/** Cells from a spreadsheet, to become what stands at that place in the list. */
const pasteAs = (place: number) => async (_board: BoardPage, page: Page) => {
  await paste(page, { 'text/plain': 'Stage\tDoing\nBefore\tReads\nAfter\tWears' });
  await page.locator('.paste-body .choice-option').nth(place).click();
};

const dropText = (name: string, content: string) => async (_board: BoardPage, page: Page) => {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await dropFile(page, { name, content }, { x: width / 2, y: height / 2 });
};

/** The context bar of an object, or of what stands in it. */
const ofKind = (kind: string, partKind?: string): Surface => ({
  name: `bar of ${partKind ?? kind}`,
  shows: '.context-bar',
  open: chooseKind(kind, partKind),
});

const choiceIn = (kind: string): Surface => ({
  name: `bar of ${kind}, choices`,
  shows: '.menu, .popover-panel',
  open: both(chooseKind(kind), async (_board, page) => {
    await page.locator('.context-bar .toolbar [aria-haspopup]').first().click();
  }),
});

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

/** Its key works once its code has come. */
const mapBar: Surface['open'] = async (_board, page) => {
  const bar = page.locator('.map-bar');
  for (let tries = 0; tries < 20 && (await bar.count()) === 0; tries++) {
    await page.keyboard.press('Shift+M');
    await bar.waitFor({ timeout: 1000 }).catch(() => undefined);
  }
};

const closeMapBar = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.locator('.map-filter').waitFor({ state: 'detached' });
  await page.locator('.map-bar-close').click();
};

const closeSide = (page: Page) => page.locator('.side-close').click();

/** The details of a part of the map, or of the map, with every group open. */
const detailsOf = (kind: string): Surface => ({
  name: `details of ${kind}`,
  async open(board, page) {
    const [map] = await board.ofKind('journey-map');
    const [part] = kind === 'journey-map' ? [] : await board.ofKind(kind);
    await board.choose(map?.id ?? '', part?.id);
    await board.run('side.touchpoint');
    const heads = page.locator('.side-panel .detail-group-head');
    await heads.first().waitFor();
    await heads.evaluateAll((all: HTMLElement[]) => {
      for (const head of all) if (head.ariaExpanded === 'false') head.click();
    });
  },
  close: closeSide,
});

/** A version is kept and then looked at in place of the board. */
const lookBack: Surface['open'] = async (_board, page) => {
  await page.locator('.history-keep').click();
  await page.locator('.dialog .button-primary').click();
  await page.locator('.toasts .icon-button').first().click();
  await page.locator('.history-open').first().click();
};

/** A touchpoint that stands twice is to be removed. */
const removeTwice: Surface['open'] = async (board) => {
  const [first] = await board.ofKind('placement');
  if (!first) throw new Error('expected a touchpoint on the map, got none');
  const order = `${first.props?.['order']}V`;
  await board.create([{ ...first, id: 'placed-twice', props: { ...first.props, order } }]);
  await board.choose(String(first.props?.['map']), first.id);
  await board.run('journey.removeTouchpoint');
};

/** Every toolbar, menu, panel and dialog around the board. */
export const surfaces: readonly Surface[] = [
  { name: 'board', open: async () => {} },
  { name: 'more tools', open: moreTools },
  { name: 'board menu', shows: '.menu', open: click('.board-menu') },
  { name: 'profile', shows: '.profile .choice', open: click('.people-bar > .avatar-button') },
  { name: 'share', shows: '.dialog', open: click('.top-end .button-primary') },
  {
    name: 'share, new link',
    shows: '.new-link',
    open: both(click('.top-end .button-primary'), click('.share-more')),
  },
  { name: 'zoom menu', shows: '.menu', open: click('.zoom-percent') },
  { name: 'zoom menu, further', open: withSubmenu(click('.zoom-percent')) },
  { name: 'minimap', shows: '.minimap', open: press('m') },
  {
    name: 'insights',
    shows: '.side-panel .insight-section',
    open: run('side.insights'),
    close: closeSide,
  },
  detailsOf('placement'),
  detailsOf('stage'),
  detailsOf('journey-map'),
  { name: 'guide', shows: '.side-panel .guide', open: run('side.guide'), close: closeSide },
  {
    name: 'history',
    shows: '.side-panel .history',
    open: run('side.history'),
    close: closeSide,
  },
  {
    name: 'version looked at',
    shows: '.look-back-banner',
    open: both(run('side.history'), lookBack),
    close: closeSide,
  },
  { name: 'touchpoint table', shows: '.dialog .sheet-line', open: run('touchpointTable') },
  { name: 'persona matrix', shows: '.dialog .sheet-line', open: run('personaMatrix') },
  {
    name: 'library',
    shows: '.library-list button',
    open: run('library'),
    close: (page) => page.locator('.library-head button').click(),
  },
  { name: 'remove from where', shows: '.dialog-actions', open: removeTwice },
  { name: 'compare', shows: '.dialog .compare', open: run('compare') },
  {
    name: 'lists',
    shows: '.dialog .lists',
    open: both(click('.board-menu'), async (_board, page) => {
      await page.locator('[data-key="lists"]').click();
    }),
  },
  { name: 'map bar', shows: '.map-bar', open: mapBar, close: closeMapBar },
  {
    name: 'map filter',
    shows: '.map-filter .map-option',
    open: both(mapBar, click('.map-bar button')),
    close: closeMapBar,
  },
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
  { name: 'glossary', shows: '.glossary-entry', open: run('glossary') },
  { name: 'presentation', shows: '.presentation-bar', open: click('.top-present') },
  {
    name: 'templates',
    shows: '.dialog .template-card, .dialog button',
    open: run('templates'),
  },
  {
    name: 'import',
    shows: '.dialog',
    open: run('import'),
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
    open: both(chooseNote, run('description')),
  },
  {
    name: 'information',
    shows: '.info',
    open: both(chooseNote, run('info')),
  },
  { name: 'export', shows: '.dialog', open: run('export') },
  { name: 'bulk', shows: '.dialog', open: run('bulk') },
  { name: 'paste, first', shows: '.paste-body', open: pasteAs(0) },
  { name: 'paste, second', shows: '.paste-body', open: pasteAs(1) },
  { name: 'paste, third', shows: '.paste-body', open: pasteAs(2) },
  {
    name: 'import, preview',
    shows: '.dialog',
    open: dropText('list.csv', 'Stage,What happens,Feeling (1-5)\nBefore,Reads,2\nAfter,Wears,9'),
  },
  {
    name: 'import, not readable',
    shows: '.dialog table',
    open: dropText('plan.excalidraw', '{"type":3}'),
  },
  { name: 'tags', shows: '.dialog', open: both(chooseNote, run('sticky.tags')) },
  ofKind('text'),
  ofKind('shape'),
  choiceIn('shape'),
  ofKind('connector'),
  choiceIn('connector'),
  ofKind('frame'),
  ofKind('ink'),
  ofKind('stamp'),
  ofKind('link-card'),
  {
    name: 'link',
    shows: '.dialog',
    open: both(chooseKind('link-card'), run('link-card.address')),
  },
  ofKind('image'),
  { name: 'alt text', shows: '.dialog', open: both(chooseKind('image'), run('image.alt')) },
  ofKind('table'),
  ofKind('table', 'table-cell'),
  {
    name: 'bar of table-cell, more',
    shows: '.menu',
    open: both(chooseKind('table', 'table-cell'), async (_board, page) => {
      await page.locator('.context-bar .toolbar button').last().click();
    }),
  },
  { name: 'tool: sticky', shows: '.tool-bar', open: tool('sticky') },
  { name: 'tool: text', open: press('t') },
  { name: 'tool: shapes', shows: '.tool-bar', open: tool('rectangle') },
  { name: 'tool: connector', open: press('l') },
  { name: 'tool: pen', shows: '.tool-bar', open: tool('pen') },
  { name: 'tool: highlighter', open: both(tool('pen'), press('Shift+P')) },
  { name: 'tool: eraser', open: press('e') },
  { name: 'tool: frame', shows: '.tool-bar', open: tool('frame') },
  { name: 'tool: table', open: press('Shift+T') },
  { name: 'tool: stamp', shows: '.tool-bar', open: tool('stamp') },
  {
    name: 'emoji',
    shows: '.dialog',
    open: both(run('tool.stamp'), run('stamp.emoji')),
  },
  {
    name: 'picture refused',
    shows: '.toast',
    open: dropText('shop.png', 'no picture at all'),
    close: (page) => page.locator('.toast .icon-button').first().click(),
  },
  {
    name: 'back to content',
    open: async (board, page) => {
      await board.setCamera({ x: 90_000, y: 90_000, zoom: 1 });
      await page.locator('.back-to-content').waitFor();
    },
  },
];

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
export async function closeSurface(
  { close }: Surface,
  board: BoardPage,
  camera: Camera,
): Promise<void> {
  const { page } = board;
  await close?.(page);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  if (await page.locator('.minimap').count()) await page.keyboard.press('m');
  await page.keyboard.press('v');
  await board.setCamera(camera);
}

/** How a page looks: language, theme, window. */
export interface Look {
  readonly locale: 'en' | 'it' | 'ru' | 'he';
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

export const looks: readonly Look[] = [
  ...languages.flatMap((locale) =>
    themes.flatMap((theme) => windows.map((window) => ({ locale, theme, ...window }))),
  ),
  { locale: 'it', theme: 'light', width: 1440, height: 900 },
  // the narrowest that has to work, in the language with the longest words
  { locale: 'ru', theme: 'light', width: 360, height: 740 },
];

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
  await addObjects(board);
  await board.setCamera({ x: 0, y: 2000, zoom: 0.5 });
  await board.idle();
  return board;
}
