import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { preparedSocket } from './PreparedSocket.ts';
import type { Socket } from './Socket.ts';

test('frames of every size arrive whole and in order with those that the library writes, and none after a close', async () => {
  const http = createServer();
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const opened = new Promise<Socket>((resolve) => {
    http.on('upgrade', (request, line, head) =>
      server.handleUpgrade(request, line, head, (ws) => resolve(preparedSocket(ws, line))),
    );
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const got: number[] = [];
  client.on('message', (data: Buffer, isBinary) => {
    expect(isBinary).toBe(true);
    expect(data.every((byte) => byte === data.length % 251)).toBe(true);
    got.push(data.length);
  });
  client.on('ping', () => got.push(-1));
  const socket = await opened;
  const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 300_000];
  for (const length of lengths) {
    const frame = new Uint8Array(length).fill(length % 251);
    socket.send(frame);
    socket.send(frame);
  }
  socket.ping();
  socket.send(Uint8Array.of(1));
  socket.close(4503, 'later');
  socket.send(Uint8Array.of(1));
  const [code] = await once(client, 'close');
  expect(code).toBe(4503);
  expect(got).toEqual([...lengths.flatMap((length) => [length, length]), -1, 1]);
  http.close();
});
