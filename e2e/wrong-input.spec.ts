import { type BoardPage, openBoard } from './support/board-page.ts';
import { dropFile } from './support/drop-file.ts';
import { paste } from './support/paste.ts';
import { expect, test } from './support/test.ts';
import { textOf, writeSticky } from './support/write-sticky.ts';

declare global {
  interface Window {
    /** What hostile input of these tests would set. */
    wasRun?: unknown;
  }
}

const wasRun = (board: BoardPage) => board.page.evaluate(() => 'wasRun' in window);

const drawing = (elements: unknown) =>
  JSON.stringify({ type: 'excalidraw', version: 2, source: '', elements });
const rectangle = { id: 'a', type: 'rectangle', x: 0, y: 0, width: 10, height: 10, angle: 0 };

const drawings: readonly { title: string; content: string; times?: number; says: RegExp }[] = [
  { title: 'cut off', content: drawing([rectangle]).slice(0, 60), says: /JSON/ },
  { title: 'of another format', content: '{"type":"elsewhere","elements":[]}', says: /excalidraw/ },
  { title: 'without a list', content: drawing({ a: rectangle }), says: /list/ },
  {
    title: 'far outside',
    content: drawing([{ ...rectangle, x: 1e99 }]),
    says: /a number between/,
  },
  { title: 'of 60 MB', content: 'x'.repeat(1_000_000), times: 60, says: /50 MB/ },
];

test('A malformed .excalidraw file of any sort is refused in words, and nothing changes', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const before = await board.records();
  const dialog = page.getByRole('dialog');
  for (const { title, content, times = 1, says } of drawings) {
    const name = `${title}.excalidraw`;
    await dropFile(page, { name, content, times });
    await expect(dialog.getByRole('alert')).toContainText(name);
    await expect(dialog.locator('tbody')).toContainText(says);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  expect(await board.records()).toEqual(before);
});

test('Markup in words, tables, drawings and links from elsewhere stays words and runs nothing', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const hostile = '<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>';
  await page.mouse.move(500, 300);
  await paste(page, { 'text/plain': hostile, 'text/html': hostile });
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(1);
  expect((await board.ofKind('sticky'))[0]?.text).toBe(hostile);
  await page.keyboard.press('Escape');

  await paste(page, {
    'text/plain': 'a\tb\nc\td',
    'text/html': `<table onload="window.wasRun=1"><tr><td>a${hostile}</td><td>b</td></tr><tr><td>c</td><td>d<svg onload="window.wasRun=1"></svg></td></tr></table>`,
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Paste', exact: true }).click();
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(5);
  await page.keyboard.press('Escape');

  const text = { ...rectangle, type: 'text', text: hostile, link: 'javascript:window.wasRun=1' };
  await dropFile(page, { name: 'hostile.excalidraw', content: drawing([text]) });
  await expect.poll(async () => (await board.ofKind('text')).length).toBe(1);
  await page.keyboard.press('Escape');
  expect(JSON.stringify(await board.records())).not.toContain('javascript:');

  await paste(page, { 'text/plain': 'javascript:window.wasRun=1' });
  await expect.poll(async () => (await board.ofKind('sticky')).length).toBe(6);
  expect(await board.ofKind('link-card')).toEqual([]);
  expect(await wasRun(board)).toBe(false);
});

test('Copied objects that cannot be read are not pasted: it is said, their words are kept', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const before = await board.records();
  const html = `<div data-feltline="{&quot;format&quot;:&quot;feltline-clipboard&quot;">Buy</div>`;
  await paste(page, { 'text/html': html });
  await expect(page.getByText('Nothing was pasted: the copied objects cannot be')).toBeVisible();
  expect(await board.records()).toEqual(before);
  await paste(page, { 'text/html': html, 'text/plain': 'Buy' });
  await expect
    .poll(async () => (await board.ofKind('sticky')).map(({ text }) => text))
    .toEqual(['Buy']);
});

test('Too much pasted into a note that is being written is refused in words; what was written stays', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const { id } = await writeSticky(board, { x: 600, y: 400 }, 'kept');
  await board.doubleClick(id);
  await paste(page, { 'text/plain': 'word '.repeat(210_000) });
  await expect(page.getByText(/^Nothing was pasted: the text has/)).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await textOf(board, id)).toBe('kept');
});

test('A picture of 60 MB and a drawing with a script are refused when they are pasted, too', async ({
  page,
  newBoard,
}) => {
  const board = await openBoard(page, (await newBoard()).links.edit.url);
  const before = await board.records();
  const svgs = [
    '<svg xmlns="http://www.w3.org/2000/svg"><a href="javascript:window.wasRun=1"><rect/></a></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><img src="x" onerror="window.wasRun=1"/></foreignObject></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg"><s:script>window.wasRun=1</s:script></svg>',
  ];
  const pasteFile = (name: string, type: string, part: string, times = 1) =>
    page.evaluate(
      ([name, type, part, times]) => {
        const clipboardData = new DataTransfer();
        const parts = Array.from({ length: times }, () => part);
        clipboardData.items.add(new File(parts, name, { type }));
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
        );
      },
      [name, type, part, times] as const,
    );
  await pasteFile('huge.png', 'image/png', 'x'.repeat(1_000_000), 60);
  await expect(page.getByText(/“huge.png” is too large.*20 MB/).first()).toBeVisible();
  for (const [at, svg] of svgs.entries()) {
    await pasteFile(`bad-${at}.svg`, 'image/svg+xml', svg);
    await expect(page.getByText(new RegExp(`“bad-${at}.svg” has a script`)).first()).toBeVisible();
  }
  expect(await board.records()).toEqual(before);
  expect(await wasRun(board)).toBe(false);
});
