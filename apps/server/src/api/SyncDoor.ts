import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type CloseCode, closeCodes } from '@feltline/sync';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Allowance } from '../access/Allowance.ts';
import type { Admitted, Refusal } from '../access/Gate.ts';
import { preparedSocket } from '../rooms/PreparedSocket.ts';
import { refuse } from '../rooms/refuse.ts';
import type { Socket } from '../rooms/Socket.ts';
import { type Guest, visitorFrom } from '../rooms/visitor.ts';
import { clientAddress } from '../web/clientAddress.ts';
import { isOwnOrigin } from '../web/origin.ts';
import { callAt } from './callAt.ts';
import { problems } from './Problem.ts';
import type { Services } from './Services.ts';

/** Who is turned away may still have sent its first words. */
const maxRefusedFrameBytes = 64 * 1024;
const refusedSockets = ['feltline_refused_sockets_total', 'Sockets that were refused.'] as const;

const refusals: Record<Refusal, CloseCode> = {
  'no-token': closeCodes.badToken,
  'bad-token': closeCodes.badToken,
  'link-revoked': closeCodes.badToken,
  'link-expired': closeCodes.badToken,
  'link-used-up': closeCodes.badToken,
  'no-such-board': closeCodes.noSuchBoard,
};

export interface SyncDoorServices extends Services {
  /** New sockets, per address. */
  handshakes: Allowance;
  /** New sockets of everybody together. */
  admission: Allowance;
}

/**
 * Answers `WS /sync/:id?token=…`. Who may not enter is let in far enough to be told why: a bare
 * HTTP refusal makes y-websocket clients knock for ever.
 */
export class SyncDoor {
  readonly #services: SyncDoorServices;
  readonly #welcome: WebSocketServer;
  readonly #refuse = socketServer(maxRefusedFrameBytes);
  #isClosed = false;

  constructor(services: SyncDoorServices) {
    this.#services = services;
    this.#welcome = socketServer(services.rooms.maxPayload);
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
    const { config, gate, handshakes, failedTokens, perLink, rooms, admission } = this.#services;
    const { host, origin, 'x-forwarded-for': forwarded } = request.headers;
    const address = clientAddress(config.trustProxy, request.socket.remoteAddress, forwarded);
    const url = addressOf(request);
    const [, boardId] = /^\/sync\/([^/]+)$/.exec(url?.pathname ?? '') ?? [];
    if (this.#isClosed || rooms.isFull || !admission.take('all'))
      return this.#turnAway(socket, 503);
    if (!url || boardId === undefined) return this.#turnAway(socket, 404);
    if (!isOwnOrigin({ host, origin }, config.publicUrl)) return this.#turnAway(socket, 403);
    if (!handshakes.take(address)) return this.#turnAway(socket, 429);
    const guest = visitorFrom(url.searchParams);
    const token = url.searchParams.get('token') ?? undefined;
    const admitted = await gate.admit(boardId, token, guest.user.id);
    if (socket.destroyed) return;
    if (typeof admitted !== 'string') {
      if (!perLink.take(admitted.link.id)) return this.#turnAway(socket, 429);
      this.#welcome.handleUpgrade(request, socket, head, (ws) =>
        this.#attach(preparedSocket(ws, socket), admitted, guest),
      );
      return;
    }
    const isTooOften = admitted === 'bad-token' && !failedTokens.take(address);
    const code = isTooOften ? closeCodes.rateLimited : refusals[admitted];
    const why = problems[isTooOften ? 'too-many-attempts' : admitted][1];
    this.#refuse.handleUpgrade(request, socket, head, (ws) => this.#tellRefused(ws, code, why));
  }

  #attach(socket: Socket, { board, link }: Admitted, guest: Guest): void {
    const { rooms, titles, activity } = this.#services;
    rooms.attach(socket, {
      ...guest,
      boardId: board.id,
      role: link.role,
      linkId: link.id,
    });
    const joinedAt = Date.now();
    socket.on('close', () => {
      titles.note(board.id);
      if (guest.isKnown) activity.noteLeft(board.id, guest.user.id, joinedAt);
    });
    if (link.expiresAt !== null) {
      const cancel = callAt(link.expiresAt, () =>
        rooms.closeLink(link.id, problems['link-expired'][1]),
      );
      socket.on('close', cancel);
    }
  }

  #tellRefused(socket: WebSocket, code: CloseCode, why: string): void {
    this.#services.metrics.count(...refusedSockets, { code });
    refuse(socket, why, code);
  }

  #turnAway(socket: Duplex, status: number): void {
    this.#services.metrics.count(...refusedSockets, { code: status });
    turnAway(socket, status);
  }
}

/** No compression: updates are small and binary. `ws` bounds a frame before it is in memory. */
function socketServer(maxPayload: number): WebSocketServer {
  return new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload });
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
