import { Board } from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readExcalidraw } from './excalidraw-file.ts';
import { excalidrawRecords } from './excalidraw-records.ts';

const at = { x: 1000, y: 500 };
const element = (type: string, more: object = {}) => ({
  ...{ id: type, type, x: 0, y: 0, width: 100, height: 50, angle: 0 },
  ...{ strokeColor: '#e03131', backgroundColor: 'transparent', strokeWidth: 2, groupIds: [] },
  ...more,
});
const file = (...elements: object[]) =>
  JSON.stringify({ type: 'excalidraw', version: 2, elements });

function imported(...elements: object[]) {
  const read = readExcalidraw(file(...elements));
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  const { records, leftOut } = excalidrawRecords(read, at);
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => records.map((record) => tx.create(record)));
  const made = records.map(({ id }) => board.get(id)!);
  expect(made.map(({ problem }) => problem)).toEqual(made.map(() => undefined));
  return { board, made, leftOut: Object.fromEntries(leftOut) };
}

test('shapes keep their place, form, colours and the words that are bound to them', () => {
  const { made } = imported(
    element('rectangle', {
      x: 10,
      y: 20,
      angle: Math.PI / 2,
      backgroundColor: '#ffc9c9',
      roundness: { type: 3 },
    }),
    element('ellipse', { strokeStyle: 'dashed' }),
    element('diamond', { boundElements: [{ id: 't', type: 'text' }] }),
    element('text', {
      id: 't',
      text: 'In\nside',
      originalText: 'In side',
      containerId: 'diamond',
      fontSize: 28,
    }),
  );
  expect(made).toHaveLength(3);
  expect(made[0]).toMatchObject({
    geometry: [1010, 520, 100, 50, 90],
    props: { shape: 'rounded', fill: '#ffc9c9', stroke: '#e03131' },
  });
  expect(made[1]!.props).toMatchObject({ shape: 'ellipse', fill: 'none', dash: 'dashed' });
  expect(made[2]).toMatchObject({
    text: 'In side',
    props: { shape: 'diamond', textSize: 'large' },
  });
});

test('an arrow that was bound is bound to the new objects, and follows them', () => {
  const { board, made } = imported(
    element('rectangle', { id: 'a' }),
    element('rectangle', { id: 'b', x: 300 }),
    element('arrow', {
      ...{
        x: 100,
        y: 25,
        width: 200,
        height: 0,
        points: [
          [0, 0],
          [200, 0],
        ],
      },
      ...{
        startBinding: { elementId: 'a' },
        endBinding: { elementId: 'b' },
        endArrowhead: 'triangle',
      },
    }),
  );
  const [a, b, arrow] = made;
  expect(arrow!.props).toMatchObject({
    from: { object: a!.id },
    to: { object: b!.id },
    endHead: 'triangle',
    startHead: 'none',
  });
  const before = board.read.box(arrow!.id)!;
  board.transact((tx) => tx.update(b!.id, { geometry: [2000, 500, 100, 50, 0] }));
  expect(board.read.box(arrow!.id)!.width).toBeGreaterThan(before.width + 500);
});

test('a line without heads is loose, and bends are told', () => {
  const { made, leftOut } = imported(
    element('line', {
      points: [
        [0, 0],
        [50, 90],
        [100, 0],
      ],
      strokeWidth: 4,
    }),
  );
  expect(made[0]!.props).toMatchObject({
    endHead: 'none',
    from: { x: 1000, y: 500 },
    to: { x: 1100, y: 500 },
    width: 4,
  });
  expect(leftOut).toEqual({ bends: 1 });
});

test('a drawn stroke is ink where it was', () => {
  const { board, made } = imported(
    element('freedraw', {
      points: [
        [0, 0],
        [40, 10],
        [100, 50],
      ],
      pressures: [],
    }),
  );
  expect(made[0]).toMatchObject({ kind: 'ink', props: { color: 'red' } });
  const box = board.read.box(made[0]!.id)!;
  expect(box.x).toBeGreaterThan(985);
  expect(box.x + box.width).toBeLessThan(1115);
});

test('groups, locks and links come along, deleted things do not', () => {
  const { made } = imported(
    element('rectangle', { id: 'a', groupIds: ['inner', 'outer'], locked: true }),
    element('ellipse', { id: 'b', groupIds: ['outer'], link: 'https://example.com' }),
    element('ellipse', { id: 'c', isDeleted: true }),
  );
  const [a, b] = made;
  expect(made).toHaveLength(2);
  expect(a!.props['lock']).toBe('on');
  expect((a!.props['groups'] as string[]).at(0)).toBe((b!.props['groups'] as string[])[0]);
  expect(b!.props['description']).toBe('https://example.com');
});

test('a picture that is not in the file leaves a frame in its place and is counted', () => {
  const { made, leftOut } = imported(
    element('image', { fileId: 'f' }),
    element('embeddable', { id: 'e' }),
    element('laser', { id: 'l' }),
  );
  expect(made).toHaveLength(1);
  expect(leftOut).toEqual({ picture: 1, embed: 1, unknown: 1 });
});

test.each([
  ['{', { expected: 'an Excalidraw drawing as JSON' }],
  ['{"type":"other"}', { column: 'type', got: '"other"', expected: '"excalidraw"' }],
  ['{"type":"excalidraw"}', { column: 'elements', got: 'nothing' }],
  [file(element('rectangle', { x: 'far' })), { row: 1, column: 'x', got: '"far"' }],
  [file(element('arrow', { points: [[0]] })), { row: 1, column: 'points' }],
  [file(element('text', { text: 5 })), { row: 1, column: 'text', got: '5' }],
  [
    file(element('line', { points: [[0, 0]] }), 7 as never),
    { row: 2, column: '(element)', got: '7' },
  ],
  [file(element('ellipse'), element('ellipse')), { row: 2, column: 'id' }],
])('%s is refused, saying where', (text, error) => {
  const read = readExcalidraw(text);
  expect(read).toMatchObject({ errors: [error] });
});

test('whatever JSON it is given, it answers with errors or with records a board takes', () => {
  const number = fc.oneof(fc.double({ min: -1e7, max: 1e7, noNaN: true }), fc.constant(Number.NaN));
  const some = fc.record(
    {
      ...{
        id: fc.string(),
        type: fc.constantFrom(
          'rectangle',
          'text',
          'arrow',
          'line',
          'freedraw',
          'image',
          'frame',
          'x',
        ),
      },
      ...{ x: number, y: number, width: number, height: number, angle: number, text: fc.string() },
      points: fc.array(fc.tuple(number, number)),
      ...{
        strokeWidth: fc.anything(),
        strokeColor: fc.anything(),
        groupIds: fc.anything(),
        fontSize: fc.anything(),
      },
    },
    { requiredKeys: ['id', 'type', 'x', 'y'] },
  );
  fc.assert(
    fc.property(fc.array(some, { maxLength: 5 }), (elements) => {
      const read = readExcalidraw(file(...elements));
      if ('errors' in read) return;
      const board = new Board(new Y.Doc(), kinds);
      const { records } = excalidrawRecords(read, at);
      board.transact((tx) => records.map((record) => tx.create(record)));
      for (const { id } of records) expect(board.get(id)!.problem).toBeUndefined();
    }),
  );
});
