import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSocket } from './testing/openSocket.ts';
import type { NewBoard } from './testing/testServer.ts';

// Each starts one to three servers, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let dataDir: string;
let children: ChildProcess[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'feltline-main-'));
  children = [];
});
afterEach(async () => {
  for (const child of children.filter(
    ({ exitCode, signalCode }) => exitCode === null && !signalCode,
  )) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await rm(dataDir, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  output: () => string;
  errors: () => string;
  exited: Promise<number | null>;
}

function start(env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
  });
  children.push(child);
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, errors: () => errors, exited };
}

/** Resolves with the printed address once the server says it is ready. */
async function ready(run: Run): Promise<string> {
  for (;;) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(run.output()) ?? [];
    if (address) return address;
    await Promise.race([once(run.child.stdout!, 'data'), failure(run)]);
  }
}

async function failure(run: Run): Promise<never> {
  const code = await run.exited;
  throw new Error(`the server ended with ${code}, expected it to be ready: ${run.errors()}`);
}

const made = async (origin: string, title: string): Promise<NewBoard> => {
  const response = await fetch(`${origin}/api/boards`, {
    method: 'POST',
    body: JSON.stringify({ title }),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as NewBoard;
};

test('it prints its address once ready, stops on SIGTERM, and a restart keeps boards and links', async () => {
  const first = start();
  const origin = await ready(first);
  expect(first.output()).toMatch(
    /^Feltline is ready:\n {2}http:\/\/127\.0\.0\.1:\d+ {2}\(this machine\)\n$/,
  );
  const { id, links, epoch } = await made(origin, 'Kept');
  const { closed } = await openSocket(origin, `/sync/${id}?token=${links.edit.token}`);
  first.child.kill('SIGTERM');
  expect((await closed).code).toBe(4503);
  expect(await first.exited).toBe(0);
  const again = await ready(start());
  const response = await fetch(`${again}/api/boards/${id}`, {
    headers: { authorization: `Bearer ${links.comment.token}` },
  });
  expect(await response.json()).toMatchObject({ id, title: 'Kept', role: 'comment', epoch });
});

test('after kill -9 every board that was answered for is there', async () => {
  const first = start();
  const origin = await ready(first);
  const { id, links } = await made(origin, 'Answered');
  first.child.kill('SIGKILL');
  await first.exited;
  const again = await ready(start());
  const response = await fetch(`${again}/api/boards/${id}?token=${links.view.token}`);
  expect(await response.json()).toMatchObject({ title: 'Answered' });
});

test('[S32] a request that is under way when the server stops is still answered, new ones and watchers are told', async () => {
  const run = start();
  const origin = await ready(run);
  const { id, links } = await made(origin, 'Busy');
  const { answer, finish } = slowRename(origin, id, links.edit.token);
  await fetch(`${origin}/healthz`);
  run.child.kill('SIGTERM');
  while (!run.errors().includes('stopping')) await once(run.child.stderr!, 'data');
  const readiness = await fetch(`${origin}/readyz`);
  expect(readiness.status).toBe(503);
  expect(await readiness.json()).toMatchObject({ detail: 'the server is stopping' });
  const late = await fetch(`${origin}/api/boards`, { method: 'POST', body: '{}' });
  expect([late.status, late.headers.get('retry-after')]).toEqual([503, '5']);
  finish();
  expect((await answer).status).toBe(200);
  expect(await run.exited).toBe(0);
});

test('a second signal ends it at once', async () => {
  const run = start();
  const origin = await ready(run);
  const { id, links } = await made(origin, 'Waiting');
  const isCut = expect(slowRename(origin, id, links.edit.token).answer).rejects.toThrow();
  await fetch(`${origin}/healthz`);
  run.child.kill('SIGTERM');
  while (!run.errors().includes('stopping')) await once(run.child.stderr!, 'data');
  run.child.kill('SIGTERM');
  expect(await run.exited).toBe(130);
  await isCut;
});

/** A call whose body ends only with `finish`. */
function slowRename(origin: string, id: string, token: string) {
  let finish = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from('{"title":'));
      finish = () => {
        controller.enqueue(Buffer.from('"Renamed"}'));
        controller.close();
      };
    },
  });
  const url = `${origin}/api/boards/${id}?token=${token}`;
  const answer = fetch(url, { method: 'PATCH', body, ...{ duplex: 'half' } });
  return { answer, finish: () => finish() };
}

test('a port that is taken ends it with one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const taken = start({ PORT: String(port) });
  expect(await taken.exited).toBe(1);
  expect(taken.errors()).toBe(
    `Port ${port} on 127.0.0.1 is already in use: stop what runs there, or set PORT to another number.\n`,
  );
  other.close(() => undefined);
});

test('a directory that another server uses ends it with one sentence', async () => {
  const holder = start();
  await ready(holder);
  const second = start();
  expect(await second.exited).toBe(1);
  expect(second.errors()).toMatch(
    new RegExp(`^${dataDir} is in use by another server \\(process ${holder.child.pid} .*\\.\n$`),
  );
});

test('a directory that cannot be written ends it with one sentence', async () => {
  const file = join(dataDir, 'a-file');
  await writeFile(file, '');
  const inFile = start({ DATA_DIR: join(file, 'data') });
  expect(await inFile.exited).toBe(1);
  expect(inFile.errors()).toMatch(
    /^The data directory .* cannot be used: .*a-file is a file, expected a directory\. [^\n]*\n$/,
  );
});

test('a storage that fails for good ends the process with 1, so that it is started anew', async () => {
  // The first worker is that of storage.
  const killsStorage = `process.once('worker', (worker) => process.once('SIGUSR2', () => worker.terminate()));`;
  const run = start({
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(killsStorage)}`,
  });
  await ready(run);
  run.child.kill('SIGUSR2');
  expect(await run.exited).toBe(1);
  expect(run.errors()).toContain('Storing failed for good');
});

test('bad settings are named, with what was got and expected', async () => {
  const run = start({ PORT: 'three', PUBLIC_URL: 'here' });
  expect(await run.exited).toBe(1);
  expect(run.errors()).toBe(
    'Feltline cannot start with these settings:\n' +
      'PORT: got "three", expected a whole number from 0 to 65535.\n' +
      'PUBLIC_URL: got "here", expected an address without a path, such as https://board.example.com.\n',
  );
  expect(run.output()).toBe('');
});

test('four bodies of 50 MB at once are refused without being held in memory', async () => {
  const origin = await ready(start());
  const { id, links } = await made(origin, 'Full');
  const memory = async (): Promise<number> => {
    const text = await (await fetch(`${origin}/metrics`)).text();
    return Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1]);
  };
  const before = await memory();
  const url = `${origin}/api/boards/${id}/import?format=json&token=${links.edit.token}`;
  const body = new Uint8Array(50_000_000);
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => fetch(url, { method: 'POST', body })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(4).fill(413));
  expect((await memory()) - before).toBeLessThan(150_000_000);
});
