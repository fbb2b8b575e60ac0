import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@feltline/sync';
import { type Config, readConfig } from '../config.ts';
import { makeLog } from '../log.ts';
import { type FeltlineServer, type ServerOptions, startServer } from '../server.ts';

type TestOptions = Pick<
  ServerOptions,
  'clientDir' | 'limits' | 'perAddress' | 'perLink' | 'boardImageBytes' | 'versionTimings'
>;

export interface GivenLink {
  id: string;
  token: string;
  url: string;
}

export interface NewBoard {
  id: string;
  title: string;
  epoch: string;
  links: Record<Role, GivenLink>;
}

export interface Call {
  token?: string;
  json?: unknown;
  body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  bytes: Buffer;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of it
  json: any;
}

/** The real server in this process, on a free port, with a data directory of its own. */
export class TestServer {
  readonly dataDir: string;
  readonly lines: string[] = [];
  readonly #settings: Record<string, string>;
  readonly #options: TestOptions;
  #server: FeltlineServer | undefined;

  private constructor(dataDir: string, settings: Record<string, string>, options: TestOptions) {
    this.dataDir = dataDir;
    this.#settings = settings;
    this.#options = options;
  }

  /** `settings` are environment variables. */
  static async start(
    settings: Record<string, string> = {},
    options: TestOptions = {},
  ): Promise<TestServer> {
    const dataDir = await mkdtemp(join(tmpdir(), 'feltline-server-'));
    const server = new TestServer(dataDir, settings, options);
    await server.run();
    return server;
  }

  get config(): Config {
    return readConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: this.dataDir,
      LOG_LEVEL: 'debug',
      ...this.#settings,
    });
  }

  get running(): FeltlineServer {
    if (!this.#server) throw new Error('the server is stopped, expected it to run');
    return this.#server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.running.port}`;
  }

  async run(): Promise<void> {
    const { config } = this;
    const secrets = config.createToken ? [config.createToken] : [];
    const log = makeLog({
      level: config.logLevel,
      secrets,
      write: (line) => this.lines.push(line),
    });
    const clientDir = join(this.dataDir, 'no-client');
    this.#server = await startServer({ config, log, clientDir, ...this.#options });
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }

  /** Stops it and removes its data. */
  async discard(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async call(
    method: string,
    path: string,
    { token, json, body, headers }: Call = {},
  ): Promise<Answer> {
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(body !== undefined && { body, duplex: 'half' }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      text,
      json: isJson && text !== '' ? JSON.parse(text) : undefined,
    };
  }

  async newBoard(
    wish: { title?: string; template?: string; locale?: string } = {},
  ): Promise<NewBoard> {
    const { status, json, text } = await this.call('POST', '/api/boards', { json: wish });
    if (status !== 201) throw new Error(`got ${status}, expected 201: ${text}`);
    return json as NewBoard;
  }
}
