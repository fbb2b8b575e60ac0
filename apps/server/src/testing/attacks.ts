import { encodeMessage, encodePresence, presenceJson } from '@feltline/sync';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Somebody who may edit and means harm. */
export interface Attacker {
  /** One message in a frame of its own, as it should be sent. */
  say(message: Uint8Array): void;
  /** Bytes on the line, as they are. */
  raw(bytes: Uint8Array): void;
  /** Who else is in the room. */
  readonly victim: {
    readonly clientId: number;
    /** How many changes they have made, counted as Yjs does. */
    readonly clock: number;
  };
}

export interface Attack {
  readonly name: string;
  /** True where a server may take it as harmless: nothing comes of it for anyone. */
  readonly mayStay?: boolean;
  run(attacker: Attacker): void;
}

const megabyte = 1024 * 1024;
const own = 4_000_000_007;
const structGc = 0;
const structSkip = 10;

/** What a server of strangers has to stand, each once. */
export const attacks: readonly Attack[] = [
  { name: 'random bytes', run: ({ say }) => say(pattern(64)) },
  { name: 'an empty frame', run: ({ raw }) => raw(frame(2, new Uint8Array())) },
  { name: 'text', run: ({ raw }) => raw(frame(1, Buffer.from('hello'))) },
  { name: 'text that is no UTF-8', run: ({ raw }) => raw(frame(1, Uint8Array.of(0xc3, 0x28))) },
  { name: 'a reserved bit', run: ({ raw }) => raw(frame(2, pattern(8), { reserved: 0x40 })) },
  { name: 'a reserved opcode', run: ({ raw }) => raw(frame(3, pattern(8))) },
  { name: 'a frame without a mask', run: ({ raw }) => raw(Uint8Array.of(0x82, 2, 3, 0)) },
  {
    name: 'a length of 2^63',
    run: ({ raw }) => raw(Uint8Array.of(0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
  },
  {
    name: 'an endless continuation',
    run: ({ raw }) => {
      raw(frame(2, new Uint8Array(megabyte), { isLast: false }));
      for (let part = 0; part < 40; part++)
        raw(frame(0, new Uint8Array(megabyte), { isLast: false }));
    },
  },
  {
    name: '50 MB in a frame',
    run: ({ say }) => say(update(new Uint8Array(50 * megabyte).fill(1))),
  },
  {
    name: 'a truncated change',
    run: ({ say }) => {
      const whole = made((records) => records.set('k', { text: 'x'.repeat(100) }));
      say(update(whole.subarray(0, whole.length / 2)));
    },
  },
  {
    // The sender is asked for what is missing first.
    name: 'a change with a gap',
    mayStay: true,
    run: ({ say }) => {
      const doc = new Y.Doc();
      const updates: Uint8Array[] = [];
      doc.on('update', (bytes: Uint8Array) => updates.push(bytes));
      for (let at = 0; at < 3; at++) doc.getMap('records').set(`k${at}`, at);
      say(update(updates[2] as Uint8Array));
    },
  },
  { name: 'a clock of 2^50', run: ({ say }) => say(update(struct(2 ** 50, structGc, 1))) },
  { name: 'a run of 2^40 deleted', run: ({ say }) => say(update(struct(0, structGc, 2 ** 40))) },
  { name: 'a run of 2^40 left out', run: ({ say }) => say(update(struct(0, structSkip, 2 ** 40))) },
  {
    name: 'a deletion of what nobody wrote',
    mayStay: true,
    run: ({ say }) => say(update(deletion(own, 2 ** 30, 1000))),
  },
  {
    name: 'a type in a type, 500 deep',
    run: ({ say }) =>
      say(
        update(
          made((records) => {
            let inner = records;
            for (let depth = 0; depth < 500; depth++) {
              const next = new Y.Map<unknown>();
              inner.set('in', next);
              inner = next;
            }
          }),
        ),
      ),
  },
  {
    name: 'a list in a list, 5,000 deep',
    run: ({ say }) =>
      say(
        update(
          made((records) => {
            let value: unknown = 0;
            for (let depth = 0; depth < 5_000; depth++) value = [value];
            records.set('deep', value);
          }),
        ),
      ),
  },
  {
    name: 'a root of another name',
    run: ({ say }) => say(update(inDocument((doc) => doc.getMap('elsewhere').set('k', 1)))),
  },
  {
    name: 'the root as a list',
    run: ({ say }) => say(update(inDocument((doc) => doc.getArray('records').push([1])))),
  },
  {
    name: 'the key __proto__',
    run: ({ say }) => say(update(made((records) => records.set('__proto__', { isAdmin: true })))),
  },
  {
    name: 'a key of 10 MB',
    run: ({ say }) => say(update(made((records) => records.set('k'.repeat(10 * megabyte), 1)))),
  },
  {
    name: 'a document in a document',
    run: ({ say }) => say(update(made((records) => records.set('doc', new Y.Doc())))),
  },
  {
    name: 'a change by 100,000 authors',
    run: ({ say }) => say(update(crowd(100_000))),
  },
  {
    name: 'a change in another’s name',
    run: ({ say, victim }) => {
      const fake = made((records) => records.set('k', 'forged'), victim.clientId);
      say(update(shifted(fake, victim)));
    },
  },
  {
    name: 'presence in another’s name',
    mayStay: true,
    run: ({ say, victim }) => say(presence([[victim.clientId, 1_000_000, { cursor: [6, 6] }]])),
  },
  {
    name: 'another’s presence taken away',
    mayStay: true,
    run: ({ say, victim }) => say(presence([[victim.clientId, 1_000_001, null]])),
  },
  {
    name: 'presence with a clock of 2^53',
    mayStay: true,
    run: ({ say, victim }) => say(presence([[victim.clientId, 2 ** 53 - 1, null]])),
  },
  { name: 'presence of 1 MB', run: ({ say }) => say(presence([[own, 1, 'x'.repeat(megabyte)]])) },
  {
    name: 'presence that is no JSON',
    mayStay: true,
    run: ({ say }) =>
      say(
        encodeMessage({
          type: 'presence',
          entries: encodePresence([{ clientId: own, clock: 1, json: Buffer.from('{"a') }]),
        }),
      ),
  },
  {
    name: 'presence of 10,000 people',
    mayStay: true,
    run: ({ say }) =>
      say(presence(Array.from({ length: 10_000 }, (_, i) => [i + 1, 1, { n: i }] as const))),
  },
  {
    name: 'a state vector of nonsense',
    run: ({ say }) => say(encodeMessage({ type: 'step1', stateVector: pattern(30) })),
  },
  { name: 'a message of type 99', run: ({ say }) => say(Uint8Array.of(99, 1, 2, 3)) },
];

/** A client's frame with a mask of zeros. */
function frame(
  opcode: number,
  payload: Uint8Array,
  { isLast = true, reserved = 0 } = {},
): Uint8Array {
  const head = Buffer.alloc(payload.byteLength < 126 ? 6 : 14);
  head[0] = (isLast ? 0x80 : 0) | reserved | opcode;
  head[1] = 0x80 | (head.length === 6 ? payload.byteLength : 127);
  if (head.length === 14) head.writeBigUInt64BE(BigInt(payload.byteLength), 2);
  return Buffer.concat([head, payload]);
}

function pattern(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 151 + 99) & 0xff);
}

