import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Case, Figures } from './Case.ts';

export interface Run {
  readonly subject: string;
  readonly size: number;
  readonly figures: Figures;
}

/** One run in a process of its own, which is the load; where it fails, the figures say so. */
export function measured(
  { name, limitMs }: Case,
  { subject, size, isShort }: { subject: string; size: number; isShort: boolean },
): Promise<Figures> {
  const child = fork(
    join(import.meta.dirname, 'run-case.ts'),
    [name, subject, String(size), isShort ? 'short' : ''],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  // It stops by itself; this is for one that cannot.
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs + 10_000);
  return new Promise((resolve) => {
    let figures: Figures = { failed: 'yes' };
    child.on('message', (message) => {
      figures = message as Figures;
    });
    child.on('exit', () => {
      clearTimeout(limit);
      resolve(figures);
    });
  });
}
