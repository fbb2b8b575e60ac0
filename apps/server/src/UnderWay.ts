import type { Server, ServerResponse } from 'node:http';

/** The requests of an HTTP server that wait for their answer. */
export class UnderWay {
  #count = 0;
  #onDone: (() => void) | undefined;

  constructor(http: Server) {
    http.on('request', (_request, response: ServerResponse) => {
      this.#count++;
      response.once('close', () => {
        this.#count--;
        if (this.#count === 0) this.#onDone?.();
      });
    });
  }

  /** Resolves once every request has its answer, or after `maxMs`. */
  async done(maxMs: number): Promise<void> {
    if (this.#count === 0) return;
    await new Promise<void>((resolve) => {
      this.#onDone = resolve;
      setTimeout(resolve, maxMs).unref();
    });
  }
}
