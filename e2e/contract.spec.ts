// What outside tools rely on: the page's hook, addresses, and the document on the wire.
import * as Y from 'yjs';
import { type BoardPage, openBoard, type WireRecord } from './support/board-page.ts';
import { stockClient, untilClosed, updateFrame, writeRecord } from './support/stock-client.ts';
import { expect, test } from './support/test.ts';
import { recordOf, textOf, writeSticky } from './support/write-sticky.ts';

const records = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('records');

/** Where the canvas stands on the page, CSS px. */
async function canvasOf({ page }: BoardPage) {
  const box = await page.locator('#board canvas').first().boundingBox();
  if (!box) throw new Error('expected a canvas on the page, got none');
  return box;
}

test.describe('window.feltline', () => {
  test('is there with ?debug only, with these members', async ({ page, newBoard }) => {
    const { links } = await newBoard();
    const board = await openBoard(page, links.edit.url);
    const members = await page.evaluate(() => {
      const hook = (window as unknown as { feltline: Record<string, unknown> }).feltline;
      return Object.fromEntries(Object.keys(hook).map((name) => [name, typeof hook[name]]));
    });
    expect(members).toEqual({
      camera: 'object',
      setCamera: 'function',
      records: 'function',
      selection: 'function',
      boxOf: 'function',
      apply: 'function',
      idle: 'function',
    });
    expect(await board.camera()).toEqual({
      x: expect.any(Number),
      y: expect.any(Number),
      zoom: expect.any(Number),
    });
    await page.goto(links.edit.url.replace('#', '?plain#'));
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => 'feltline' in window)).toBe(false);
  });

  test('camera is the board point at the top left of the canvas and CSS pixels per unit', async ({
    page,
    newBoard,
    server,
  }) => {
    const { id, links } = await newBoard();
    const outside = await stockClient(server.origin, id, links.edit.token);
    const geometry = [140, 90, 120, 80, 0];
    writeRecord(outside.doc, 'here', { kind: 'sticky', geometry, order: 'a1', text: 'x' });
    const board = await openBoard(page, links.edit.url);
    await expect.poll(() => textOf(board, 'here')).toBe('x');
    for (const camera of [
      { x: 0, y: 0, zoom: 1 },
      { x: 50.5, y: -20.25, zoom: 2 },
      { x: -300, y: -200, zoom: 0.5 },
    ]) {
      await board.setCamera(camera);
      expect(await board.camera()).toEqual(camera);
      const canvas = await canvasOf(board);
      expect(await board.boxOf('here')).toEqual({
        x: canvas.x + (140 - camera.x) * camera.zoom,
        y: canvas.y + (90 - camera.y) * camera.zoom,
        width: 120 * camera.zoom,
        height: 80 * camera.zoom,
      });
    }
    outside.destroy();
  });

  test('boxOf says where objects and parts are seen, and nothing of what is not there', async ({
    page,
    newBoard,
  }) => {
    const board = await openBoard(page, (await newBoard('e1')).links.edit.url);
    const [map] = await board.ofKind('journey-map');
    const [stage] = await board.ofKind('stage');
    const whole = await board.boxOf(map?.id ?? '');
    const part = await board.boxOf(map?.id ?? '', stage?.id);
    expect(part.x).toBeGreaterThanOrEqual(whole.x);
    expect(part.y + part.height).toBeLessThanOrEqual(whole.y + whole.height + 1);
    expect(part.width).toBeLessThan(whole.width);
    await page.mouse.click(part.x + part.width / 2, part.y + part.height / 2);
    expect(await board.selection()).toEqual([map?.id]);
    await expect(board.boxOf('nobody')).rejects.toThrow('not on the page');
    await expect(board.boxOf(map?.id ?? '', 'nobody')).rejects.toThrow('not on the page');
  });

  test('records are those of the native file, text as a string', async ({
    page,
    newBoard,
    server,
  }) => {
    const { id, links } = await newBoard('e1');
    const board = await openBoard(page, links.edit.url);
    const sticky = await writeSticky(board, { x: 200, y: 850 }, 'Seen');
    await board.idle();
    const exported = (await server.call('GET', `/api/boards/${id}/export?format=json`, {
      token: links.view.token,
    })) as { format: string; version: number; records: WireRecord[] };
    expect(exported).toMatchObject({ format: 'feltline', version: 1 });
    expect(await board.records()).toEqual(exported.records);
    expect(exported.records).toContainEqual(sticky);
  });

  test('selection is the ids of what is chosen', async ({ page, newBoard }) => {
    const board = await openBoard(page, (await newBoard()).links.edit.url);
    const one = await writeSticky(board, { x: 400, y: 400 }, 'One');
    const two = await writeSticky(board, { x: 900, y: 400 }, 'Two');
    await page.mouse.click(650, 750);
    expect(await board.selection()).toEqual([]);
    await board.click(one.id);
    expect(await board.selection()).toEqual([one.id]);
    await page.keyboard.press('Control+a');
    expect((await board.selection()).sort()).toEqual([one.id, two.id].sort());
  });

  test('apply moves as a colleague’s edit: everybody sees it, and undo leaves it alone', async ({
    newBoard,
    twoPeople,
  }) => {
    const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
    const { id } = await writeSticky(marta, { x: 400, y: 400 }, 'Pushed');
    const geometry: WireRecord['geometry'] = [-321.5, 123.25, 200, 200, 0];
    await marta.apply([{ id, geometry }]);
    expect((await recordOf(marta, id))?.geometry).toEqual(geometry);
    await expect.poll(async () => (await recordOf(dani, id))?.geometry).toEqual(geometry);
    await marta.page.keyboard.press('Control+z');
    await marta.idle();
    const left = await recordOf(marta, id);
    expect(left === undefined || left.geometry?.[0] === geometry[0]).toBe(true);
  });

  test('after idle the server has every edit', async ({ page, newBoard, server }) => {
    const { id, links } = await newBoard();
    const board = await openBoard(page, links.edit.url);
    const sticky = await writeSticky(board, { x: 400, y: 400 }, 'Settled');
    await board.apply([{ id: sticky.id, geometry: [7, 8, 200, 200, 0] }]);
    await board.idle();
    const { records } = (await server.call('GET', `/api/boards/${id}/export?format=json`, {
      token: links.view.token,
    })) as { records: WireRecord[] };
    expect(records.find((record) => record.id === sticky.id)).toMatchObject({
      geometry: [7, 8, 200, 200, 0],
      text: 'Settled',
    });
    const settled = await page.evaluate(() => {
      const hook = (window as unknown as { feltline: { idle(): unknown } }).feltline;
      const promise = hook.idle();
      return promise instanceof Promise ? promise.then((value) => value === undefined) : false;
    });
    expect(settled).toBe(true);
  });
});

