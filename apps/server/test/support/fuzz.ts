import { decodeFrame, encodeMessage, encodePresence, presenceJson } from '@feltline/sync';
import fc from 'fast-check';
import * as Y from 'yjs';

/** The frames of an ordinary session of an editor, in the order in which they were sent. */
export function recordedSession(board: Y.Doc): Uint8Array[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board));
  const records = doc.getMap<unknown>('records');
  const frames: Uint8Array[] = [
    encodeMessage({ type: 'hello', json: '{"protocol":1,"name":"Ann"}' }),
    encodeMessage({ type: 'step1', stateVector: Y.encodeStateVector(doc) }),
    encodeMessage({ type: 'step2', update: Y.encodeStateAsUpdate(doc) }),
    encodeMessage({ type: 'queryPresence' }),
  ];
  doc.on('update', (update: Uint8Array) => frames.push(encodeMessage({ type: 'update', update })));
  const present = (clock: number, state: unknown) =>
    frames.push(
      encodeMessage({
        type: 'presence',
        entries: encodePresence([{ clientId: doc.clientID, clock, json: presenceJson(state) }]),
      }),
    );
  doc.transact(() =>
    records.set(
      'new',
      new Y.Map(
        Object.entries({
          kind: 'sticky',
          geometry: [0.5, -3, 200, 200, 0],
          props: { color: 'lemon', nested: { list: [1, 'zwei', null, true] } },
          text: new Y.Text('Hello'),
        }),
      ),
    ),
  );
  present(1, { cursor: [10, 20] });
  const added = records.get('new') as Y.Map<unknown>;
  added.set('geometry', [100, 2 ** 33, 200, 200, 0]);
  (added.get('text') as Y.Text).insert(5, ' wörld 🎈');
  (added.get('text') as Y.Text).delete(0, 2);
  present(2, { cursor: null, selection: ['new'] });
  records.delete('new');
  present(3, null);
  return frames;
}

export interface FuzzCase {
  /** What the board held when the frame came. */
  readonly board: Uint8Array;
  readonly frame: Uint8Array;
}

/** Every truncation of every frame of a session, and every byte of it replaced, each at its place in the session. */
export function* damaged(
  board: Y.Doc,
  frames: readonly Uint8Array[],
  replacementsPerByte: number,
): Generator<FuzzCase> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board));
  for (const frame of frames) {
    const before = Y.encodeStateAsUpdate(doc);
    for (let end = 0; end < frame.length; end++)
      yield { board: before, frame: frame.subarray(0, end) };
    for (let at = 0; at < frame.length; at++) {
      const was = frame[at] ?? 0;
      for (let turn = 0; turn < replacementsPerByte; turn++) {
        const copy = frame.slice();
        // Single bits first, then values that are likely to be special.
        copy[at] =
          turn < 8
            ? was ^ (1 << turn)
            : ([0, 1, 0x7f, 0x80, 0xff][turn - 8] ?? (was + turn) & 0xff);
        if (copy[at] !== was) yield { board: before, frame: copy };
      }
    }
    for (const message of decodeFrame(frame))
      if (message.type === 'update') Y.applyUpdate(doc, message.update);
  }
}

/** Frames that look like something, from a seed. */
export function* invented(board: Y.Doc, seed: number, count: number): Generator<FuzzCase> {
  const bytes = fc.uint8Array({ maxLength: 80 });
  const frame = fc.oneof(
    bytes,
    fc
      .tuple(fc.constantFrom(0, 1, 2, 3, 120, 121, 122), bytes)
      .map(([type, rest]) => Uint8Array.of(type, ...rest)),
    fc
      .tuple(fc.constantFrom(1, 2), bytes)
      .map(([kind, update]) => Uint8Array.of(0, kind, update.length, ...update)),
    fc
      .array(fc.tuple(fc.constantFrom(0, 1, 3), bytes), { maxLength: 4 })
      .map((parts) =>
        Uint8Array.from(parts.flatMap(([type, rest]) => [type, rest.length, ...rest])),
      ),
  );
  const before = Y.encodeStateAsUpdate(board);
  for (const made of fc.sample(frame, { numRuns: count, seed }))
    yield { board: before, frame: made };
}
