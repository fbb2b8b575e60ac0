import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const opcodes = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
const endOfHead = Buffer.from('\r\n\r\n');

export interface BareSocketOptions {
  readonly port: number;
  /** Path and query. */
  readonly path: string;
  /** A whole message that came; bytes are a view that is valid during the call only. */
  readonly onMessage?: (message: Buffer) => void;
}

/** One end of a WebSocket on a bare TCP line: cheap to have by the hundred, and able to say what no library would. */
export class BareSocket {
  /** Rejects where there is no handshake, with the status line. */
  readonly opened: Promise<void>;
  /** The code of the server's close frame; 1006 where the line ended without one. */
  readonly closed: Promise<number>;
  /** That the server sent, frames' heads included. */
  bytesIn = 0;
  code: number | undefined;
  readonly line: Socket;
  readonly #onMessage: ((message: Buffer) => void) | undefined;
  #isOpen = false;
  #chunks: Buffer[] = [];
  #have = 0;
  #need = 2;
  #parts: Buffer[] = [];

  constructor({ port, path, onMessage }: BareSocketOptions) {
    this.#onMessage = onMessage;
    this.line = connect({ port, host: '127.0.0.1', noDelay: true });
    this.opened = new Promise((resolve, reject) => {
      this.line.once('connect', () =>
        this.line.write(
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
        ),
      );
      this.line.on('data', (chunk: Buffer) => {
        this.#take(chunk, resolve, reject);
      });
      this.line.once('close', () => reject(new Error('the line ended before the handshake')));
      this.line.once('error', reject);
    });
    this.opened.catch(() => undefined);
    this.closed = new Promise((resolve) => {
      this.line.on('error', () => this.line.destroy());
      this.line.once('close', () => {
        this.code ??= 1006;
        resolve(this.code);
      });
    });
  }

  /** Masked with a key of zeros, as the protocol allows. */
  send(message: Uint8Array, opcode: number = opcodes.binary): void {
    this.line.write(Buffer.concat([headOf(message.byteLength, opcode), message]));
  }

  /** Bytes as they are, whatever they are. */
  sendRaw(bytes: Uint8Array): void {
    this.line.write(bytes);
  }

  /** Ends the line without a word. */
  cut(): void {
    this.line.destroy();
  }

  #take(chunk: Buffer, opened: () => void, failed: (error: Error) => void): void {
    this.bytesIn += chunk.byteLength;
    this.#chunks.push(chunk);
    this.#have += chunk.byteLength;
    if (this.#have < this.#need) return;
    let bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    if (!this.#isOpen) {
      const end = bytes.indexOf(endOfHead);
      if (end >= 0 && bytes.toString('latin1', 9, 12) !== '101')
        return failed(new Error(bytes.toString('latin1', 0, bytes.indexOf('\r'))));
      if (end >= 0) {
        this.#isOpen = true;
        this.bytesIn = 0;
        bytes = bytes.subarray(end + endOfHead.length);
        opened();
      }
    }
    const rest = this.#isOpen ? this.#readFrames(bytes) : bytes;
    this.#chunks = rest.byteLength > 0 ? [rest] : [];
    this.#have = rest.byteLength;
  }

  #readFrames(bytes: Buffer): Buffer {
    let at = 0;
    while (true) {
      const left = bytes.byteLength - at;
      this.#need = 2;
      if (left < 2) return bytes.subarray(at);
      const first = bytes[at] as number;
      let length = (bytes[at + 1] as number) & 0x7f;
      let head = 2;
      if (length === 126) {
        head = 4;
        if (left >= head) length = bytes.readUInt16BE(at + 2);
      } else if (length === 127) {
        head = 10;
        if (left >= head) length = Number(bytes.readBigUInt64BE(at + 2));
      }
      this.#need = left < head ? head : head + length;
      if (left < this.#need) return bytes.subarray(at);
      this.#frame(first, bytes.subarray(at + head, at + head + length));
      at += head + length;
    }
  }

  #frame(first: number, payload: Buffer): void {
    const opcode = first & 0x0f;
    if (opcode === opcodes.close) {
      this.code ??= payload.byteLength >= 2 ? payload.readUInt16BE(0) : 1005;
      this.send(payload.subarray(0, 2), opcodes.close);
      this.line.end();
    } else if (opcode === opcodes.ping) this.send(payload, opcodes.pong);
    else if (opcode !== opcodes.pong) {
      if (first & 0x80 && this.#parts.length === 0) return this.#onMessage?.(payload);
      this.#parts.push(Buffer.from(payload));
      if (first & 0x80) this.#onMessage?.(Buffer.concat(this.#parts.splice(0)));
    }
  }
}

/** The head of a masked frame, with a key of zeros. */
function headOf(length: number, opcode: number): Buffer {
  const long = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const head = Buffer.alloc(2 + long + 4);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | (long === 0 ? length : long === 2 ? 126 : 127);
  if (long === 2) head.writeUInt16BE(length, 2);
  if (long === 8) head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
