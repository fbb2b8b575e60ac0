import type { CDPSession, Page } from '@playwright/test';
import { type BoardPage, openBoard } from './support/board-page.ts';
import { expect, test } from './support/test.ts';

interface Touch {
  x: number;
  y: number;
  id: number;
}

/** Fingers and pens as the browser gets them from the glass. */
class Glass {
  readonly #cdp: CDPSession;

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<Glass> {
    return new Glass(await page.context().newCDPSession(page));
  }

  async touch(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Touch[]): Promise<void> {
    await this.#cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** Fingers go straight from where they are to where they shall be, and are lifted. */
  async drag(fingers: readonly (readonly [from: [number, number], to: [number, number]])[]) {
    const at = (share: number) =>
      fingers.map(([[x, y], [toX, toY]], id) => ({
        x: x + (toX - x) * share,
        y: y + (toY - y) * share,
        id,
      }));
    await this.touch('touchStart', at(0));
    for (let step = 1; step <= 10; step++) await this.touch('touchMove', at(step / 10));
    await this.touch('touchEnd', []);
  }

  async pen(
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    x: number,
    y: number,
    force: number,
  ): Promise<void> {
    await this.#cdp.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      force,
      pointerType: 'pen',
    });
  }
}

async function drawLine(board: BoardPage, from: [number, number], to: [number, number]) {
  const { mouse } = board.page;
  await mouse.move(...from);
  await mouse.down();
  await mouse.move(...to, { steps: 12 });
  await mouse.up();
}

test('a pen draws, a colleague has the strokes, the eraser takes whole ones, undo brings them back', async ({
  newBoard,
  twoPeople,
}) => {
  const { links } = await newBoard();
  const [one, other] = await twoPeople(links.edit.url);
  await one.page.keyboard.press('p');
  await drawLine(one, [400, 200], [700, 260]);
  await drawLine(one, [400, 400], [700, 400]);
  await one.page.keyboard.press('Shift+p');
  await drawLine(one, [400, 600], [700, 600]);
  await expect.poll(async () => (await other.ofKind('ink')).length).toBe(3);
  const tools = (await other.ofKind('ink')).map(({ props }) => props?.['tool']);
  expect(tools.sort()).toEqual(['highlighter', 'pen', 'pen']);

  await one.page.keyboard.press('e');
  await drawLine(one, [550, 150], [550, 450]);
  await expect.poll(async () => (await other.ofKind('ink')).length).toBe(1);
  await one.page.keyboard.press('Control+z');
  await expect.poll(async () => (await other.ofKind('ink')).length).toBe(3);
});

