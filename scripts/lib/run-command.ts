import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

export interface Outcome {
  /** As a shell gives it: 128 + n after signal n. */
  code: number;
  timedOut: boolean;
}

export interface RunOptions {
  folder?: string;
  env?: Record<string, string>;
  limitMs?: number;
}

const signalNumbers: Partial<Record<NodeJS.Signals, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGKILL: 9,
  SIGTERM: 15,
};

/** What Node has compiled stays here: tests start the server some hundred times. */
const compileCache = join(root, 'node_modules/.cache/node');

/**
 * Runs a command to its end with our own input and output. SIGINT, SIGTERM and SIGHUP are passed on once;
 * past `limitMs` the command and all that it started are killed.
 */
export function runCommand(command: string, args: string[], options: RunOptions = {}) {
  return new Promise<Outcome>((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.folder ?? root,
      env: { NODE_COMPILE_CACHE: compileCache, ...process.env, ...options.env },
      stdio: 'inherit',
    });
    const stopPassing = passSignalsTo(child);
    let timedOut = false;
    const limit =
      options.limitMs &&
      setTimeout(() => {
        timedOut = true;
        killWithDescendants(child);
      }, options.limitMs);
    const finish = () => {
      stopPassing();
      clearTimeout(limit || undefined);
    };
    child.on('error', (error) => {
      finish();
      reject(error);
    });
    child.on('close', (code, signal) => {
      finish();
      resolve({ code: code ?? 128 + (signalNumbers[signal as NodeJS.Signals] ?? 0), timedOut });
    });
  });
}

/** Hands the first signal we get to the child; returns the function that ends this. */
export function passSignalsTo(child: ChildProcess): () => void {
  let passed = false;
  const pass = (signal: NodeJS.Signals) => {
    if (!passed) child.kill(signal);
    passed = true;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
}

function killWithDescendants(child: ChildProcess): void {
  for (const id of [...descendants(child.pid), child.pid]) {
    try {
      if (id) process.kill(id, 'SIGKILL');
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

function descendants(ancestor: number | undefined): number[] {
  let table: string;
  try {
    table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  } catch {
    return []; // No `ps` here (a slim image): the children end with their pipes.
  }
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const found = new Set([ancestor]);
  // A child can stand above its parent in the table, so until nothing is added.
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [id, parent] of rows) if (found.has(parent)) found.add(id);
  }
  found.delete(ancestor);
  return [...found].filter((id) => id !== undefined);
}
