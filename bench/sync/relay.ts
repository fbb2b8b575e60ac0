// The floors: a server that knows nothing and passes on what it gets, at once or as one write per member every 16 ms.
import { type WebSocket, WebSocketServer } from 'ws';

const periodMs = 16;
const isBatching = process.argv[2] === 'batching';
const rooms = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({
  port: Number(process.env.PORT),
  host: '127.0.0.1',
  perMessageDeflate: false,
});

server.on('connection', (socket, { url = '/' }) => {
  const members = rooms.get(url) ?? new Set();
  rooms.set(url, members);
  members.add(socket);
  socket.on('error', () => socket.terminate());
  socket.on('close', () => members.delete(socket));
  const waiting = waitingOf(url);
  socket.on('message', (message: Buffer) => {
    if (isBatching) waiting.push(message);
    else for (const member of members) if (member !== socket) member.send(message);
  });
});
server.on('listening', () => console.log('ready'));

const waiting = new Map<string, Buffer[]>();
function waitingOf(room: string): Buffer[] {
  const known = waiting.get(room);
  if (known) return known;
  const fresh: Buffer[] = [];
  waiting.set(room, fresh);
  return fresh;
}

if (isBatching) {
  setInterval(() => {
    for (const [room, messages] of waiting) {
      if (messages.length === 0) continue;
      const all = Buffer.concat(messages.splice(0));
      for (const member of rooms.get(room) ?? []) member.send(all);
    }
  }, periodMs);
}
