import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { type BoardPage, openBoard } from './support/board-page.ts';
import { type DroppedFile, dropFile } from './support/drop-file.ts';
import { TestServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

/** A PNG of one colour. */
function png(width: number, height: number, [red, green, blue]: readonly [number, number, number]) {
  const part = (name: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), body]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(body.length);
    numbers.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const row = Buffer.from([0, ...Array.from({ length: width }, () => [red, green, blue]).flat()]);
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', header),
    part('IDAT', deflateSync(pixels)),
    part('IEND', Buffer.alloc(0)),
  ]);
}

const green = png(400, 200, [20, 160, 60]);
const file = (name: string, content: Uint8Array | string): DroppedFile => ({ name, content });

/** The colour that the page shows in the middle of an object, read from a picture of the page. */
async function colorAt(board: BoardPage, id: string): Promise<string> {
  const { x, y } = await board.centreOf(id);
  const shot = await board.page.screenshot({ clip: { x: x - 1, y: y - 1, width: 2, height: 2 } });
  return board.page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = new OffscreenCanvas(2, 2).getContext('2d');
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join(' ');
  }, shot.toString('base64'));
}

const onlyImage = async (board: BoardPage) => {
  await expect.poll(async () => (await board.ofKind('image')).length).toBe(1);
  return (await board.ofKind('image'))[0]!;
};
const shows = (board: BoardPage, id: string, color: string) =>
  expect.poll(() => colorAt(board, id), { timeout: 10_000 }).toBe(color);
const calm = async (page: Page) => page.keyboard.press('Escape');

test('A dropped picture lies where it was dropped, in its own proportions, and a colleague sees it', async ({
  server,
  person,
}) => {
  const { links } = await server.newBoard();
  const marta = await openBoard(await person(), links.edit.url);
  const dani = await openBoard(await person(), links.view.url);
  await dropFile(marta.page, file('meadow.png', green), { x: 700, y: 400 });
  const { id, geometry, props } = await onlyImage(marta);
  expect(props).toMatchObject({
    hash: createHash('sha256').update(green).digest('hex'),
    type: 'image/png',
    natural: [400, 200],
    name: 'meadow.png',
  });
  expect(geometry!.slice(2)).toEqual([400, 200, 0]);
  const middle = await marta.centreOf(id);
  expect(Math.round(middle.x)).toBe(700);
  expect(Math.round(middle.y)).toBe(400);
  await calm(marta.page);
  await shows(marta, id, '20 160 60');
  await shows(dani, id, '20 160 60');

  await marta.page.keyboard.press('Control+z');
  await expect.poll(async () => (await dani.ofKind('image')).length).toBe(0);
  await marta.page.keyboard.press('Control+y');
  await shows(dani, id, '20 160 60');
});

test('Several at once stand beside each other as one step; a pasted one and a picked one come too', async ({
  server,
  person,
}) => {
  const { links } = await server.newBoard();
  const page = await person();
  const board = await openBoard(page, links.edit.url);
  await page.evaluate(
    async ([a, b]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(a!)], 'a.png', { type: 'image/png' }));
      data.items.add(new File([new Uint8Array(b!)], 'b.png', { type: 'image/png' }));
      const target = document.elementFromPoint(700, 400);
      const place = { clientX: 700, clientY: 400, bubbles: true, cancelable: true };
      target?.dispatchEvent(new DragEvent('drop', { ...place, dataTransfer: data }));
    },
    [[...green], [...png(100, 300, [200, 30, 30])]],
  );
  await expect.poll(async () => (await board.ofKind('image')).length).toBe(2);
  expect((await board.selection()).length).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await board.ofKind('image')).length).toBe(0);

  await page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [...green],
  );
  await onlyImage(board);

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
  await (await chooser).setFiles({
    name: 'c.png',
    mimeType: 'image/png',
    buffer: png(50, 50, [1, 2, 3]),
  });
  await expect.poll(async () => (await board.ofKind('image')).length).toBe(2);
});

