import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '@feltline/sync';
import { WebSocketServer } from 'ws';
import { Rooms, type RoomsOptions } from '../../src/rooms/Rooms.ts';
import { refuse } from '../../src/rooms/refuse.ts';
import { visitorFrom } from '../../src/rooms/visitor.ts';
import { boardId } from '../../src/storage/BoardStorage.ts';

export interface ServedRooms {
  readonly rooms: Rooms;
  readonly port: number;
  /** What stock clients take as the server, without the board. */
  readonly url: string;
  stop(): Promise<{ unsavedBytes: number }>;
}

/** Rooms behind a real listener. A token is `role` or `role.link`: whom to let in is not tested here. */
export async function serveRooms(options: RoomsOptions, port = 0): Promise<ServedRooms> {
  const rooms = new Rooms(options);
  const server = createServer((_, response) => response.writeHead(404).end());
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: rooms.maxPayload,
  });
  server.on('upgrade', (request, socket, head) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'ws://localhost');
    const [role = '', linkId = role] = (searchParams.get('token') ?? '').split('.');
    sockets.handleUpgrade(request, socket, head, (opened) => {
      if (!isRole(role)) return refuse(opened, `no link has the token ${role}`);
      const board = boardId(pathname.replace('/sync/', ''));
      rooms.attach(opened, { boardId: board, role, linkId, ...visitorFrom(searchParams) });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    rooms,
    port: taken,
    url: `ws://127.0.0.1:${taken}/sync`,
    async stop() {
      const left = await rooms.stop();
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
      return left;
    },
  };
}

function isRole(text: string): text is Role {
  return ['owner', 'edit', 'comment', 'view'].includes(text);
}
