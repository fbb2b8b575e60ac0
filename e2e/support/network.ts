import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** One person's way to the server: a TCP relay on a port of its own that a test can cut and mend. */
export class Network {
  readonly origin: string;
  readonly #server: Server;
  readonly #pairs = new Set<Socket>();
  #isCut = false;

  private constructor(server: Server) {
    this.#server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async to(serverOrigin: string): Promise<Network> {
    const { hostname, port } = new URL(serverOrigin);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const network = new Network(server);
    server.on('connection', (near) => network.#relay(near, connect(Number(port), hostname)));
    return network;
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  /** Every connection breaks, and new ones are refused until `mend`. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#pairs) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #relay(near: Socket, far: Socket): void {
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#pairs.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#pairs.delete(socket);
        other.destroy();
      });
    }
    if (this.#isCut) near.destroy();
    else near.pipe(far).pipe(near);
  }
}
