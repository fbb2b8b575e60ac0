import type { RecordId } from '@feltline/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { User } from '../../../test/user.ts';
import { turnHandle } from './turn-handle.ts';

/** Drags the control to a screen point. */
function turn(user: User, to: readonly [number, number], keys = {}): void {
  const handle = turnHandle(user.editor);
  if (!handle) throw new Error('no control to turn by');
  const { x, y } = user.editor.camera.toScreen(handle.at);
  user.drag([x, y], to, keys);
}

test('One thing turns about its middle and is drawn to upright', () => {
  const user = new User();
  const note = user.put('note', 400, 300);
  user.click(450, 350);
  // the control is at the lower left; a quarter clockwise is the upper left
  turn(user, [382, 283]);
  expect(user.geometry(note)).toEqual([400, 300, 100, 100, 90]);
  user.press('mod+z');
  expect(user.geometry(note)).toEqual([400, 300, 100, 100, 0]);
});

test('Shift turns in steps of 15 degrees', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 799 }), (x, y) => {
      const user = new User();
      const note = user.put('note', 400, 300, 100, 100, { degrees: 7 });
      user.click(450, 350);
      turn(user, [x, y], { shift: true });
      const degrees = user.geometry(note)?.[4] ?? Number.NaN;
      expect(degrees === 7 || Math.abs(degrees / 15 - Math.round(degrees / 15)) < 1e-6).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('Several turn about their common middle: all distances stay, a whole turn gives all back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 4 }),
      (steps) => {
        const user = new User();
        const ids = [
          user.put('note', 200, 200),
          user.put('note', 500, 250, 150, 150, { degrees: 20 }),
          user.put('words', 300, 450, 120, 20, { text: 'words' }),
        ];
        const link = user.board.transact((tx) =>
          tx.create({ kind: 'link', props: { from: { x: 250, y: 300 }, to: { x: 400, y: 320 } } }),
        );
        user.editor.selection.set([...ids, link]);
        const before = ids.map((id) => user.geometry(id) as readonly number[]);
        const centre = turnHandle(user.editor)?.centre as { x: number; y: number };
        const at = turnHandle(user.editor)?.at as { x: number; y: number };
        const start = Math.atan2(at.y - centre.y, at.x - centre.x);
        for (const step of steps) {
          const angle = start + (step * 15 * Math.PI) / 180;
          turn(user, [centre.x + 600 * Math.cos(angle), centre.y + 600 * Math.sin(angle)], {
            shift: true,
          });
          const now = ids.map((id) => user.geometry(id) as readonly number[]);
          expect(distances(now)).toEqual(distances(before).map((d) => expect.closeTo(d, 6)));
          while (
            user.board.canUndo &&
            user.geometry(ids[0] as RecordId)?.join() !== before[0]?.join()
          )
            user.press('mod+z');
          expect(ids.map((id) => user.geometry(id))).toEqual(before);
          user.editor.selection.set([...ids, link]);
        }
      },
    ),
    { numRuns: 20 },
  );
});

test('What takes others in stands upright; what has no place has no control', () => {
  const user = new User();
  const [shelf, tray] = [
    user.put('shelf', 100, 100, 400, 200),
    user.put('tray', 100, 400, 300, 200),
  ];
  for (const id of [shelf, tray]) {
    user.editor.selection.set([id]);
    expect(turnHandle(user.editor)).toBeUndefined();
  }
});

function distances(all: readonly (readonly number[])[]): number[] {
  const centres = all.map(([x = 0, y = 0, width = 0, height = 0]) => [
    x + width / 2,
    y + height / 2,
  ]);
  return centres.flatMap(([x = 0, y = 0], i) =>
    centres.slice(i + 1).map(([u = 0, v = 0]) => Math.hypot(u - x, v - y)),
  );
}

test('Its control stands where no neighbour lies under it', () => {
  const user = new User();
  user.put('note', 400, 300);
  user.click(450, 350);
  const corner = () => {
    const { x = 0, y = 0 } = turnHandle(user.editor)?.at ?? {};
    return [x < 450, y > 350];
  };
  expect(corner()).toEqual([true, true]);
  const below = user.put('note', 280, 410);
  user.click(450, 350);
  expect(corner()).toEqual([false, true]);
  user.editor.selection.add([below]);
  user.editor.selection.set([user.put('note', 20, 20)]);
  user.put('note', 510, 410);
  user.click(450, 350);
  expect(corner()).toEqual([true, false]);
});

test('Where neighbours are all around, a press beside the control means them', () => {
  const user = new User();
  user.put('note', 400, 300);
  const neighbours = [
    user.put('note', 290, 410),
    user.put('note', 510, 410),
    user.put('note', 290, 190),
    user.put('note', 510, 190),
  ];
  user.click(450, 350);
  const { x = 0, y = 0 } = turnHandle(user.editor)?.at ?? {};
  user.click(x - 9, y + 4);
  expect(neighbours).toContain(user.selected[0]);
});
