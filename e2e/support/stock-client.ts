import { once } from 'node:events';
import { type RawData, WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** The client of npm as anybody would use it, with a document of its own; in step when it resolves. */
export async function stockClient(
  origin: string,
  board: string,
  token: string,
): Promise<WebsocketProvider> {
  const url = `${origin.replace('http', 'ws')}/sync`;
  const provider = new WebsocketProvider(url, board, new Y.Doc(), {
    params: { token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  if (!provider.synced) {
    await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  }
  return provider;
}

/** A record as a program would write it. */
export function writeRecord(doc: Y.Doc, id: string, fields: Record<string, unknown>): void {
  doc.transact(() => {
    const record = new Y.Map<unknown>();
    for (const [key, value] of Object.entries(fields)) {
      record.set(key, key === 'text' ? new Y.Text(String(value)) : value);
    }
    doc.getMap('records').set(id, record);
  });
}

/** Opens a bare socket, sends the frames, and waits until the server closes it. */
export async function untilClosed(
  origin: string,
  path: string,
  frames: readonly Uint8Array[] = [],
): Promise<{ received: Uint8Array[]; code: number; reason: string }> {
  const socket = new WebSocket(origin.replace('http', 'ws') + path);
  const received: Uint8Array[] = [];
  socket.on('message', (data: RawData) => received.push(new Uint8Array(data as Buffer)));
  socket.on('open', () => {
    for (const frame of frames) socket.send(frame);
  });
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer];
  return { received, code, reason: reason.toString() };
}

/** An update as y-websocket sends it: sync message 0, kind 2, then the bytes with their length. */
export function updateFrame(update: Uint8Array): Uint8Array {
  const length: number[] = [];
  for (let left = update.length; ; left >>>= 7) {
    if (left < 128) {
      length.push(left);
      break;
    }
    length.push((left & 127) | 128);
  }
  return Uint8Array.of(0, 2, ...length, ...update);
}
