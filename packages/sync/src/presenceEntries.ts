import * as encoding from 'lib0/encoding';
import { hasMore, readBytes, readerOf, readVarUint } from './reader.ts';
import { WireError } from './WireError.ts';

/** One client's presence as it travels: JSON in UTF-8, `null` when it is gone or hidden. */
export interface PresenceEntry {
  readonly clientId: number;
  /** Grows with every change; an entry with a clock already seen is ignored by stock clients. */
  readonly clock: number;
  readonly json: Uint8Array;
}

const utf8 = new TextEncoder();
export const gone = utf8.encode('null');

export function presenceJson(state: unknown): Uint8Array {
  return utf8.encode(JSON.stringify(state));
}

export function isGone({ json }: Pick<PresenceEntry, 'json'>): boolean {
  return json.length === gone.length && gone.every((byte, at) => json[at] === byte);
}

/** The payload of a presence message; the awareness format of y-protocols. */
export function encodePresence(entries: readonly PresenceEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { clientId, clock, json } of entries) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint8Array(encoder, json);
  }
  return encoding.toUint8Array(encoder);
}

/**
 * The entries of a payload; the JSON of each is a view that nobody has parsed.
 * @throws WireError where the payload is cut off or has bytes too many.
 */
export function decodePresence(payload: Uint8Array): PresenceEntry[] {
  const reader = readerOf(payload);
  const count = readVarUint(reader);
  // Three bytes are the least an entry takes.
  if (count * 3 > payload.length)
    throw new WireError(`expected ${count} presence entries, got ${payload.length} bytes`);
  const entries: PresenceEntry[] = [];
  for (let at = 0; at < count; at++) {
    entries.push({
      clientId: readVarUint(reader),
      clock: readVarUint(reader),
      json: readBytes(reader),
    });
  }
  if (hasMore(reader))
    throw new WireError(
      `expected the end after ${count} presence entries, got ${payload.length - reader.at} more bytes`,
    );
  return entries;
}
