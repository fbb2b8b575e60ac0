import { closeCodes, encodeMessage } from '@feltline/sync';
import { farewell } from './farewell.ts';
import type { Socket } from './Socket.ts';

/**
 * Turns away a socket that was accepted: tells the reason as y-websocket does and closes with a code
 * after which stock clients stop trying. A bare 401 would have them try for ever.
 */
export function refuse(socket: Socket, reason: string, code: number = closeCodes.badToken): void {
  socket.on('error', () => socket.terminate());
  socket.send(encodeMessage({ type: 'denied', reason }));
  farewell(socket, code, reason);
}
