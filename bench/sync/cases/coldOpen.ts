import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import * as Y from 'yjs';
import { TcpProxy } from '../../../apps/server/src/testing/TcpProxy.ts';
import { type Case, check, stored } from '../Case.ts';
import { fill } from '../fill.ts';
import { Reader } from '../Reader.ts';
import type { Served } from '../Served.ts';
import { now } from '../Talker.ts';

const lineBytesPerSecond = (20 * 1024 * 1024) / 8;

export const coldOpen: Case = {
  name: 'cold-open',
  title: 'Opening a large board',
  about:
    'Somebody who has nothing opens a board of so many notes: until the document is whole in their memory, and the bytes that came. `line` is a line of 20 Mbit/s. `state` is the compressed document over HTTP, `first` by the first to ask for it.',
  subjects: stored,
  sizes: [10_000],
  shortSizes: [1_000],
  runs: 5,
  limitMs: 120_000,
  async measure({ serve, size }) {
    const served = await serve({ stores: true });
    const records = await fill(served, size);
    const proxy = await TcpProxy.to(served.port);
    try {
      const socket = await open(served, records);
      const first = await state(served, served.port, records);
      const again = await state(served, served.port, records);
      proxy.bytesPerSecond = lineBytesPerSecond;
      const slow = await open(served, records, proxy.port);
      const slowState = await state(served, proxy.port, records);
      return {
        'socket KB': socket.bytes / 1024,
        'socket ms': socket.ms,
        'socket, line ms': slow.ms,
        'state KB': again.bytes / 1024,
        'state first ms': first.ms,
        'state ms': again.ms,
        'state, line ms': slowState.ms,
      };
    } finally {
      await proxy.close();
    }
  },
  checks: (median) => {
    const of = (figure: string) => median('feltline', 10_000, figure);
    return [
      check('state, bytes as a part of the socket’s', of('state KB') / of('socket KB'), 0.2, 2),
      check(
        'state on a line, time as a part of the socket’s',
        of('state, line ms') / of('socket, line ms'),
        1,
        2,
      ),
    ];
  },
};

async function open(served: Served, records: number, port = served.port) {
  const begin = now();
  const reader = await Reader.join(served, { port });
  if (!(await reader.has(records)))
    throw new Error(`expected ${records} records, got ${reader.records.size}`);
  const ms = now() - begin;
  const bytes = reader.talker.socket.bytesIn;
  reader.leave();
  return { ms, bytes };
}

async function state(served: Served, port: number, records: number) {
  if (served.subject.name !== 'feltline') return { ms: Number.NaN, bytes: Number.NaN };
  const [board, token] = (await served.roomId('room')).split('?token=');
  const begin = now();
  const [answer] = (await once(
    get(`http://127.0.0.1:${port}/api/boards/${board}/state`, {
      agent: false,
      headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'br' },
    }),
    'response',
  )) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, brotliDecompressSync(body));
  const ms = now() - begin;
  const { size } = doc.getMap('records');
  if (size !== records) throw new Error(`expected ${records} records over HTTP, got ${size}`);
  return { ms, bytes: body.byteLength };
}
