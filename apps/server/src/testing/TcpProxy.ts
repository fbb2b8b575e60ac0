import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

const sliceMs = 50;

/** A line between two ends on this machine that can be slow, silent or cut. */
export class TcpProxy {
  readonly #server: Server;
  readonly #lines = new Set<readonly [Socket, Socket]>();
  /** What goes to whoever connected, in bytes per second; what they send is not slowed. */
  bytesPerSecond = Number.POSITIVE_INFINITY;
  /** While true nothing arrives on either side, and nobody learns of an end. */
  #isStalled = false;
  #resumed: (() => void)[] = [];

  private constructor(server: Server) {
    this.#server = server;
  }

  static async to(port: number): Promise<TcpProxy> {
    const server = createServer({ allowHalfOpen: true });
    const proxy = new TcpProxy(server);
    server.on('connection', (near) => {
      const far = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
      const line = [near, far] as const;
      proxy.#lines.add(line);
      for (const end of line) {
        end.on('error', () => undefined);
        end.on('close', () => {
          proxy.#lines.delete(line);
          void proxy.#passing().then(() => line.forEach((other) => void other.destroy()));
        });
      }
      void proxy.#carry(far, near, true);
      void proxy.#carry(near, far, false);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get lines(): number {
    return this.#lines.size;
  }

  stall(): void {
    this.#isStalled = true;
  }

  resume(): void {
    this.#isStalled = false;
    for (const go of this.#resumed.splice(0)) go();
  }

  /** Ends every line at once, without a word to either side. */
  cut(): void {
    for (const line of this.#lines) for (const end of line) end.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.resume();
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #passing(): Promise<void> {
    while (this.#isStalled) await new Promise<void>((resolve) => this.#resumed.push(resolve));
  }

  async #carry(from: Socket, to: Socket, isSlowed: boolean): Promise<void> {
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        let at = 0;
        while (at < chunk.byteLength) {
          await this.#passing();
          const rate = isSlowed ? this.bytesPerSecond : Number.POSITIVE_INFINITY;
          const most = Math.max(1, Math.ceil((rate * sliceMs) / 1000));
          const slice = chunk.subarray(at, at + most);
          at += slice.byteLength;
          if (to.destroyed) return;
          const isFull = !to.write(slice);
          if (Number.isFinite(rate))
            await new Promise((resolve) => setTimeout(resolve, (slice.byteLength / rate) * 1000));
          else if (isFull) await Promise.race([once(to, 'drain'), once(to, 'close')]);
        }
      }
      await this.#passing();
      to.end();
    } catch {
      // A line that was cut; `close` above ends the other side.
    }
  }
}