function update(bytes: Uint8Array): Uint8Array {
  return encodeMessage({ type: 'update', update: bytes });
}

function made(change: (records: Y.Map<unknown>) => void, client = own): Uint8Array {
  return inDocument((doc) => change(doc.getMap('records')), client);
}

function inDocument(change: (doc: Y.Doc) => void, client = own): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc);
}

/** A change with one struct that stands for many; see the encoding of updates in Yjs. */
function struct(clock: number, kind: number, length: number): Uint8Array {
  return written((write) => [1, 1, own, clock, kind, length, 0].forEach(write));
}

function deletion(client: number, clock: number, length: number): Uint8Array {
  return written((write) => [0, 1, client, 1, clock, length].forEach(write));
}

function crowd(people: number): Uint8Array {
  return written((write) => {
    write(people);
    for (let at = people; at > 0; at--) [1, at + 10, 0, structGc, 1].forEach(write);
    write(0);
  });
}

/** A first change made to look like the next one of the victim. */
function shifted(first: Uint8Array, { clientId, clock }: Attacker['victim']): Uint8Array {
  const head = written((write) => [1, 1, clientId].forEach(write));
  return Buffer.concat([head, written((write) => write(clock)), first.subarray(head.length + 1)]);
}

function written(fill: (write: (number: number) => void) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  fill((number) => encoding.writeVarUint(encoder, number));
  return encoding.toUint8Array(encoder);
}

function presence(entries: readonly (readonly [number, number, unknown])[]): Uint8Array {
  return encodeMessage({
    type: 'presence',
    entries: encodePresence(
      entries.map(([clientId, clock, state]) => ({ clientId, clock, json: presenceJson(state) })),
    ),
  });
}