test.describe('addresses', () => {
  test('a link’s url is the board’s address with the token in the fragment, and opens it', async ({
    page,
    newBoard,
    server,
  }) => {
    const { id, links } = await newBoard();
    for (const { url, token } of Object.values(links)) {
      expect(url).toBe(`${server.origin}/b/${id}#token=${token}`);
    }
    const board = await openBoard(page, links.edit.url);
    expect(page.url()).toBe(`${server.origin}/b/${id}?debug`);
    const sticky = await writeSticky(board, { x: 400, y: 400 }, 'Here');
    await board.idle();
    // This browser remembers the token that came with the link.
    const again = await openBoard(page, `${server.origin}/b/${id}`);
    await expect.poll(() => textOf(again, sticky.id)).toBe('Here');
  });

  test('#at=ID flies to an object and chooses it', async ({ page, newBoard, server }) => {
    const { id, links } = await newBoard();
    const outside = await stockClient(server.origin, id, links.edit.token);
    for (const [name, x] of [
      ['near', 0],
      ['far', 20_000],
    ] as const) {
      const geometry = [x, 3000, 200, 200, 0];
      writeRecord(outside.doc, name, { kind: 'sticky', geometry, order: 'a1', text: name });
    }
    const board = await openBoard(page, `${links.edit.url}&at=far`);
    expect(new URL(page.url()).hash).toBe('#at=far');
    await expectInView(board, 'far');
    await page.evaluate(() => {
      location.hash = 'at=near';
    });
    await expectInView(board, 'near');
    outside.destroy();
  });

  async function expectInView(board: BoardPage, id: string): Promise<void> {
    await expect.poll(() => board.selection()).toEqual([id]);
    await board.idle();
    const [box, canvas] = [await board.boxOf(id), await canvasOf(board)];
    expect(box.x).toBeGreaterThan(canvas.x);
    expect(box.y).toBeGreaterThan(canvas.y);
    expect(box.x + box.width).toBeLessThan(canvas.x + canvas.width);
    expect(box.y + box.height).toBeLessThan(canvas.y + canvas.height);
  }

  test('?wheel=pan moves the board by what the wheel turns', async ({ page, newBoard }) => {
    const board = await openBoard(page, (await newBoard()).links.edit.url, 'wheel=pan');
    await board.setCamera({ x: 10, y: 20, zoom: 2 });
    await page.mouse.move(700, 450);
    await page.mouse.wheel(60, 120);
    await expect.poll(() => board.camera()).toEqual({ x: 40, y: 80, zoom: 2 });
  });

  test('?wheel=zoom zooms, and what is under the pointer stays there', async ({
    page,
    newBoard,
  }) => {
    const board = await openBoard(page, (await newBoard()).links.edit.url, 'wheel=zoom');
    await board.setCamera({ x: 0, y: 0, zoom: 1 });
    const canvas = await canvasOf(board);
    await page.mouse.move(canvas.x + 600, canvas.y + 400);
    await page.mouse.wheel(0, -120);
    await expect.poll(async () => (await board.camera()).zoom).toBeGreaterThan(1);
    await board.idle();
    const { x, y, zoom } = await board.camera();
    expect(x + 600 / zoom).toBeCloseTo(600, 1);
    expect(y + 400 / zoom).toBeCloseTo(400, 1);
  });
});

