import { type Clock, realClock } from '@feltline/sync';
import type { Socket } from './Socket.ts';

/** The other end has this long to answer a close before the line is cut. */
const patienceMs = 1_500;
/** A close frame has room for this much. */
const maxReasonBytes = 123;

/** Closes `socket`, and cuts the line where the other end does not answer. */
export function farewell(
  socket: Socket,
  code: number,
  reason: string,
  clock: Clock = realClock,
): void {
  socket.on(
    'close',
    clock.after(patienceMs, () => socket.terminate()),
  );
  socket.close(code, shortened(reason));
}

function shortened(reason: string): string {
  const bytes = Buffer.from(reason);
  if (bytes.byteLength <= maxReasonBytes) return reason;
  return bytes
    .subarray(0, maxReasonBytes)
    .toString()
    .replace(/\ufffd+$/, '');
}
