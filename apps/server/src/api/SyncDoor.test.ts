import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openSocket } from '../testing/openSocket.ts';
import { type NewBoard, TestServer } from '../testing/testServer.ts';

let server: TestServer;
let board: NewBoard;
beforeAll(async () => {
  server = await TestServer.start({ PUBLIC_URL: 'https://board.example.com' });
  board = await server.newBoard();
});
afterAll(() => server.discard());

function refusedPaths(): [string, string][] {
  const { id, links } = board;
  const { token } = links.edit;
  return [
    ['no token', `/sync/${id}`],
    ['an empty token', `/sync/${id}?token=`],
    ['a forged token', `/sync/${id}?token=${token.slice(0, -3)}AAA`],
    ['a token of nonsense', `/sync/${id}?token=%00%ff`],
    ['no such board', `/sync/nothing-here?token=${token}`],
    ['a board name that is none', `/sync/a%20b?token=${token}`],
  ];
}

test('who may not enter is let in, told why, and closed with 4401 before anything else', async () => {
  for (const [what, path] of refusedPaths()) {
    const { messages, closed } = await openSocket(server.origin, path);
    const { code, reason } = await closed;
    expect(code, what).toBe(4401);
    expect(messages, what).toEqual([{ type: 'denied', reason }]);
    expect(reason, what).not.toBe('');
  }
});

test('a token of another board or of a revoked link is refused alike', async () => {
  const other = await server.newBoard();
  const { id, links } = await server.newBoard();
  await server.call('DELETE', `/api/boards/${id}/links/${links.edit.id}`, {
    token: links.owner.token,
  });
  for (const token of [other.links.owner.token, links.edit.token]) {
    const { messages, closed } = await openSocket(server.origin, `/sync/${id}?token=${token}`);
    expect((await closed).code).toBe(4401);
    expect(messages.map(({ type }) => type)).toEqual(['denied']);
  }
});

test('a refused socket that sends anyway is not heard', async () => {
  const { socket, messages, closed } = await openSocket(server.origin, `/sync/${board.id}`);
  socket.send(Uint8Array.of(0, 0, 1, 0));
  await closed;
  expect(messages.map(({ type }) => type)).toEqual(['denied']);
});

test('a board in the trash closes its sockets, and later ones, with 4404', async () => {
  const { id, links } = await server.newBoard();
  const path = `/sync/${id}?token=${links.view.token}`;
  const before = await openSocket(server.origin, path);
  await server.call('DELETE', `/api/boards/${id}`, { token: links.owner.token });
  expect((await before.closed).code).toBe(4404);
  const after = await openSocket(server.origin, path);
  expect((await after.closed).code).toBe(4404);
});

test('a page of another site gets HTTP 403, our own pages and programs enter', async () => {
  const path = `/sync/${board.id}?token=${board.links.view.token}`;
  for (const origin of ['https://evil.example', 'null', server.origin.replace('http:', 'ftp:')]) {
    await expect(openSocket(server.origin, path, { origin })).rejects.toThrow('HTTP 403');
  }
  const welcome: Record<string, string>[] = [
    {},
    { origin: server.origin },
    { origin: 'https://board.example.com' },
  ];
  for (const headers of welcome) {
    const { socket, closed } = await openSocket(server.origin, path, headers);
    socket.close();
    await closed;
  }
});

test.for(['/', '/sync', '/sync/', '/sync/a/b', '/other', '//sync/x'])(
  'there is no socket at %s',
  async (path) => {
    await expect(openSocket(server.origin, path)).rejects.toThrow('HTTP 404');
  },
);

