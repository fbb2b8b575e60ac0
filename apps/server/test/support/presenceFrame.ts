import { encodeMessage, encodePresence, presenceJson } from '@feltline/sync';

/** Somebody shows that they are at `x`, with it as their clock. */
export function presenceFrame(clientId: number, x: number): Uint8Array {
  const entries = encodePresence([{ clientId, clock: x + 1, json: presenceJson({ x }) }]);
  return encodeMessage({ type: 'presence', entries });
}
