import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Writer } from './Writer.ts';

const target = fileURLToPath(new URL('./killTarget.ts', import.meta.url));

export interface KillRuns {
  readonly runs: number;
  readonly acknowledged: number;
  readonly edits: number;
  /** In plain words; empty where the promise was kept. */
  readonly broken: string[];
}

/**
 * Starts the server, has four people write on two boards, kills it with -9 at a random moment, starts
 * it again and looks for every edit that was acknowledged, also by earlier runs.
 */
export async function killRuns(runs: number): Promise<KillRuns> {
  const dataDir = await mkdtemp(join(tmpdir(), 'feltline-kill-'));
  const writers: Writer[] = [];
  const broken: string[] = [];
  let edits = 0;
  try {
    for (let run = 0; run <= runs; run++) {
      const { url, kill, complaints } = await startTarget(dataDir);
      for (const board of ['one', 'two']) {
        const records = await readBoard(`${url}/${board}`, `reader${run}${board}`);
        for (const writer of writers)
          if (writer.name.endsWith(board))
            broken.push(...writer.missingIn(records).map((what) => `run ${run}: ${what}`));
      }
      if (run < runs) {
        const now = await Promise.all(
          ['one', 'one', 'two', 'two'].map(async (board, at) => {
            const writer = new Writer(`${url}/${board}`, `w${run}x${at}${board}`);
            await writer.ready;
            return writer;
          }),
        );
        edits += await writeUntil(now, 20 + Math.random() * 250);
        await kill();
        for (const writer of now) await writer.close();
        writers.push(...now);
      } else await kill();
      broken.push(...complaints.map((line) => `run ${run}: the server said ${line}`));
      if (broken.length > 0) break;
    }
  } finally {
    await rm(dataDir, { recursive: true });
  }
  const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledgedEdits, 0);
  return { runs, acknowledged, edits, broken };
}

async function startTarget(dataDir: string) {
  const server = spawn(process.execPath, [target, dataDir], { stdio: ['ignore', 'pipe', 'pipe'] });
  const complaints: string[] = [];
  server.stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
  const [line] = (await Promise.race([
    once(server.stdout, 'data'),
    once(server, 'exit').then(() => [Buffer.from(`it ended: ${complaints.join('')}`)]),
  ])) as [Buffer];
  const port = /listening on (\d+)/.exec(line.toString())?.[1];
  if (!port) throw new Error(`expected the server to listen, ${line.toString()}`);
  const kill = async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  return { url: `ws://127.0.0.1:${port}/sync`, kill, complaints };
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
