import { decodeFrame, type Message } from '@feltline/sync';
import { WebSocket } from 'ws';

export interface OpenedSocket {
  socket: WebSocket;
  messages: Message[];
  closed: Promise<{ code: number; reason: string }>;
}

/** Opens a socket with the `ws` package, without anything of our client. Rejects with the HTTP status where there is no handshake. */
export async function openSocket(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<OpenedSocket> {
  const socket = new WebSocket(origin.replace(/^http/, 'ws') + path, { headers });
  const messages: Message[] = [];
  socket.on('message', (data: Buffer) => messages.push(...decodeFrame(data)));
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
    socket.on('unexpected-response', (_request, response) => {
      reject(new Error(`HTTP ${response.statusCode}`));
      socket.terminate();
    });
  });
  return { socket, messages, closed };
}
