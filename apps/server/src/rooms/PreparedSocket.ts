import type { Writable } from 'node:stream';
import type { Socket } from './Socket.ts';

/** `WebSocket.OPEN` of `ws`. */
const open = 1;

const prepared = new WeakMap<Uint8Array, Buffer>();

/**
 * A socket of `ws` whose frames are written to the line as they are: what goes to two hundred people is put into its
 * WebSocket frame once and not two hundred times. Only where nothing is compressed, or frames would overtake others.
 */
export function preparedSocket(socket: Socket & { readyState: number }, line: Writable): Socket {
  return {
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
    send(frame) {
      if (socket.readyState === open) line.write(framed(frame));
    },
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
    ping: () => socket.ping(),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    on: (event: never, listener: never) => socket.on(event, listener),
  };
}

function framed(payload: Uint8Array): Buffer {
  const known = prepared.get(payload);
  if (known) return known;
  const made = Buffer.concat([headOf(payload.byteLength), payload]);
  prepared.set(payload, made);
  return made;
}

/** The head of one whole, unmasked binary frame (RFC 6455, 5.2). */
function headOf(length: number): Buffer {
  const wholeBinary = 0x82;
  if (length < 126) return Buffer.of(wholeBinary, length);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = wholeBinary;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return head;
}
