import * as Y from 'yjs';

/** What a message told of: who did something, and when they said so; a pair of numbers for each. */
export interface Heard {
  readonly clients: readonly number[];
  readonly sentAtMs: readonly number[];
}

const nothing: Heard = { clients: [], sentAtMs: [] };
const timeKey = Buffer.from('"at":');
const sync = 0;
const presence = 1;
const update = 2;
const hocuspocusStatus = 8;
const ourAck = 121;
/** The same bytes come to everybody in a room: they are looked into once. */
const known = new Map<string, Heard>();
const large: { bytes: Buffer; heard: Heard }[] = [];
const largeFrom = 512;
const keptLarge = 32;
const keptSmall = 4_000;

/** How many messages the server says it has taken, or -1 for one more; undefined for any other message. */
export function acknowledgement(message: Uint8Array): number | undefined {
  if (message[0] === ourAck) return readVarUint(message, 1)[0];
  return message[0] === hocuspocusStatus ? -1 : undefined;
}

/** What the changes and cursors in `message` say; it may hold several messages. */
export function heardIn(message: Uint8Array): Heard {
  if (message[0] !== sync && message[0] !== presence) return nothing;
  if (message[0] === sync && message[1] !== update) return nothing;
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  if (message.byteLength < largeFrom) {
    const key = bytes.toString('latin1');
    const before = known.get(key);
    if (before) return before;
    const heard = read(bytes);
    if (known.size >= keptSmall) known.clear();
    known.set(key, heard);
    return heard;
  }
  const before = large.find((one) => one.bytes.equals(bytes));
  if (before) return before.heard;
  const heard = read(bytes);
  large.unshift({ bytes: Buffer.from(bytes), heard });
  if (large.length > keptLarge) large.pop();
  return heard;
}

function read(bytes: Buffer): Heard {
  const clients: number[] = [];
  const sentAtMs: number[] = [];
  const note = (client: number, at: number) => {
    clients.push(client);
    sentAtMs.push(at);
  };
  let at = 0;
  while (at < bytes.length) {
    const type = bytes[at];
    const head = type === sync ? 2 : 1;
    if (type !== sync && type !== presence) break;
    const [length, start] = readVarUint(bytes, at + head);
    const payload = bytes.subarray(start, start + length);
    if (type === presence) readCursors(payload, note);
    else if (bytes[at + 1] === update) readDrags(payload, note);
    at = start + length;
  }
  return { clients, sentAtMs };
}

function readCursors(payload: Buffer, note: (client: number, at: number) => void): void {
  let [count, at] = readVarUint(payload, 0);
  for (; count > 0; count--) {
    const [client, afterClient] = readVarUint(payload, at);
    const [, afterClock] = readVarUint(payload, afterClient);
    const [length, start] = readVarUint(payload, afterClock);
    at = start + length;
    const key = payload.indexOf(timeKey, start);
    if (key < 0 || key >= at) continue;
    note(client, Number.parseFloat(payload.toString('latin1', key + timeKey.length, at)));
  }
}

function readDrags(payload: Buffer, note: (client: number, at: number) => void): void {
  for (const struct of Y.decodeUpdate(payload).structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) continue;
    const [value] = struct.content.arr;
    if (Array.isArray(value) && typeof value[0] === 'number') note(struct.id.client, value[0]);
  }
}

function readVarUint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let [value, factor] = [0, 1];
  for (let next = at; ; next++) {
    const byte = bytes[next] ?? 0;
    value += (byte & 0x7f) * factor;
    factor *= 128;
    if (byte < 0x80) return [value, next + 1];
  }
}
