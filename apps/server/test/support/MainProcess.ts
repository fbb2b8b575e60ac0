import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The server as it is started by people, in a process of its own. */
export class MainProcess {
  readonly origin: string;
  /** What it has said that it should not have to say. */
  readonly complaints: string[];
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, origin: string, complaints: string[]) {
    this.#child = child;
    this.origin = origin;
    this.complaints = complaints;
  }

  static async start(dataDir: string): Promise<MainProcess> {
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
      },
    });
    const complaints: string[] = [];
    child.stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
    const [line] = (await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => [Buffer.from(`it ended: ${complaints.join('')}`)]),
    ])) as [Buffer];
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(line.toString()) ?? [];
    if (!origin) throw new Error(`expected the server to print its address, got ${line}`);
    return new MainProcess(child, origin, complaints);
  }

  /** Resolves with the exit code, or null where the signal ended it. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const exited = once(this.#child, 'exit');
    this.#child.kill(signal);
    const [code] = (await exited) as [number | null];
    return code;
  }
}