test.describe('the document on the wire', () => {
  test('is one root of records, each a map of these keys, for every kind the app writes', async ({
    page,
    server,
  }) => {
    const { id, links } = await server.newBoard({ template: 'e1', title: 'On the wire' });
    const board = await openBoard(page, links.edit.url);
    await writeSticky(board, { x: 200, y: 850 }, 'On the board');
    await page.keyboard.press('t');
    await page.mouse.click(700, 850);
    await page.keyboard.type('Straight on it');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await board.ofKind('text')).length).toBe(1);
    await board.idle();
    const outside = await stockClient(server.origin, id, links.view.token);
    const shapes: Record<string, string[]> = {};
    for (const [name, record] of records(outside.doc)) {
      expect(record, name).toBeInstanceOf(Y.Map);
      const shape = shapeOf(record);
      const kindName = String(record.get('kind'));
      shapes[kindName] = [...new Set([...(shapes[kindName] ?? []), shape])].sort();
    }
    expect(shapes).toEqual({
      board: [`${kind}, ${order}, props: object, text: Y.Text`],
      'journey-map': [`${geometry}, ${kind}, ${order}, props: object, text: Y.Text`],
      lane: [`${kind}, ${order}, props: object, text: Y.Text`],
      stage: [`${kind}, ${order}, props: object, text: Y.Text`],
      step: [`${kind}, ${order}, props: object, text: Y.Text`],
      persona: [`${kind}, ${order}, props: object, text: Y.Text`],
      touchpoint: [`${kind}, ${order}, props: object, text: Y.Text`],
      placement: [`${kind}, ${order}, props: object`],
      emotion: [`${kind}, props: object`],
      cell: [`${kind}, props: object`],
      // A note in a cell of a map has its place from there.
      sticky: [
        `${geometry}, ${kind}, ${order}, props: object, text: Y.Text`,
        `${kind}, ${order}, props: object, text: Y.Text`,
      ],
      text: [`${geometry}, ${kind}, ${order}, props: object, text: Y.Text`],
    });
    expect([...outside.doc.share.keys()]).toEqual(['records']);
    expect(records(outside.doc).get('board')?.get('text')?.toString()).toBe('On the wire');
    outside.destroy();
  });

  test('geometry is x, y, width, height, degrees; a text written into from outside is seen', async ({
    page,
    newBoard,
    server,
  }) => {
    const { id, links } = await newBoard();
    const board = await openBoard(page, links.edit.url);
    await board.setCamera({ x: -100, y: -50, zoom: 1 });
    const canvas = await canvasOf(board);
    const sticky = await writeSticky(board, { x: canvas.x + 500, y: canvas.y + 400 }, 'Hold');
    await board.idle();
    const outside = await stockClient(server.origin, id, links.edit.token);
    const record = records(outside.doc).get(sticky.id) as Y.Map<unknown>;
    expect(record.get('geometry')).toEqual(sticky.geometry);
    const box = await board.boxOf(sticky.id);
    expect(sticky.geometry).toEqual([
      box.x - canvas.x - 100,
      box.y - canvas.y - 50,
      box.width,
      box.height,
      0,
    ]);
    (record.get('text') as Y.Text).insert(4, ' the line');
    record.set('geometry', [300, 200, 200, 200, 15]);
    await expect.poll(() => textOf(board, sticky.id)).toBe('Hold the line');
    expect((await recordOf(board, sticky.id))?.geometry).toEqual([300, 200, 200, 200, 15]);
    outside.destroy();
  });

  test('a record of an unknown kind is kept, synced, exported and shown as a placeholder', async ({
    page,
    newBoard,
    server,
  }) => {
    const { id, links } = await newBoard();
    const board = await openBoard(page, links.edit.url);
    const sticky = await writeSticky(board, { x: 1000, y: 600 }, 'Mine');
    await page.keyboard.press('Escape');
    await board.setCamera({ x: 0, y: 0, zoom: 1 });
    const canvas = await canvasOf(board);
    const clip = { x: canvas.x + 300, y: canvas.y + 250, width: 240, height: 160 };
    const bare = await page.screenshot({ clip });
    const outside = await stockClient(server.origin, id, links.edit.token);
    const hologram = {
      kind: 'hologram',
      geometry: [300, 250, 240, 160, 0],
      order: 'a2',
      props: { depth: { layers: [1, 'two', null] }, color: 7 },
      text: 'From elsewhere',
    };
    writeRecord(outside.doc, 'x1', hologram);
    const stored = { id: 'x1', ...hologram };
    await expect.poll(() => recordOf(board, 'x1')).toEqual(stored);
    await board.idle();
    expect(await board.boxOf('x1')).toEqual(clip);
    expect((await page.screenshot({ clip })).equals(bare)).toBe(false);
    // What is painted is a picture; the same words stand in what screen readers are told.
    await expect(page.getByRole('button', { name: 'From elsewhere' })).toHaveAttribute(
      'aria-roledescription',
      'Something this version cannot show',
    );

    await board.apply([{ id: sticky.id, geometry: [5, 5, 200, 200, 0] }]);
    await page.reload();
    await board.idle();
    expect(await recordOf(board, 'x1')).toEqual(stored);
    const other = await stockClient(server.origin, id, links.view.token);
    const { text, ...rest } = hologram;
    const there = records(other.doc).get('x1');
    expect(there?.toJSON()).toEqual({ ...rest, text });
    expect(there?.get('text')).toBeInstanceOf(Y.Text);
    const exported = (await server.call('GET', `/api/boards/${id}/export?format=json`, {
      token: links.view.token,
    })) as { records: WireRecord[] };
    expect(exported.records).toContainEqual(stored);
    for (const client of [outside, other]) client.destroy();
  });

  test('an update with another root is refused with 4422 and changes nothing', async ({
    page,
    newBoard,
    server,
  }) => {
    const { id, links } = await newBoard();
    const board = await openBoard(page, links.edit.url);
    await writeSticky(board, { x: 400, y: 400 }, 'Stays');
    await board.idle();
    const before = await board.records();
    const doc = new Y.Doc();
    doc.getMap('secrets').set('a', 1);
    writeRecord(doc, 'stowaway', { kind: 'sticky', geometry: [0, 0, 9, 9, 0] });
    const { code, reason } = await untilClosed(
      server.origin,
      `/sync/${id}?token=${links.edit.token}`,
      [updateFrame(Y.encodeStateAsUpdate(doc))],
    );
    expect(code).toBe(4422);
    expect(reason).toContain('expected the root records, got "secrets"');
    await board.idle();
    expect(await board.records()).toEqual(before);
    const fresh = await stockClient(server.origin, id, links.view.token);
    expect([...fresh.doc.share.keys()]).toEqual(['records']);
    expect(records(fresh.doc).has('stowaway')).toBe(false);
    fresh.destroy();
  });

  test('a wrong token is told [2, 0, reason] and closed with 4401', async ({
    newBoard,
    server,
  }) => {
    const { id, links } = await newBoard();
    const elsewhere = await newBoard();
    for (const token of ['', 'wrong', elsewhere.links.owner.token]) {
      const { received, code, reason } = await untilClosed(
        server.origin,
        `/sync/${id}?token=${token}`,
      );
      expect(code).toBe(4401);
      expect(reason).not.toBe('');
      const bytes = new TextEncoder().encode(reason);
      expect(received.map((frame) => [...frame])).toEqual([[2, 0, bytes.length, ...bytes]]);
    }
    const good = await stockClient(server.origin, id, links.view.token);
    expect(good.synced).toBe(true);
    good.destroy();
  });
});

const kind = 'kind: string';
const order = 'order: string';
const geometry = 'geometry: [number, number, number, number, number]';

/** The keys of a record, each with the type of its value, in order. */
function shapeOf(record: Y.Map<unknown>): string {
  const entries = [...record].map(([key, value]) => `${key}: ${typeOf(value)}`);
  return entries.sort().join(', ');
}

function typeOf(value: unknown): string {
  if (value instanceof Y.Text) return 'Y.Text';
  if (Array.isArray(value)) return `[${value.map((item) => typeof item).join(', ')}]`;
  return value === null ? 'null' : typeof value;
}
