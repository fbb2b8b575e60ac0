import { type RecordId, RecordId as toId } from '@feltline/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { User } from '../test/user.ts';
import { moveFocus } from './navigation.ts';
import { boundsOf } from './outline.ts';
import { wholeBoard } from './whole-board.ts';

const number = fc.integer({ min: -500, max: 1500 });
const edits = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('put' as const),
      kind: fc.constantFrom('note', 'shelf', 'stranger'),
      x: number,
      y: number,
    }),
    fc.record({ do: fc.constant('move' as const), pick: fc.nat(), x: number, y: number }),
    fc.record({ do: fc.constant('seat' as const), pick: fc.nat(), on: fc.nat() }),
    fc.record({ do: fc.constant('remove' as const), pick: fc.nat() }),
    fc.record({ do: fc.constant('undo' as const) }),
  ),
  { maxLength: 30 },
);

test('Whatever happens, the index finds exactly what stands there', () => {
  fc.assert(
    fc.property(
      edits,
      fc.record({
        x: number,
        y: number,
        width: number.map(Math.abs),
        height: number.map(Math.abs),
      }),
      (list, area) => {
        const user = new User();
        const { board, editor } = user;
        for (const edit of list) {
          const ids = [...board.objects()];
          const pick = 'pick' in edit ? ids[edit.pick % ids.length] : undefined;
          if (edit.do === 'put') user.put(edit.kind, edit.x, edit.y, 80, 60);
          else if (edit.do === 'undo') board.undo();
          else if (!pick) continue;
          else if (edit.do === 'move')
            board.transact((tx) => tx.update(pick, { geometry: [edit.x, edit.y, 90, 50, 30] }));
          else if (edit.do === 'remove') board.transact((tx) => tx.remove(pick));
          else if (board.get(pick)?.kind === 'note')
            seat(user, pick, ids[edit.on % ids.length] as RecordId);
        }
        const meets = [...board.objects()].filter((id) => {
          const box = boundsOf(board.read, id);
          return (
            box &&
            box.x <= area.x + area.width &&
            area.x <= box.x + box.width &&
            box.y <= area.y + area.height &&
            area.y <= box.y + box.height
          );
        });
        expect(new Set(editor.index.search(area))).toEqual(new Set(meets));
      },
    ),
    { numRuns: 200 },
  );
});

function seat(user: User, note: RecordId, shelf: RecordId): void {
  const id = toId(`${note}:seat`);
  if (user.board.get(id) || user.board.get(shelf)?.kind !== 'shelf') return;
  user.board.transact((tx) => tx.create({ id, kind: 'seat', props: { shelf, board: 'left' } }));
}

test('Bounds of everything follow', () => {
  const user = new User();
  expect(user.editor.index.bounds).toBeUndefined();
  user.put('note', 100, 100);
  user.put('note', 500, 300);
  expect(user.editor.index.bounds).toEqual({ x: 100, y: 100, width: 500, height: 300 });
});

const coordinate = fc.oneof(
  fc.double(),
  fc.constantFrom(1e300, -1e300, 1e308, 1e7, -1e7, 0, Number.MAX_VALUE, Number.NaN),
  fc.integer({ min: -500, max: 500 }),
);

test('Whatever geometry other programs write, the board is found, fitted, selected and walked through', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          kind: fc.constantFrom('note', 'shelf', 'stranger'),
          geometry: fc.tuple(coordinate, coordinate, coordinate, coordinate, coordinate),
        }),
        { maxLength: 6 },
      ),
      (records) => {
        const user = new User();
        const { board, editor } = user;
        const good = user.put('note', 100, 100);
        const entries = board.doc.getMap('records');
        board.doc.transact(() => {
          for (const [i, fields] of records.entries())
            entries.set(`x${i}`, new Y.Map<unknown>(Object.entries(fields)));
          entries.set('foo', new Y.Map([['foo', 1]]));
          entries.set('text', 'just a text');
        });
        const fit = wholeBoard(editor.camera, editor.index)!;
        expect([fit.x, fit.y, fit.zoom].every(Number.isFinite)).toBe(true);
        editor.camera.set(fit);
        const { view } = editor.camera;
        expect(editor.index.search(view).length).toBeGreaterThan(0);
        for (const id of ['selectAll', 'zoomSelection', 'zoomFit']) editor.actions.run(id);
        for (const id of editor.selection.ids) {
          const box = editor.index.boundsOf(id)!;
          expect(Object.values(box).every((n) => Math.abs(n) <= 2e7)).toBe(true);
        }
        expect(editor.selection.ids).toContain(good);
        moveFocus(editor, 1);
        expect(entries.size).toBe(records.length + 3);
      },
    ),
    { numRuns: 200 },
  );
});

test('A record nobody can place is nowhere, and stays in the document', () => {
  const user = new User();
  const { board, editor } = user;
  user.put('note', 100, 100);
  const far = { kind: 'note', geometry: [1e300, 0, 100, 100, 0] };
  board.doc.getMap('records').set('far', new Y.Map<unknown>(Object.entries(far)));
  expect(board.get(toId('far'))?.problem).toContain('geometry: got [1e+300,0,100,100,0]');
  expect(editor.index.bounds).toEqual({ x: 100, y: 100, width: 100, height: 100 });
  expect(editor.index.boundsOf(toId('far'))).toBeUndefined();
  expect(board.doc.getMap('records').toJSON().far).toEqual(far);
});

test('One object miles away does not take the others out of sight', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(9e6, -9e6, 50_000),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      (far, count, isFirst) => {
        const user = new User();
        if (isFirst) user.put('note', far, -far);
        const near = Array.from({ length: count }, (_, i) => user.put('note', 300 * i, 100 * i));
        if (!isFirst) user.put('note', far, -far);
        const { camera, index } = user.editor;
        camera.set(wholeBoard(camera, index)!);
        expect(index.search(camera.view)).toEqual(expect.arrayContaining(near));
      },
    ),
  );
});
