import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { NewBoard, TestServer } from '../e2e/support/server.ts';
import { type Sticky, stickySize } from './board-data.ts';

const perTransaction = 1000;

/** Puts the stickies on a board as any client could, and resolves when a second client has them all. */
export async function writeBoard(
  server: TestServer,
  board: NewBoard,
  stickies: readonly Sticky[],
): Promise<void> {
  const writer = await connect(server, board);
  const records = writer.doc.getMap<Y.Map<unknown>>('records');
  const before = records.size;
  for (let start = 0; start < stickies.length; start += perTransaction) {
    writer.doc.transact(() => {
      for (const [i, sticky] of stickies.slice(start, start + perTransaction).entries()) {
        records.set(sticky.id, record(sticky, start + i));
      }
    });
  }
  const reader = await connect(server, board);
  const copy = reader.doc.getMap('records');
  await new Promise<void>((resolve) => {
    const look = () => {
      if (copy.size >= before + stickies.length) resolve();
    };
    reader.doc.on('update', look);
    look();
  });
  for (const { doc, provider } of [writer, reader]) {
    provider.destroy();
    doc.destroy();
  }
}

async function connect(server: TestServer, board: NewBoard) {
  const doc = new Y.Doc();
  const url = `${server.origin.replace('http', 'ws')}/sync`;
  const provider = new WebsocketProvider(url, board.id, doc, {
    params: { token: board.links.edit.token },
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  });
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  return { doc, provider };
}

function record(sticky: Sticky, index: number): Y.Map<unknown> {
  return new Y.Map<unknown>(
    Object.entries({
      kind: 'sticky',
      geometry: [sticky.x, sticky.y, stickySize, stickySize, 0],
      order: orderKey(index),
      props: { color: sticky.color },
      text: new Y.Text(sticky.text),
    }),
  );
}

/** The index as a fractional-indexing key: an integer of three base-62 digits. */
function orderKey(index: number): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const digit = (place: number) => digits[Math.floor(index / 62 ** place) % 62];
  return `c${digit(2)}${digit(1)}${digit(0)}`;
}
