import { type RecordId, RecordId as toId } from '@feltline/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { User } from '../test/user.ts';
import { boundsOf } from './outline.ts';

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
