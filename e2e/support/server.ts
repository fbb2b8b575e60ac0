import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../scripts/lib/free-port.ts';
import { root } from '../../scripts/lib/root.ts';

const startLimitMs = 30_000;
const stopLimitMs = 10_000;

export type Role = 'owner' | 'edit' | 'comment' | 'view';
export interface NewBoard {
  id: string;
  title: string;
  epoch: string;
  links: Record<Role, { id: string; token: string; url: string }>;
}

/** The real server in its own process, on a free port, with a data directory of its own. */
export class TestServer {
  readonly origin: string;
  readonly dataDir: string;
  readonly #port: number;
  readonly #env: Record<string, string>;
  #child: ChildProcess | undefined;
  #output = '';

  private constructor(port: number, dataDir: string, env: Record<string, string>) {
    this.#port = port;
    this.#env = env;
    this.dataDir = dataDir;
    this.origin = `http://127.0.0.1:${port}`;
  }

  static async start(env: Record<string, string> = {}): Promise<TestServer> {
    const dataDir = await mkdtemp(join(tmpdir(), 'feltline-e2e-'));
    const server = new TestServer(await freePort(), dataDir, env);
    await server.run();
    return server;
  }

  /** What the server has printed, for a failing test to show. */
  get output(): string {
    return this.#output;
  }

  /** Starts it (again, on the same port and data) and resolves once it is ready. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ...this.#env,
        HOST: '127.0.0.1',
        PORT: String(this.#port),
        DATA_DIR: this.dataDir,
      },
    });
    this.#child = child;
    const keep = (chunk: string) => {
      this.#output = (this.#output + chunk).slice(-20_000);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const limit = Date.now() + startLimitMs;
    while (!(await this.#isReady())) {
      if (child.exitCode !== null || Date.now() > limit) {
        child.kill('SIGKILL');
        throw new Error(`The server was not ready (exit code ${child.exitCode}):\n${this.#output}`);
      }
      await delay(50);
    }
  }

  /** SIGTERM by default; resolves with the exit code once the process is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null)
      return child?.exitCode ?? null;
    const exit = once(child, 'exit');
    child.kill(signal);
    const isSlow = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
    const [code] = await exit;
    clearTimeout(isSlow);
    return code;
  }

  /** Stops it and removes its data. */
  async discard(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async newBoard(wish: { template?: string; title?: string; locale?: string } = {}) {
    return (await this.call('POST', '/api/boards', { json: wish })) as NewBoard;
  }

  /** A call to the HTTP API; throws on anything but 2xx. Answers parsed JSON, or text. */
  async call(
    method: string,
    path: string,
    { json, body, token }: { json?: unknown; body?: string; token?: string } = {},
  ): Promise<unknown> {
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
      },
      ...(json !== undefined ? { body: JSON.stringify(json) } : body !== undefined && { body }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path}: got ${response.status}, expected 2xx: ${text}`);
    return /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
  }

  async #isReady(): Promise<boolean> {
    const response = await fetch(`${this.origin}/readyz`).catch(() => undefined);
    await response?.body?.cancel();
    return response?.ok ?? false;
  }
}
