import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { closeCodes, isTerminal } from './closeCodes.ts';
import { decodePresence, encodePresence, presenceJson } from './presenceEntries.ts';
import { WireError } from './WireError.ts';
import { decodeFrame, encodeMessage, keepAlive, type Message } from './wire.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const count = fc.maxSafeNat();
const text = fc.string({ unit: 'grapheme' });
const message: fc.Arbitrary<Exclude<Message, { type: 'unknown' }>> = fc.oneof(
  fc.record({ type: fc.constant('step1' as const), stateVector: bytes }),
  fc.record({ type: fc.constantFrom('step2' as const, 'update' as const), update: bytes }),
  fc.record({ type: fc.constant('presence' as const), entries: bytes }),
  fc.record({ type: fc.constant('denied' as const), reason: text }),
  fc.record({ type: fc.constant('queryPresence' as const) }),
  fc.record({ type: fc.constant('hello' as const), json: text }),
  fc.record({ type: fc.constant('ack' as const), count }),
  fc.record({ type: fc.constant('reject' as const), count, code: count, text }),
  fc.record({ type: fc.constant('event' as const), json: text }),
  fc.record({ type: fc.constant('part' as const), isLast: fc.boolean(), bytes }),
);

test('[S1] every message reads back as it was written', () => {
  fc.assert(
    fc.property(message, (sent) => {
      expect(decodeFrame(encodeMessage(sent))).toEqual([sent]);
    }),
  );
});

test('[S1] several messages in one frame are read in order', () => {
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 5 }), (sent) => {
      expect(decodeFrame(joined(sent.map(encodeMessage)))).toEqual(sent);
    }),
  );
});

test('[S2] any bytes are messages or a WireError, never another error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (frame) => {
      try {
        decodeFrame(frame);
      } catch (error) {
        expect(error).toBeInstanceOf(WireError);
      }
    }),
    { numRuns: 20_000 },
  );
});

test('[S2] a message cut off anywhere is refused', () => {
  fc.assert(
    fc.property(message, fc.nat(), (sent, cut) => {
      const frame = encodeMessage(sent);
      const short = frame.subarray(0, cut % frame.length);
      expect(() => decodeFrame(short)).toThrow(WireError);
    }),
  );
});

test.each([
  ['an empty frame', []],
  ['a number in a longer form than needed', [0x83, 0x00]],
  ['a number of 2^53 or more', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]],
  ['text that is not UTF-8', [2, 0, 1, 0xff]],
  ['a fourth kind of sync message', [0, 3, 0]],
])('[S2] %s is refused', (_, frame) => {
  expect(() => decodeFrame(Uint8Array.from(frame))).toThrow(WireError);
});

test('an empty buffer after a presence query is tolerated', () => {
  expect(decodeFrame(Uint8Array.of(3, 0))).toEqual([{ type: 'queryPresence' }]);
});

test('a type of a later version is named, and what follows it is left alone', () => {
  expect(decodeFrame(Uint8Array.of(99, 1, 2, 3))).toEqual([{ type: 'unknown', number: 99 }]);
});

test('presence entries read back as they were written', () => {
  const entry = fc.record({
    clientId: count,
    clock: count,
    json: fc.json().map((json) => new TextEncoder().encode(json)),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (sent) => {
      expect(decodePresence(encodePresence(sent))).toEqual(sent);
    }),
  );
});

test('presence is the awareness format of y-protocols', () => {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ cursor: [1, 2], name: 'Žofie' });
  const [entry] = decodePresence(encodeAwarenessUpdate(awareness, [awareness.clientID]));
  expect(entry).toEqual({
    clientId: awareness.clientID,
    clock: expect.any(Number),
    json: presenceJson({ cursor: [1, 2], name: 'Žofie' }),
  });
  awareness.destroy();
});

test('a presence payload with bytes too many or too few is refused', () => {
  const payload = encodePresence([{ clientId: 7, clock: 1, json: presenceJson({ a: 1 }) }]);
  expect(() => decodePresence(payload.subarray(0, -1))).toThrow(WireError);
  expect(() => decodePresence(joined([payload, Uint8Array.of(0)]))).toThrow(WireError);
  expect(() => decodePresence(Uint8Array.of(0xff, 0xff, 0x7f))).toThrow('presence entries');
});

test('the keep-alive is the empty presence message that every client knows', () => {
  expect(keepAlive).toEqual(Uint8Array.of(1, 1, 0));
});

test('[S3] 44xx end the attempts, 45xx and broken lines do not', () => {
  const terminal = Object.entries(closeCodes).filter(([, code]) => isTerminal(code));
  expect(terminal.map(([name]) => name)).toEqual([
    'protocol',
    'badToken',
    'forbidden',
    'noSuchBoard',
    'wrongEpoch',
    'tooLarge',
    'invalidContent',
    'reloadNeeded',
    'banned',
  ]);
  expect([1000, 1001, 1006, 1011, 1012].map(isTerminal)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(isTerminal(1009)).toBe(true);
});

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
