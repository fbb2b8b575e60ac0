import { encodeMessage, encodePresence, type Message, type Role } from '@feltline/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type OpenedSocket, openSocket } from '../src/testing/openSocket.ts';
import { type NewBoard, TestServer } from '../src/testing/testServer.ts';
import { until } from './support/until.ts';

/** Who may look, and who may look and comment: neither changes the board, whatever they send. */
const readers = ['view', 'comment'] as const;

let server: TestServer;
let board: NewBoard;
beforeAll(async () => {
  server = await TestServer.start();
  board = await server.newBoard({ title: 'As it was' });
});
afterAll(() => server.discard());

/** The document as the server holds it. */
async function content(): Promise<string> {
  const { json } = await server.call('GET', `/api/boards/${board.id}/export?format=json`, {
    token: board.links.owner.token,
  });
  return JSON.stringify(json.records);
}

function enter(role: Role, who = role as string): Promise<OpenedSocket> {
  const query = `token=${board.links[role].token}&cap=1&guest=guest-${who}&secret=secret-of-${who}-0000`;
  return openSocket(server.origin, `/sync/${board.id}?${query}&name=${who}`);
}

const ofType = <T extends Message['type']>({ messages }: OpenedSocket, type: T) =>
  messages.filter((message): message is Extract<Message, { type: T }> => message.type === type);

/** A change that adds a note, as a page would send it. */
function newNote(): Uint8Array {
  const doc = new Y.Doc();
  const note = new Y.Map<unknown>([['kind', 'sticky']]);
  doc.getMap('records').set('forged', note);
  return Y.encodeStateAsUpdate(doc);
}

/** A change that deletes what is there: it has no content of its own. */
async function emptied(from: OpenedSocket): Promise<Uint8Array> {
  from.socket.send(encodeMessage({ type: 'step1', stateVector: Uint8Array.of(0) }));
  await heard(from, () => ofType(from, 'step2').length > 0);
  const doc = new Y.Doc();
  for (const { update } of ofType(from, 'step2')) Y.applyUpdate(doc, update);
  const before = Y.encodeStateVector(doc);
  doc.getMap('records').clear();
  return Y.encodeStateAsUpdate(doc, before);
}

/** Resolves once that holds of what somebody has heard. */
const heard = (by: OpenedSocket, holds: () => boolean) =>
  until(holds, (listener) => {
    by.socket.on('message', listener);
    return () => by.socket.off('message', listener);
  });

const leave = async (...sockets: OpenedSocket[]) => {
  for (const { socket } of sockets) socket.close();
  await Promise.all(sockets.map(({ closed }) => closed));
};

