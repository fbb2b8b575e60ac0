import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Line, type WebSocketLike } from './Line.ts';
import { Parts, partsOf } from './parts.ts';
import { ManualClock } from './testing/ManualClock.ts';
import { decodeFrame, encodeMessage, type Message } from './wire.ts';

test('[S4] the parts of a frame make the frame, and a small one stays as it is', () => {
  fc.assert(
    fc.property(fc.nat(300_000), (length) => {
      const frame = Uint8Array.from({ length: length + 1 }, (_, at) => at % 251);
      const sent = partsOf(frame);
      if (length < 64 * 1024) {
        expect(sent).toEqual([frame]);
        return;
      }
      const parts = new Parts();
      const whole = sent
        .flatMap(decodeFrame)
        .map((part) => part.type === 'part' && parts.add(part));
      expect(whole.pop()).toEqual(frame);
      expect(whole.every((before) => before === undefined)).toBe(true);
      expect(sent.every(({ byteLength }) => byteLength < 33 * 1024)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('[S4] a line hears a message in parts whole, and waits for it as long as parts come', () => {
  const clock = new ManualClock();
  const heard: Message[] = [];
  const ends: number[] = [];
  const socket = {
    bufferedAmount: 0,
    send: () => undefined,
    close: () => undefined,
  } as unknown as WebSocketLike;
  const line = new Line(socket, clock, {
    opened: () => undefined,
    received: (message) => heard.push(message),
    closed: (code) => ends.push(code),
  });
  socket.onopen?.();
  line.isQuick = true;
  const message = { type: 'update' as const, update: new Uint8Array(1_000_000).fill(7) };
  for (const data of partsOf(encodeMessage(message))) {
    clock.advance(4_000);
    socket.onmessage?.({ data });
  }
  expect(heard).toEqual([message]);
  expect(ends).toEqual([]);
  clock.advance(20_000);
  expect(ends).toEqual([1006]);
});
