import { join } from 'node:path';
import { encodeMessage } from '../../packages/sync/src/wire.ts';
import { root } from '../../scripts/lib/root.ts';

export interface Place {
  readonly port: number;
  readonly dataDir: string;
  /** Whether the case is about what is kept; y-websocket stores nothing unless told to. */
  readonly stores: boolean;
}

/** A server of the comparison: how it is started and how one speaks to it. */
export interface Subject {
  readonly name: string;
  readonly title: string;
  /** Floors keep nothing. */
  readonly keeps: boolean;
  /** `durable`: told once the edit would survive a power cut. `applied`: told once it is in memory. */
  readonly acknowledges: 'durable' | 'applied' | 'never';
  command(place: Place): {
    readonly file: string;
    readonly args?: string[];
    readonly env: Record<string, string>;
  };
  /** Makes a room where rooms have to be made; answers with what `path` needs. */
  makeRoom?(port: number, room: string): Promise<string>;
  path(room: string, person: string): string;
  /** What stands before every message, both ways. */
  prefix(room: string): Uint8Array;
  /** What a client says first. */
  hello(room: string): Uint8Array[];
}

const peers = join(import.meta.dirname, '../peers/sync-servers');
const nothing = new Uint8Array();
const emptyStep1 = encodeMessage({ type: 'step1', stateVector: Uint8Array.of(0) });

const feltline: Subject = {
  name: 'feltline',
  title: 'Feltline',
  keeps: true,
  acknowledges: 'durable',
  command: ({ port, dataDir }) => ({
    file: join(root, 'apps/server/src/main.ts'),
    env: { HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
  }),
  async makeRoom(port, room) {
    const response = await fetch(`http://127.0.0.1:${port}/api/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: room }),
    });
    if (response.status !== 201)
      throw new Error(`making a board: got ${response.status}, expected 201`);
    const { id, links } = (await response.json()) as {
      id: string;
      links: { edit: { token: string } };
    };
    return `${id}?token=${links.edit.token}`;
  },
  path: (room, person) =>
    `/sync/${room}&cap=1&guest=guest-${person}&secret=secret-of-${person}-0000000000&name=${person}`,
  prefix: () => nothing,
  hello: () => [emptyStep1],
};

const yWebsocket: Subject = {
  name: 'y-websocket',
  title: 'y-websocket 2.1.0',
  keeps: true,
  acknowledges: 'never',
  command: ({ port, dataDir, stores }) => ({
    file: join(peers, 'node_modules/y-websocket/bin/server.cjs'),
    env: {
      HOST: '127.0.0.1',
      PORT: String(port),
      ...(stores && { YPERSISTENCE: join(dataDir, 'level') }),
    },
  }),
  path: (room) => `/${room}`,
  prefix: () => nothing,
  hello: () => [emptyStep1],
};

function hocuspocus(flushDelay?: number): Subject {
  return {
    name: flushDelay === undefined ? 'hocuspocus' : `hocuspocus-${flushDelay}`,
    title: `Hocuspocus 4.7.0${flushDelay === undefined ? '' : `, flushDelay ${flushDelay}`}`,
    keeps: true,
    acknowledges: 'applied',
    command: ({ port, dataDir }) => ({
      file: join(peers, 'hocuspocus.js'),
      env: {
        PORT: String(port),
        DATABASE: join(dataDir, 'hocuspocus.db'),
        ...(flushDelay !== undefined && { FLUSH_DELAY: String(flushDelay) }),
      },
    }),
    path: (room) => `/${room}`,
    prefix: (room) => prefixed(room),
    // A token first, or everything waits for it.
    hello: () => [Uint8Array.of(2, 0, 1, 0x74), emptyStep1],
  };
}

function relay(kind: 'naive' | 'batching'): Subject {
  return {
    name: `relay-${kind}`,
    title: `bare relay, ${kind}`,
    keeps: false,
    acknowledges: 'never',
    command: ({ port }) => ({
      file: join(import.meta.dirname, 'relay.ts'),
      args: [kind],
      env: { PORT: String(port) },
    }),
    path: (room) => `/${room}`,
    prefix: () => nothing,
    hello: () => [],
  };
}

/** Feltline as a machine whose every fsync takes 20 ms would run it. */
const slowDisk: Subject = {
  ...feltline,
  name: 'feltline-slow-disk',
  title: 'Feltline, 20 ms more for each fsync',
  command: (place) => ({
    ...feltline.command(place),
    file: join(import.meta.dirname, 'slow-disk.ts'),
  }),
};

export const subjects: readonly Subject[] = [
  feltline,
  yWebsocket,
  hocuspocus(),
  hocuspocus(16),
  relay('naive'),
  relay('batching'),
];

export function subjectCalled(name: string): Subject {
  const found = [...subjects, slowDisk].find((subject) => subject.name === name);
  if (!found)
    throw new Error(
      `got ${name}, expected one of ${subjects.map((subject) => subject.name).join(', ')}`,
    );
  return found;
}

/** The room's name as Hocuspocus wants it before each message. */
function prefixed(room: string): Uint8Array {
  const bytes = Buffer.from(room);
  if (bytes.byteLength > 127)
    throw new Error(`expected a name of at most 127 bytes, got ${bytes.byteLength}`);
  return Uint8Array.of(bytes.byteLength, ...bytes);
}
