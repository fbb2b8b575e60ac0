import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isTerminal } from '@feltline/sync';
import { WebSocket } from 'ws';
import { MainProcess } from './MainProcess.ts';
import { Writer } from './Writer.ts';

export interface KillRuns {
  readonly runs: number;
  readonly acknowledged: number;
  readonly edits: number;
  /** In plain words; empty where the promise was kept. */
  readonly broken: string[];
}

/** The path of a board's socket with the token of its edit link. */
type BoardPath = string;

const shelfSize = 8;

/**
 * Starts the server, has four people write on two boards while somebody opens other boards one after
 * another, ends it with -9 or SIGTERM at a random moment, starts it again, lets people with full
 * copies return in any order, and looks for every edit that was acknowledged, also by earlier runs.
 */
export async function killRuns(runs: number): Promise<KillRuns> {
  const dataDir = await mkdtemp(join(tmpdir(), 'feltline-kill-'));
  const writers: { writer: Writer; board: BoardPath }[] = [];
  const broken: string[] = [];
  let [edits, boards, shelf]: [number, BoardPath[], BoardPath[]] = [0, [], []];
  let latest: typeof writers = [];
  try {
    for (let run = 0; run <= runs; run++) {
      const server = await MainProcess.start(dataDir);
      const note = (what: string) => broken.push(`run ${run}: ${what}`);
      const at = (board: BoardPath) => server.origin.replace('http', 'ws') + board;
      if (run === 0) {
        boards = [await made(server), await made(server)];
        shelf = await Promise.all(Array.from({ length: shelfSize }, () => made(server)));
        await Promise.all(shelf.map((board) => fill(at(board))));
      }
      for (const { writer, board } of shuffled(latest).slice(0, 2)) {
        const back = new Writer(at(board), writer.name, writer.doc);
        const code = await back.answered;
        if (code !== undefined && isTerminal(code)) note(`${writer.name} was refused with ${code}`);
        await back.close();
      }
      const read = await Promise.all(boards.map((board) => readBoard(at(board), `reader${run}`)));
      for (const [index, records] of read.entries()) {
        for (const { writer } of writers.filter(({ board }) => board === boards[index]))
          for (const what of writer.missingIn(records)) note(what);
      }
      if (run === runs) {
        for (const board of shelf)
          if ((await readBoard(at(board), `reader${run}`)).filled === undefined)
            note(`${board} has lost what it was filled with`);
      } else {
        latest = await Promise.all(
          [...boards, ...boards].map(async (board, index) => {
            const writer = new Writer(at(board), `writer${run}x${index}`);
            await writer.ready;
            return { writer, board };
          }),
        );
      }
      const opening = openOneAfterAnother(shuffled(shelf).map(at));
      if (run < runs)
        edits += await writeUntil(
          latest.map(({ writer }) => writer),
          20 + Math.random() * 250,
        );
      const signal = Math.random() < 0.5 ? 'SIGKILL' : 'SIGTERM';
      const code = await server.end(signal);
      if (signal === 'SIGTERM' && code !== 0) note(`told to stop it exited with ${code}`);
      await opening;
      for (const { writer } of latest) await writer.close();
      if (run < runs) writers.push(...latest);
      for (const line of server.complaints) note(`the server said ${line}`);
      if (broken.length > 0) break;
    }
  } finally {
    await rm(dataDir, { recursive: true });
  }
  const acknowledged = writers.reduce((sum, { writer }) => sum + writer.acknowledgedEdits, 0);
  return { runs, acknowledged, edits, broken };
}

async function made({ origin }: MainProcess): Promise<BoardPath> {
  const response = await fetch(`${origin}/api/boards`, { method: 'POST', body: '{}' });
  const { id, links } = (await response.json()) as {
    id: string;
    links: { edit: { token: string } };
  };
  return `/sync/${id}?token=${links.edit.token}`;
}

/** Enough for a snapshot, which is then taken with the change that follows. */
async function fill(url: string): Promise<void> {
  const writer = new Writer(url, 'filler00');
  await writer.ready;
  for (const value of ['x'.repeat(200_000), 'y'.repeat(200_000), 'z']) {
    writer.doc.getMap('records').set('filled', value);
    await writer.answered;
  }
  await writer.close();
}

/** Somebody who only looks into boards; resolves once the server is gone. */
async function openOneAfterAnother(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const socket = new WebSocket(`${url}&cap=1`);
    socket.on('error', () => undefined);
    const isGone = await Promise.race([
      once(socket, 'message').then(() => false),
      new Promise<boolean>((resolve) => socket.on('close', () => resolve(true))),
    ]).catch(() => true);
    socket.terminate();
    if (isGone) return;
  }
}

/** Everybody edits now and then for so long; the answer is how often. */
async function writeUntil(writers: readonly Writer[], ms: number): Promise<number> {
  const until = performance.now() + ms;
  let edits = 0;
  while (performance.now() < until) {
    for (const writer of writers) {
      if (Math.random() < 0.4) continue;
      writer.edit();
      edits++;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
  }
  return edits;
}

async function readBoard(url: string, name: string): Promise<Record<string, unknown>> {
  const reader = new Writer(url, name);
  await reader.ready;
  await reader.loaded;
  await reader.close();
  return reader.doc.getMap('records').toJSON();
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, by: Math.random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ one }) => one);
}
