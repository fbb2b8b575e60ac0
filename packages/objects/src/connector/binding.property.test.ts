import { Board, RecordId } from '@feltline/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { kinds } from '../models.ts';
import type { ConnectorEnd } from './connector-ends.ts';
import type { ConnectorRoute } from './connector-route.ts';

const notes = ['a', 'b', 'c'].map((name) => RecordId(name));
const line = RecordId('line');

function newBoard(): { doc: Y.Doc; board: Board } {
  const doc = new Y.Doc();
  const board = new Board(doc, kinds);
  board.transact((tx) => {
    for (const [i, id] of notes.entries())
      tx.create({ id, kind: 'shape', geometry: [400 * i, 0, 100, 100, 0], text: '' });
    const [from, to] = notes.map((object) => ({ object, x: 0, y: 0 }));
    tx.create({ id: line, kind: 'connector', props: { from, to }, text: '' });
  });
  return { doc, board };
}

const place = fc.integer({ min: -2000, max: 2000 });
const step = fc.oneof(
  fc.record({
    do: fc.constant('move' as const),
    which: fc.nat(2),
    x: place,
    y: place,
    degrees: fc.constantFrom(0, 30, 90, 200),
  }),
  fc.record({
    do: fc.constant('bind' as const),
    which: fc.nat(2),
    key: fc.constantFrom('from' as const, 'to' as const),
    side: fc.option(fc.constantFrom('top', 'right', 'bottom', 'left'), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('remove' as const), which: fc.nat(2) }),
  fc.record({
    do: fc.constant('route' as const),
    route: fc.constantFrom('elbow', 'straight', 'curve'),
  }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function run(board: Board, one: Step): void {
  if (one.do === 'undo') return void board.undo();
  if (one.do === 'redo') return void board.redo();
  board.transact((tx) => {
    const id = 'which' in one ? notes[one.which]! : line;
    if (tx.record(id) === undefined) return;
    if (one.do === 'move') tx.update(id, { geometry: [one.x, one.y, 100, 100, one.degrees] });
    else if (one.do === 'remove') tx.remove(id);
    else if (one.do === 'route') tx.update(line, { props: { route: one.route } });
    else if (tx.record(line))
      tx.update(line, { props: { [one.key]: { object: id, side: one.side, x: 0, y: 0 } } });
  });
}

/** Each end is on the edge of what it is bound to, or where it was last seen. */
function check(board: Board): void {
  const record = board.get(line);
  if (!record) return;
  expect(record.problem).toBeUndefined();
  const route = board.read.derived<ConnectorRoute>(line)!;
  for (const key of ['from', 'to'] as const) {
    const end = (record.props as Record<typeof key, ConnectorEnd>)[key];
    const point = route[key];
    expect(Number.isFinite(point.x) && Number.isFinite(point.y)).toBe(true);
    const box = end.object === undefined ? undefined : board.read.box(end.object);
    if (!box) {
      expect(point).toEqual({ x: end.x, y: end.y });
      continue;
    }
    // the edge of a square of 100 is between 50 and 71 units from its middle
    const far = Math.hypot(point.x - box.x - box.width / 2, point.y - box.y - box.height / 2);
    expect(far).toBeGreaterThan(49.9);
    expect(far).toBeLessThan(70.8);
  }
  expect(board.read.box(line)).toBeDefined();
}

test('whatever is moved, bound, removed, undone, ends stand on what they are bound to', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { board } = newBoard();
      for (const one of steps) {
        run(board, one);
        check(board);
      }
    }),
    { numRuns: 150 },
  );
});

test('what is removed leaves the end exactly where it was seen', () => {
  fc.assert(
    fc.property(
      fc.array(
        step.filter(({ do: what }) => what !== 'remove'),
        { maxLength: 12 },
      ),
      fc.nat(2),
      (steps, which) => {
        const { board } = newBoard();
        for (const one of steps) run(board, one);
        const record = board.get(line);
        if (!record || !board.get(notes[which]!)) return;
        const { from, to } = record.props as Record<'from' | 'to', ConnectorEnd>;
        const seen = board.read.derived<ConnectorRoute>(line)!;
        board.transact((tx) => tx.remove(notes[which]!));
        const after = board.read.derived<ConnectorRoute>(line)!;
        if (from.object === notes[which]) expect(after.from).toEqual(seen.from);
        if (to.object === notes[which]) expect(after.to).toEqual(seen.to);
      },
    ),
    { numRuns: 100 },
  );
});

test('two boards that change at the same time and merge show the same line', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 10 }),
      fc.array(step, { maxLength: 10 }),
      (mine, theirs) => {
        const one = newBoard();
        const otherDoc = new Y.Doc();
        Y.applyUpdate(otherDoc, Y.encodeStateAsUpdate(one.doc));
        const other = new Board(otherDoc, kinds);
        for (const each of mine) run(one.board, each);
        for (const each of theirs) run(other, each);
        const [a, b] = [Y.encodeStateAsUpdate(one.doc), Y.encodeStateAsUpdate(otherDoc)];
        Y.applyUpdate(one.doc, b);
        Y.applyUpdate(otherDoc, a);
        check(one.board);
        const route = (board: Board) => board.read.derived<ConnectorRoute>(line);
        expect(route(one.board)).toEqual(route(other));
      },
    ),
    { numRuns: 80 },
  );
});