test('A file of 60 MB, a drawing with a script and a damaged PNG: a message each, nothing changed, nothing executed', async ({
  server,
  person,
}) => {
  const { links } = await server.newBoard();
  const page = await person();
  const board = await openBoard(page, links.edit.url);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const before = await board.records();
  const refused: [DroppedFile, RegExp][] = [
    [
      { name: 'huge.png', content: 'x'.repeat(1_000_000), times: 60 },
      /“huge.png” is too large.*20 MB/,
    ],
    [
      file(
        'bad.svg',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="window.wasRun = 1"><script>window.wasRun = 1</script></svg>',
      ),
      /“bad.svg” has a script/,
    ],
    [file('torn.png', Uint8Array.from(green).with(70, 7)), /“torn.png” is damaged/],
    [file('words.png', 'These are words'), /“words.png” is no picture/],
  ];
  for (const [wrong, words] of refused) {
    await dropFile(page, wrong);
    await expect(page.getByText(words).first()).toBeVisible();
  }
  expect(await board.records()).toEqual(before);
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  expect(sent).toEqual([]);
});

test('A picture added without a network is kept over a reload, and reaches the others when it is back', async ({
  person,
}) => {
  // Two pages find back to a server that was away, each in its own time.
  test.slow();
  const server = await TestServer.start();
  try {
    const { links } = await server.newBoard();
    const marta = await openBoard(await person({ serviceWorkers: 'allow' }), links.edit.url);
    const dani = await openBoard(await person(), links.edit.url);
    await marta.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await server.stop();
    await expect(marta.page.getByText(/Offline/).first()).toBeVisible();
    await dropFile(marta.page, file('away.png', green));
    const { id } = await onlyImage(marta);
    await expect(marta.page.getByText(/kept on this device. Others see it/)).toBeVisible();
    await calm(marta.page);
    await shows(marta, id, '20 160 60');
    await marta.page.reload();
    await marta.idle();
    await shows(marta, id, '20 160 60');
    await server.run();
    await expect.poll(async () => (await dani.ofKind('image')).length, { timeout: 40_000 }).toBe(1);
    await shows(dani, id, '20 160 60');
    await expect(marta.page.getByText(/kept on this device. Others see it/)).toBeHidden();
  } finally {
    await server.discard();
  }
});

test('A picture goes with a copy of its board, and is sent to a board it was imported into by whoever has it', async ({
  server,
  person,
}) => {
  const { id: first, links } = await server.newBoard();
  const page = await person();
  const board = await openBoard(page, links.edit.url);
  await dropFile(page, file('meadow.png', green));
  const picture = await onlyImage(board);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const hash = String(picture.props!['hash']);
  const get = (id: string, token: string) =>
    fetch(`${server.origin}/api/boards/${id}/images/${hash}`, {
      headers: { authorization: `Bearer ${token}` },
    });
  await expect.poll(async () => (await get(first, links.view.token)).status).toBe(200);

  const copy = (await server.call('POST', `/api/boards/${first}/duplicate`, {
    token: links.view.token,
    json: {},
  })) as Awaited<ReturnType<typeof server.newBoard>>;
  expect((await get(copy.id, copy.links.view.token)).status).toBe(200);

  const json = await server.call('GET', `/api/boards/${first}/export?format=json`, {
    token: links.view.token,
  });
  const other = await server.newBoard();
  await server.call('POST', `/api/boards/${other.id}/import?format=json`, {
    token: other.links.edit.token,
    body: JSON.stringify(json),
  });
  expect((await get(other.id, other.links.view.token)).status).toBe(404);
  // A stranger's browser has nothing to show; the one that has seen the picture sends it where it is missing.
  const stranger = await openBoard(await person(), other.links.view.url);
  const again = await openBoard(page, other.links.edit.url);
  await shows(again, picture.id, '20 160 60');
  await shows(stranger, picture.id, '20 160 60');
  expect((await get(other.id, other.links.view.token)).status).toBe(200);
});