function provider(
  { id, links }: NewBoard,
  role: 'edit' | 'view',
): { doc: Y.Doc; provider: WebsocketProvider } {
  const doc = new Y.Doc();
  const made = new WebsocketProvider(`${server.origin.replace('http', 'ws')}/sync`, id, doc, {
    params: { token: links[role].token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  return { doc, provider: made };
}

const isSynced = async (made: WebsocketProvider) => {
  if (!made.synced) await new Promise((resolve) => made.once('sync', resolve));
};

test('the unmodified y-websocket provider gets the board and its changes, and its own reach others', async () => {
  const made = await server.newBoard({ title: 'Stock' });
  const one = provider(made, 'edit');
  const other = provider(made, 'edit');
  try {
    await Promise.all([isSynced(one.provider), isSynced(other.provider)]);
    expect(one.doc.getMap<Y.Map<unknown>>('records').get('board')?.get('text')?.toString()).toBe(
      'Stock',
    );
    const seen = once(other.doc as never, 'update');
    one.doc.transact(() => {
      const record = new Y.Map<unknown>();
      record.set('kind', 'from-elsewhere');
      record.set('props', { a: 1 });
      one.doc.getMap('records').set('r1', record);
    });
    await seen;
    expect(other.doc.getMap('records').toJSON()['r1']).toEqual({
      kind: 'from-elsewhere',
      props: { a: 1 },
    });
    const { json } = await server.call('GET', `/api/boards/${made.id}/export?format=json`, {
      token: made.links.view.token,
    });
    expect(json.records).toContainEqual({ id: 'r1', kind: 'from-elsewhere', props: { a: 1 } });
    const renamed = once(one.doc as never, 'update');
    await server.call('PATCH', `/api/boards/${made.id}`, {
      token: made.links.edit.token,
      json: { title: 'By HTTP' },
    });
    await renamed;
    expect(one.doc.getMap<Y.Map<unknown>>('records').get('board')?.get('text')?.toString()).toBe(
      'By HTTP',
    );
  } finally {
    one.provider.destroy();
    other.provider.destroy();
  }
});

test('a viewer with the stock provider changes nothing for anyone', async () => {
  const made = await server.newBoard({ title: 'Look only' });
  const viewer = provider(made, 'view');
  try {
    await isSynced(viewer.provider);
    const closed = new Promise((resolve) => viewer.provider.once('connection-close', resolve));
    for (const id of ['a', 'b', 'c']) {
      const record = new Y.Map<unknown>();
      record.set('kind', 'sticky');
      viewer.doc.getMap('records').set(id, record);
    }
    await closed;
    const { json } = await server.call('GET', `/api/boards/${made.id}/export?format=json`, {
      token: made.links.view.token,
    });
    expect(json.records.map(({ id }: { id: string }) => id)).toEqual(['board']);
  } finally {
    viewer.provider.destroy();
  }
});

test('the stock provider stops asking once its token was refused', async () => {
  const made = await server.newBoard();
  const doc = new Y.Doc();
  const refused = new WebsocketProvider(
    `${server.origin.replace('http', 'ws')}/sync`,
    made.id,
    doc,
    {
      params: { token: 'wrong' },
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    },
  );
  const [event] = (await once(refused as never, 'connection-close')) as [{ code: number }];
  expect(event.code).toBe(4401);
  expect(refused.shouldConnect).toBe(false);
  refused.destroy();
});

test('one address opens only so many sockets, and guesses only so many tokens', async () => {
  const perAddress = {
    handshakes: { burst: 6, perSecond: 0 },
    failedTokens: { burst: 2, perSecond: 0 },
  };
  const strict = await TestServer.start({}, { perAddress });
  try {
    const { id, links } = await strict.newBoard();
    const codes: number[] = [];
    for (const token of ['a', 'b', 'c', 'd']) {
      codes.push(
        (await (await openSocket(strict.origin, `/sync/${id}?token=${token}`)).closed).code,
      );
    }
    expect(codes).toEqual([4401, 4401, 4529, 4529]);
    const path = `/sync/${id}?token=${links.view.token}`;
    const welcome = [await openSocket(strict.origin, path), await openSocket(strict.origin, path)];
    await expect(openSocket(strict.origin, path)).rejects.toThrow('HTTP 429');
    for (const { socket } of welcome) socket.close();
    await Promise.all(welcome.map(({ closed }) => closed));
  } finally {
    await strict.discard();
  }
});

test('[S56] a server that is full, or that too many knock at, turns sockets away to try again', async () => {
  const full = await TestServer.start({}, { limits: { maxConnections: 1 } });
  const busy = await TestServer.start(
    {},
    { perAddress: { everybody: { burst: 1, perSecond: 0 } } },
  );
  try {
    for (const server of [full, busy]) {
      const { id, links } = await server.newBoard();
      const path = `/sync/${id}?token=${links.view.token}`;
      const { socket, closed } = await openSocket(server.origin, path);
      await expect(openSocket(server.origin, path)).rejects.toThrow('HTTP 503');
      socket.close();
      await closed;
    }
    const { text } = await full.call('GET', '/metrics');
    expect(text).toContain('feltline_refused_sockets_total{code="503"} 1\n');
  } finally {
    await full.discard();
    await busy.discard();
  }
});

test('tokens appear in no log', async () => {
  const { id, links } = await server.newBoard();
  const { socket, closed } = await openSocket(
    server.origin,
    `/sync/${id}?token=${links.edit.token}`,
  );
  socket.send('not a frame of ours');
  await closed;
  await server.call('GET', `/api/boards/${id}?token=${links.owner.token}`);
  await server.call('GET', `/b/${id}?token=${links.view.token}`);
  await server.call('GET', `/${links.view.token}`);
  expect(server.lines.length).toBeGreaterThan(10);
  const seals = [board, { id, links }].flatMap((made) =>
    Object.values(made.links).map(({ token }) => token.split('.')[1] ?? token),
  );
  for (const seal of seals) expect(server.lines.join('')).not.toContain(seal);
});
