import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type CloseCode, closeCodes, encodeMessage } from '@feltline/sync';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Allowance } from '../access/Allowance.ts';
import type { Admitted, Refusal } from '../access/Gate.ts';
import { isOwnOrigin } from '../web/origin.ts';
import { problems } from './Problem.ts';
import type { Services } from './Services.ts';

/** One frame, which holds at least the largest update of an editor. */
const maxFrameBytes = 16 * 1024 * 1024 + 1024;

const refusals: Record<Refusal, CloseCode> = {
  'no-token': closeCodes.badToken,
  'bad-token': closeCodes.badToken,
  'no-such-board': closeCodes.noSuchBoard,
};

export interface SyncDoorServices extends Services {
  /** New sockets, per address. */
  handshakes: Allowance;
}

/**
 * Answers `WS /sync/:id?token=…`. Who may not enter is let in far enough to be told why: a bare
 * HTTP refusal makes y-websocket clients knock for ever.
 */
export class SyncDoor {
  readonly #services: SyncDoorServices;
  // No compression: updates are small and binary. `ws` bounds a frame before it is in memory.
  readonly #welcome = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: maxFrameBytes,
  });
  readonly #refuse = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 1024 * 64,
  });
  #isClosed = false;

  constructor(services: SyncDoorServices) {
    this.#services = services;
  }

  /** Takes an HTTP upgrade request of the server. */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    this.#answer(request, socket, head).catch((error: unknown) => {
      this.#services.log.error({ err: error }, 'a socket could not be opened');
      turnAway(socket, 500);
    });
  };

  /** New sockets are turned away from now on. */
  close(): void {
    this.#isClosed = true;
  }

  async #answer(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { config, gate, handshakes, failedTokens } = this.#services;
    const address = request.socket.remoteAddress ?? 'unknown';
    const { host, origin } = request.headers;
    const url = addressOf(request);
    const [, boardId] = /^\/sync\/([^/]+)$/.exec(url?.pathname ?? '') ?? [];
    if (this.#isClosed) return this.#turnAway(socket, 503);
    if (!url || boardId === undefined) return this.#turnAway(socket, 404);
    if (!isOwnOrigin({ host, origin }, config.publicUrl)) return this.#turnAway(socket, 403);
    if (!handshakes.take(address)) return this.#turnAway(socket, 429);
    const admitted = await gate.admit(boardId, url.searchParams.get('token') ?? undefined);
    if (socket.destroyed) return;
    if (typeof admitted !== 'string') {
      this.#welcome.handleUpgrade(request, socket, head, (ws) => this.#attach(ws, admitted, url));
      return;
    }
    const isTooOften = admitted === 'bad-token' && !failedTokens.take(address);
    const code = isTooOften ? closeCodes.rateLimited : refusals[admitted];
    const why = problems[isTooOften ? 'too-many-attempts' : admitted][1];
    this.#refuse.handleUpgrade(request, socket, head, (ws) => this.#tellRefused(ws, code, why));
  }

  #attach(ws: WebSocket, admitted: Admitted, url: URL): void {
    void [ws, admitted, url];
  }

  #tellRefused(ws: WebSocket, code: CloseCode, why: string): void {
    this.#services.metrics.count('feltline_refused_sockets_total', 'Sockets that were refused.', {
      code,
    });
    ws.on('error', () => ws.terminate());
    ws.send(encodeMessage({ type: 'denied', reason: why }));
    ws.close(code, why);
  }

  #turnAway(socket: Duplex, status: number): void {
    this.#services.metrics.count('feltline_refused_sockets_total', 'Sockets that were refused.', {
      code: status,
    });
    turnAway(socket, status);
  }
}

/** The address that a client asked for; clients do not encode a board's name, so odd ones are no URL. */
function addressOf({ url = '' }: IncomingMessage): URL | undefined {
  return URL.canParse(url, 'http://server') ? new URL(url, 'http://server') : undefined;
}

function turnAway(socket: Duplex, status: number): void {
  const retry = status === 429 || status === 503 ? 'Retry-After: 5\r\n' : '';
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  );
}
