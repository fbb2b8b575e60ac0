import {
  Board,
  copyRecords,
  pasteRecords,
  type RecordId,
  type RecordInput,
  readClipboard,
} from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

const hash = 'a'.repeat(64);
const at = (x: number): RecordInput['geometry'] => [x, 0, 100, 100, 0];
const drawing: RecordInput[] = [
  { id: 'a' as RecordId, kind: 'shape', geometry: at(0), text: 'one' },
  { id: 'b' as RecordId, kind: 'sticky', geometry: at(400), text: 'two' },
  {
    id: 'line' as RecordId,
    kind: 'connector',
    props: { from: { x: 100, y: 50, object: 'a' }, to: { x: 400, y: 50, object: 'b' } },
    text: 'then',
  },
  {
    id: 'p' as RecordId,
    kind: 'image',
    geometry: at(800),
    props: { hash, type: 'image/png', natural: [10, 10] },
  },
];

/** Copies these onto another board, through the text that a clipboard carries. */
function carried(ids: readonly string[], offset = { x: 0, y: 1000 }) {
  const from = new Board(new Y.Doc(), kinds);
  from.transact((tx) => drawing.map((record) => tx.create(record)));
  const to = new Board(new Y.Doc(), kinds);
  const payload = readClipboard(JSON.stringify(copyRecords(from, ids as RecordId[])))!;
  const pasted = to.transact((tx) => pasteRecords(tx, payload, { offset }));
  return { to, pasted, ofKind: (kind: string) => to.get(to.read.ofKind(kind)[0]!)! };
}

test('a connector goes with what it binds to another board, bound to the copies', () => {
  const { to, pasted, ofKind } = carried(['a', 'b', 'line']);
  expect(pasted).toHaveLength(3);
  const [shape, sticky, line] = ['shape', 'sticky', 'connector'].map(ofKind);
  expect(shape!.id).not.toBe('a');
  expect(line!.props).toMatchObject({ from: { object: shape!.id }, to: { object: sticky!.id } });
  expect(line!.text).toBe('then');
  const before = to.read.box(line!.id)!;
  expect(before.y).toBeGreaterThan(900);
  to.transact((tx) => tx.update(sticky!.id, { geometry: [900, 1000, 100, 100, 0] }));
  expect(to.read.box(line!.id)!.width).toBeGreaterThan(before.width + 300);
});

test('a connector alone keeps its course where its ends are not', () => {
  const { to, ofKind } = carried(['line'], { x: 50, y: 1000 });
  const box = to.read.box(ofKind('connector').id)!;
  expect(box.x).toBeGreaterThan(100);
  expect(box.x + box.width).toBeLessThan(500);
  expect(box.y).toBeGreaterThan(900);
});

test('a picture is carried by the hash of its bytes', () => {
  expect(carried(['p']).ofKind('image').props).toMatchObject({ hash, natural: [10, 10] });
});
