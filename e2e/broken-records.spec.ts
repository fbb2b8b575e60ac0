import { openBoard } from './support/board-page.ts';
import { stockClient, writeRecord } from './support/stock-client.ts';
import { expect, test } from './support/test.ts';
import { textOf, writeSticky } from './support/write-sticky.ts';

test('Records that another program wrote badly leave the board in sight and stay in the document', async ({
  page,
  newBoard,
  server,
}) => {
  const { id, links } = await newBoard();
  const board = await openBoard(page, links.edit.url);
  const sticky = await writeSticky(board, { x: 600, y: 400 }, 'In sight');
  const provider = await stockClient(server.origin, id, links.edit.token);
  const { doc } = provider;
  writeRecord(doc, 'far', { kind: 'sticky', geometry: [1e300, 0, 200, 200, 0], text: 'Far' });
  writeRecord(doc, 'miles', { kind: 'sticky', geometry: [9e6, 0, 200, 200, 0], text: 'Miles' });
  writeRecord(doc, 'nothing', { foo: 1 });
  doc.getMap('records').set('words', 'no record');
  await expect.poll(() => textOf(board, 'miles')).toBe('Miles');

  const isInSight = async () => {
    const box = await board.boxOf(sticky.id);
    return box.x > 0 && box.y > 0 && box.x + box.width < 1440 && box.y + box.height < 900;
  };
  await page.keyboard.press('Shift+1');
  await board.idle();
  await expect.poll(isInSight).toBe(true);
  await page.reload();
  await board.idle();
  await expect.poll(isInSight).toBe(true);
  await writeSticky(board, { x: 900, y: 600 }, 'Still at work');
  expect(doc.getMap('records').toJSON()).toMatchObject({
    far: { geometry: [1e300, 0, 200, 200, 0] },
    nothing: { foo: 1 },
    words: 'no record',
  });
  provider.destroy();
});