test('fingers pan, pinch and drag, a resting one opens the menu; beside a pen the hand does nothing', async ({
  newBoard,
  person,
}) => {
  const { links } = await newBoard();
  const page = await person({ hasTouch: true, viewport: { width: 1024, height: 768 } });
  const board = await openBoard(page, links.edit.url);
  const glass = await Glass.of(page);
  await page.keyboard.press('n');
  await page.mouse.click(500, 300);
  await page.keyboard.type('Note');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const [note] = await board.ofKind('sticky');
  const noteId = note?.id ?? '';
  await board.idle();

  const before = await board.camera();
  await glass.drag([
    [
      [300, 600],
      [380, 640],
    ],
  ]);
  await expect.poll(async () => (await board.camera()).x).toBeCloseTo(before.x - 80, 0);

  const start = await board.camera();
  await glass.drag([
    [
      [300, 600],
      [250, 600],
    ],
    [
      [400, 600],
      [450, 600],
    ],
  ]);
  await expect.poll(async () => (await board.camera()).zoom).toBeCloseTo(start.zoom * 2, 1);
  await board.setCamera(start);

  const { x, y } = await board.centreOf(noteId);
  await glass.drag([
    [
      [x, y],
      [x + 120, y + 60],
    ],
  ]);
  await expect.poll(async () => (await board.centreOf(noteId)).x).toBeGreaterThan(x + 90);

  const rest = await board.centreOf(noteId);
  await glass.touch('touchStart', [{ ...rest, id: 0 }]);
  await expect(page.getByRole('menu')).toBeVisible();
  await glass.touch('touchEnd', []);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();

  // the pen draws while the hand lies on the glass
  await page.keyboard.press('p');
  const still = await board.camera();
  await glass.pen('mousePressed', 500, 600, 0.2);
  for (let i = 1; i <= 10; i++) {
    await glass.pen('mouseMoved', 500 + i * 15, 600, 0.2 + i * 0.06);
    if (i === 4) await glass.touch('touchStart', [{ x: 700, y: 700, id: 1 }]);
    if (i === 6) await glass.touch('touchMove', [{ x: 730, y: 690, id: 1 }]);
    if (i === 8) await glass.touch('touchEnd', []);
  }
  await glass.pen('mouseReleased', 650, 600, 0);
  await expect.poll(async () => (await board.ofKind('ink')).length).toBe(1);
  const [stroke] = await board.ofKind('ink');
  // the first sign says that the pressure was kept
  expect(String(stroke?.props?.['points'])).toMatch(/^1/);
  expect((stroke?.geometry?.[2] ?? 0) * still.zoom).toBeGreaterThan(145);
  expect(await board.camera()).toEqual(still);

  // from then on a finger only moves the view, with the pen in hand as well
  await glass.drag([
    [
      [600, 600],
      [660, 600],
    ],
  ]);
  await expect.poll(async () => (await board.camera()).x).toBeLessThan(still.x - 40 / still.zoom);
  expect(await board.ofKind('ink')).toHaveLength(1);
});

test('a pasted address becomes a card that opens in a tab of its own; a script is refused in words', async ({
  newBoard,
  person,
}) => {
  const { links } = await newBoard();
  const page = await person();
  const board = await openBoard(page, links.edit.url);
  const opened: string[] = [];
  await page.context().route('https://example.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<script>document.title = String(opener)</script>',
    }),
  );
  page.context().on('page', (tab) => opened.push(tab.url()));
  await page.mouse.move(700, 400);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'https://example.com/spring-collection');
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.canvas')?.dispatchEvent(paste);
  });
  await expect.poll(async () => (await board.ofKind('link-card')).length).toBe(1);
  const [card] = await board.ofKind('link-card');
  const box = await board.boxOf(card?.id ?? '');
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.mouse.click(box.x + box.width - 24, box.y + box.height / 2),
  ]);
  await expect(tab).toHaveTitle('null');
  expect(new URL(tab.url()).pathname).toBe('/spring-collection');
  await tab.close();

  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Where it leads' });
  await field.fill('javascript:alert(1)');
  await field.press('Enter');
  await expect(page.getByText('“javascript:alert(1)” is no address')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await board.ofKind('link-card')).toHaveLength(1);
  expect(opened).toHaveLength(1);
});

test('stamps stay in hand until Escape, an emoji is found by its name', async ({
  newBoard,
  person,
}) => {
  const { links } = await newBoard();
  const page = await person();
  const board = await openBoard(page, links.edit.url);
  await page.getByRole('button', { name: 'Stamp', exact: true }).click();
  await page.getByRole('button', { name: 'Heart' }).click();
  await page.mouse.click(600, 300);
  await page.mouse.click(700, 300);
  await page.getByRole('button', { name: 'Stamp', exact: true }).click();
  await page.getByRole('button', { name: 'Emoji …' }).click();
  await page.getByRole('textbox', { name: 'Search emoji' }).fill('launch');
  await page.getByRole('button', { name: 'rocket' }).click();
  await page.mouse.click(800, 300);
  await page.keyboard.press('Escape');
  await page.mouse.click(900, 300);
  await expect
    .poll(async () =>
      (await board.ofKind('stamp')).map(({ props }) => props?.['icon'] ?? props?.['emoji']).sort(),
    )
    .toEqual(['heart', 'heart', '🚀']);
});