for (const role of readers) {
  for (const type of ['step2', 'update'] as const) {
    test(`[D2] a link to ${role} adds nothing by ${type}, and nobody hears of it`, async () => {
      const before = await content();
      const [reader, witness] = await Promise.all([enter(role), enter('edit')]);
      reader.socket.send(encodeMessage({ type, update: newNote() }));
      await heard(reader, () => ofType(reader, 'reject').length === 1);
      expect(ofType(reader, 'reject')[0]).toMatchObject({
        code: 4403,
        text: `this link may ${role}, not edit`,
      });
      expect(await content()).toBe(before);
      expect(ofType(witness, 'update')).toEqual([]);
      await leave(reader, witness);
    });

    test(`[D2] a link to ${role} deletes nothing by ${type}`, async () => {
      const before = await content();
      const reader = await enter(role);
      reader.socket.send(encodeMessage({ type, update: await emptied(reader) }));
      await heard(reader, () => ofType(reader, 'reject').length === 1);
      expect(await content()).toBe(before);
      await leave(reader);
    });
  }

  test(`[D2] a link to ${role} may send the empty step 2 that every client sends`, async () => {
    const reader = await enter(role);
    reader.socket.send(encodeMessage({ type: 'step2', update: Uint8Array.of(0, 0) }));
    await heard(reader, () => ofType(reader, 'ack').length === 1);
    expect(ofType(reader, 'reject')).toEqual([]);
    await leave(reader);
  });

  const attempts = {
    import: ['POST', '/import?format=json', { format: 'feltline', version: 1, records: [] }],
    rename: ['PATCH', '', { title: 'Forged' }],
    delete: ['DELETE', '', undefined],
    'keep a version': ['POST', '/versions', { label: 'Forged' }],
    'make a link': ['POST', '/links', { role: 'owner' }],
    'list the links': ['GET', '/links', undefined],
  } as const;
  for (const [what, [method, path, json]] of Object.entries(attempts))
    test(`[D2] a link to ${role} is refused to ${what} over HTTP`, async () => {
      const before = await content();
      const { status, json: problem } = await server.call(
        method,
        `/api/boards/${board.id}${path}`,
        {
          token: board.links[role].token,
          ...(json && { json }),
        },
      );
      expect([status, problem.type]).toEqual([403, 'urn:feltline:problem:not-allowed']);
      expect(await content()).toBe(before);
    });

  test(`[D2] a link to ${role} is refused to add a picture`, async () => {
    const { status } = await server.call('POST', `/api/boards/${board.id}/images`, {
      token: board.links[role].token,
      body: Uint8Array.of(137, 80, 78, 71),
      headers: { 'content-type': 'image/png' },
    });
    expect(status).toBe(403);
  });

  test(`[D2] a link to ${role} is refused to restore a version`, async () => {
    const { owner } = board.links;
    const kept = await server.call('POST', `/api/boards/${board.id}/versions`, {
      token: owner.token,
      json: { label: 'Kept' },
    });
    const before = await content();
    const { status } = await server.call(
      'POST',
      `/api/boards/${board.id}/versions/${kept.json.id}/restore`,
      { token: board.links[role].token, json: {} },
    );
    expect(status).toBe(403);
    expect(await content()).toBe(before);
  });

  test(`[D3] an old token changes nothing after its link was made one to ${role}`, async () => {
    const { owner } = board.links;
    const links = `/api/boards/${board.id}/links`;
    const { json: link } = await server.call('POST', links, {
      token: owner.token,
      json: { role: 'edit' },
    });
    const path = `/sync/${board.id}?token=${link.token}&cap=1`;
    const old = await openSocket(server.origin, path);
    await server.call('PATCH', `${links}/${link.id}`, { token: owner.token, json: { role } });
    const before = await content();
    old.socket.send(encodeMessage({ type: 'update', update: newNote() }));
    expect((await old.closed).code).toBe(4501);
    const again = await openSocket(server.origin, path);
    again.socket.send(encodeMessage({ type: 'update', update: newNote() }));
    await heard(again, () => ofType(again, 'reject').length === 1);
    const renamed = await server.call('PATCH', `/api/boards/${board.id}`, {
      token: link.token,
      json: { title: 'Forged' },
    });
    expect(renamed.status).toBe(403);
    expect(await content()).toBe(before);
    await leave(again);
  });

  test(`[D5] a link to ${role} wears nobody's name in presence`, async () => {
    const [ann, reader] = [await enter('edit', `ann-${role}`), await enter(role, `bob-${role}`)];
    // An id of a client is its first wearer's for good.
    const clientId = 77 + readers.indexOf(role);
    const seen = () =>
      ofType(ann, 'presence').map(({ entries }) => Buffer.from(entries).toString());
    await heard(ann, () => ofType(ann, 'hello').length === 1);
    await heard(reader, () => ofType(reader, 'hello').length === 1);
    const annId = JSON.parse(ofType(ann, 'hello')[0]!.json).user.id as string;
    const json = Buffer.from(
      JSON.stringify({ user: { id: annId, name: 'ann', color: '#000000', role: 'owner' }, at: 1 }),
    );
    reader.socket.send(
      encodeMessage({
        type: 'presence',
        entries: encodePresence([{ clientId, clock: 1, json }]),
      }),
    );
    await heard(ann, () => seen().some((text) => text.includes('"at":1')));
    const shown = seen().find((text) => text.includes('"at":1')) ?? '';
    expect(shown).toContain(`"name":"bob-${role}"`);
    expect(shown).toContain(`"role":"${role}"`);
    expect(shown).not.toContain(annId);
    await leave(ann, reader);
  });
}
