import * as encoding from 'lib0/encoding';
import type { ClientHello, ServerHello } from './hello.ts';
import { hasMore, type Reader, readBytes, readerOf, readText, readVarUint } from './reader.ts';
import { WireError } from './WireError.ts';

/** The first number of a message. 0 to 3 are those of y-websocket, 120 and above ours. */
export const messageTypes = {
  sync: 0,
  presence: 1,
  denied: 2,
  queryPresence: 3,
  hello: 120,
  ack: 121,
  reject: 122,
  rpc: 123,
  event: 124,
  part: 125,
} as const;

const syncTypes = { step1: 0, step2: 1, update: 2 } as const;

export type Message =
  /** What the sender has; the other end answers with a step 2. */
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  /** What the other end lacked. Carries document. */
  | { readonly type: 'step2'; readonly update: Uint8Array }
  /** A change. Carries document. */
  | { readonly type: 'update'; readonly update: Uint8Array }
  /** Entries of people's presence, see `presenceEntries.ts`. */
  | { readonly type: 'presence'; readonly entries: Uint8Array }
  | { readonly type: 'denied'; readonly reason: string }
  | { readonly type: 'queryPresence' }
  | { readonly type: 'hello'; readonly json: string }
  /** The first `count` document-carrying messages of this connection are durable. */
  | { readonly type: 'ack'; readonly count: number }
  /** Document-carrying message number `count` was not taken. */
  | {
      readonly type: 'reject';
      readonly count: number;
      readonly code: number;
      readonly text: string;
    }
  /** Something to know that is neither document nor presence, as JSON that names its event. */
  | { readonly type: 'event'; readonly json: string }
  /** A piece of a large frame, for whoever has said that they put them together. */
  | { readonly type: 'part'; readonly isLast: boolean; readonly bytes: Uint8Array }
  /** A type this end does not know; what follows it in the frame cannot be read. */
  | { readonly type: 'unknown'; readonly number: number };

/** One frame; 3.x of y-websocket reads only the first message of a frame, so we send one in each. */
export function encodeMessage(message: Exclude<Message, { type: 'unknown' }>): Uint8Array {
  const encoder = encoding.createEncoder();
  const write = (number: number) => encoding.writeVarUint(encoder, number);
  const writeBytes = (bytes: Uint8Array) => encoding.writeVarUint8Array(encoder, bytes);
  const writeText = (text: string) => encoding.writeVarString(encoder, text);
  switch (message.type) {
    case 'step1':
      write(messageTypes.sync);
      write(syncTypes.step1);
      writeBytes(message.stateVector);
      break;
    case 'step2':
    case 'update':
      write(messageTypes.sync);
      write(syncTypes[message.type]);
      writeBytes(message.update);
      break;
    case 'presence':
      write(messageTypes.presence);
      writeBytes(message.entries);
      break;
    case 'denied':
      write(messageTypes.denied);
      write(0);
      writeText(message.reason);
      break;
    case 'queryPresence':
      write(messageTypes.queryPresence);
      break;
    case 'hello':
      write(messageTypes.hello);
      writeText(message.json);
      break;
    case 'ack':
      write(messageTypes.ack);
      write(message.count);
      break;
    case 'reject':
      write(messageTypes.reject);
      write(message.count);
      write(message.code);
      writeText(message.text);
      break;
    case 'event':
      write(messageTypes.event);
      writeText(message.json);
      break;
    case 'part':
      write(messageTypes.part);
      write(message.isLast ? 1 : 0);
      writeBytes(message.bytes);
      break;
  }
  return encoding.toUint8Array(encoder);
}

export function encodeHello(hello: ClientHello | ServerHello): Uint8Array {
  return encodeMessage({ type: 'hello', json: JSON.stringify(hello) });
}

/** An empty presence message: changes nothing and shows that the sender lives. */
export const keepAlive = encodeMessage({ type: 'presence', entries: Uint8Array.of(0) });

/**
 * All messages of a frame, in order. Bytes in them are views into the frame.
 * @throws WireError where the frame is empty, cut off or holds anything else.
 */
export function decodeFrame(frame: Uint8Array): Message[] {
  const reader = readerOf(frame);
  if (!hasMore(reader)) throw new WireError('expected a message, got an empty frame');
  const messages: Message[] = [];
  while (hasMore(reader)) {
    const message = readMessage(reader);
    messages.push(message);
    if (message.type === 'unknown') break;
  }
  return messages;
}

function readMessage(reader: Reader): Message {
  const type = readVarUint(reader);
  switch (type) {
    case messageTypes.sync:
      return readSync(reader);
    case messageTypes.presence:
      return { type: 'presence', entries: readBytes(reader) };
    case messageTypes.denied: {
      const kind = readVarUint(reader);
      if (kind !== 0) throw new WireError(`expected permission denied (0), got ${kind}`);
      return { type: 'denied', reason: readText(reader) };
    }
    case messageTypes.queryPresence:
      // Some clients put an empty buffer after it.
      if (reader.at === reader.bytes.length - 1 && reader.bytes[reader.at] === 0) reader.at++;
      return { type: 'queryPresence' };
    case messageTypes.hello:
      return { type: 'hello', json: readText(reader) };
    case messageTypes.ack:
      return { type: 'ack', count: readVarUint(reader) };
    case messageTypes.reject:
      return {
        type: 'reject',
        count: readVarUint(reader),
        code: readVarUint(reader),
        text: readText(reader),
      };
    case messageTypes.event:
      return { type: 'event', json: readText(reader) };
    case messageTypes.part: {
      const last = readVarUint(reader);
      if (last > 1) throw new WireError(`expected 0 or 1 before a part, got ${last}`);
      return { type: 'part', isLast: last === 1, bytes: readBytes(reader) };
    }
    default:
      return { type: 'unknown', number: type };
  }
}

function readSync(reader: Reader): Message {
  const step = readVarUint(reader);
  if (step === syncTypes.step1) return { type: 'step1', stateVector: readBytes(reader) };
  if (step === syncTypes.step2) return { type: 'step2', update: readBytes(reader) };
  if (step === syncTypes.update) return { type: 'update', update: readBytes(reader) };
  throw new WireError(`expected step 1, step 2 or update (0, 1, 2), got ${step}`);
}
