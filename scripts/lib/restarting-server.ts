import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './root.ts';

const settleMs = 150;

/**
 * The server for development: starts at once and again after each `restart()`.
 * Not `node --watch`, whose reports travel among the messages of our worker threads.
 */
export class RestartingServer {
  readonly #env: Record<string, string>;
  #child: ChildProcess;
  #soon: NodeJS.Timeout | undefined;
  /** Restarts wait for one another, or two servers would want the same port. */
  #last = Promise.resolve();

  constructor(env: Record<string, string>) {
    this.#env = env;
    this.#child = this.#start();
  }

  /** Many changes at once are one restart. */
  restart(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      this.#last = this.#last.then(async () => {
        await this.stop();
        this.#child = this.#start();
      });
    }, settleMs);
  }

  async stop(): Promise<void> {
    clearTimeout(this.#soon);
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
  }

  #start(): ChildProcess {
    return spawn(process.execPath, ['apps/server/src/main.ts'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...this.#env },
    });
  }
}
