import fc from 'fast-check';
import { expect, test } from 'vitest';
import { User } from '../../../test/user.ts';

test('A drag moves the note by as much as the pointer went, in one step', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.transactions = 0;
  user.drag([150, 150], [350, 180]);
  expect(user.geometry(note)).toEqual([300, 130, 100, 100, 0]);
  expect(user.transactions).toBe(1);
  user.press('mod+z');
  expect(user.geometry(note)).toEqual([100, 100, 100, 100, 0]);
});

test('Zoomed in, the note stays under the pointer', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.editor.camera.set({ x: 50, y: 50, zoom: 2 });
  user.drag([200, 200], [300, 220]);
  expect(user.geometry(note)).toEqual([150, 110, 100, 100, 0]);
});

test('A slip of less than the threshold is a click', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.transactions = 0;
  user.drag([150, 150], [153, 152]);
  expect(user.transactions).toBe(0);
  expect(user.selected).toEqual([note]);
});

test('A finger may slip farther', () => {
  const user = new User();
  user.put('note', 100, 100);
  user.transactions = 0;
  user.drag([150, 150], [155, 152], { pointerType: 'touch' });
  expect(user.transactions).toBe(0);
});

test('A drag of a minute is one transaction', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.transactions = 0;
  const before = user.bytes().length;
  user.pointerDown(150, 150);
  for (let frame = 0; frame < 3600; frame++) {
    user.pointerMove(150 + 200 * Math.sin(frame / 60), 150 + 100 * Math.cos(frame / 40));
  }
  user.pointerUp(400, 400);
  expect(user.transactions).toBe(1);
  expect(user.bytes().length - before).toBeLessThan(200);
  expect(user.geometry(note)).toEqual([350, 350, 100, 100, 0]);
});

test('Nothing is written before the pointer is up, but it is seen', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.pointerDown(150, 150).pointerMove(250, 150).pointerMove(350, 150);
  expect(user.geometry(note)?.[0]).toBe(100);
  expect(user.editor.preview.read.box(note)?.x).toBe(300);
  expect([...user.editor.preview.active]).toEqual([note]);
});

test('Escape, a lost pointer and a second finger leave everything as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 800 })), {
        maxLength: 12,
      }),
      fc.constantFrom('Escape', 'lost', 'finger'),
      fc.record({ shift: fc.boolean(), alt: fc.boolean(), mod: fc.boolean() }),
      fc.constantFrom<readonly [number, number]>(
        [150, 150],
        [450, 450],
        [520, 560],
        [800, 100],
        [200, 200],
      ),
      (path, end, keys, [x, y]) => {
        const user = new User();
        user.put('note', 100, 100);
        user.put('shelf', 300, 400, 400, 200);
        const held = user.put('note', 500, 500);
        user.drag([550, 550], [560, 550]);
        expect(user.board.get(held)?.geometry).toBeUndefined();
        const before = user.bytes();
        user.click(150, 150).pointerDown(x, y, keys);
        for (const [px, py] of path) user.pointerMove(px, py, keys);
        if (end === 'Escape') user.press('Escape');
        if (end === 'lost') user.editor.pointerCancel({ x: 0, y: 0 });
        if (end === 'finger') {
          user.pointerDown(1, 1, { pointerType: 'touch', pointerId: 8 });
          user.pointerDown(2, 2, { pointerType: 'touch', pointerId: 9 });
        }
        user.pointerUp(700, 700, keys);
        expect(user.bytes()).toEqual(before);
        expect(user.editor.preview.patches).toEqual([]);
        expect(user.editor.preview.active.size).toBe(0);
        expect(user.editor.atRest).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('Everything chosen moves together', () => {
  const user = new User();
  const a = user.put('note', 100, 100);
  const b = user.put('note', 300, 100);
  user.click(150, 150).click(350, 150, { shift: true });
  user.drag([150, 150], [150, 350]);
  expect(user.geometry(a)?.[1]).toBe(300);
  expect(user.geometry(b)?.[1]).toBe(300);
});

test('Shift keeps to one axis', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.drag([150, 150], [350, 170], { shift: true });
  expect(user.geometry(note)).toEqual([300, 100, 100, 100, 0]);
});

test('An edge within 8 pixels of a neighbour is aligned, and shows it; Ctrl suspends that', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.put('note', 500, 300);
  user.pointerDown(150, 150).pointerMove(300, 300).pointerMove(345, 347);
  expect(user.editor.preview.read.box(note)).toMatchObject({ y: 300 });
  expect(user.editor.guides).toContainEqual({
    kind: 'line',
    from: { x: 295, y: 300 },
    to: { x: 600, y: 300 },
  });
  user.pointerMove(345, 347, { mod: true });
  expect(user.editor.preview.read.box(note)).toMatchObject({ y: 297 });
  expect(user.editor.guides).toEqual([]);
  user.pointerUp(345, 347, { mod: true });
  expect(user.geometry(note)).toEqual([295, 297, 100, 100, 0]);
});

test('Snapping reaches farther in board units the farther one is away', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.put('note', 500, 400);
  user.editor.camera.set({ x: 0, y: 0, zoom: 0.5 });
  user.drag([75, 75], [175, 219]);
  expect(user.geometry(note)?.[1]).toBe(400);
});

test('Alt drags a copy; the original stays', () => {
  const user = new User();
  const note = user.put('note', 100, 100, 100, 100, { text: 'Hello' });
  user.click(150, 150);
  user.drag([150, 150], [450, 150], { alt: true });
  const [copy] = user.selected;
  expect(copy).not.toBe(note);
  expect(user.geometry(note)?.[0]).toBe(100);
  expect(copy && user.geometry(copy)?.[0]).toBe(400);
  expect(copy && user.board.get(copy)?.text).toBe('Hello');
  user.press('mod+z');
  expect([...user.board.objects()]).toEqual([note]);
});

test('Alt need not be held to the end of the drag', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user
    .pointerDown(150, 150, { alt: true })
    .pointerMove(300, 150, { alt: true })
    .pointerMove(450, 150)
    .pointerUp(450, 150);
  expect([...user.board.objects()]).toHaveLength(2);
  expect(user.geometry(note)?.[0]).toBe(100);
});

test('Dropped on a container a note is bound; the place is shown before', () => {
  const user = new User();
  const shelf = user.put('shelf', 400, 100, 400, 200);
  const note = user.put('note', 100, 100);
  user.pointerDown(150, 150).pointerMove(300, 150).pointerMove(650, 200);
  expect(user.editor.dropTarget).toEqual({ x: 600, y: 140, width: 200, height: 160 });
  user.pointerUp(650, 200);
  expect(user.editor.dropTarget).toBeUndefined();
  expect(user.geometry(note)).toBeUndefined();
  expect(user.board.read.box(note)).toEqual({ x: 610, y: 150, width: 40, height: 40 });
  user.press('mod+z');
  expect(user.geometry(note)).toEqual([100, 100, 100, 100, 0]);
  expect(user.board.get(shelf)).toBeDefined();
});

test('With Ctrl at the drop it is left loose', () => {
  const user = new User();
  user.put('shelf', 400, 100, 400, 200);
  const note = user.put('note', 100, 100);
  user.pointerDown(150, 150).pointerMove(400, 200).pointerMove(650, 200, { mod: true });
  expect(user.editor.dropTarget).toBeUndefined();
  user.pointerUp(650, 200, { mod: true });
  expect(user.geometry(note)).toEqual([600, 150, 100, 100, 0]);
});

test('Dragged out of a container a note is loose, in its own size, under the pointer', () => {
  const user = new User();
  user.put('shelf', 400, 100, 400, 200);
  const note = user.put('note', 100, 400);
  user.drag([150, 450], [450, 200]);
  expect(user.geometry(note)).toBeUndefined();
  const box = user.board.read.box(note);
  expect(box).toMatchObject({ x: 410, y: 150 });
  user.drag([430, 170], [150, 600]);
  expect(user.geometry(note)).toEqual([100, 550, 100, 100, 0]);
  user.press('mod+z');
  expect(user.board.read.box(note)).toEqual(box);
});

test('What lies in a chosen container goes with it and stays bound', () => {
  const user = new User();
  const shelf = user.put('shelf', 400, 100, 400, 200);
  const note = user.put('note', 100, 400);
  user.drag([150, 450], [450, 200]);
  user.press('mod+a');
  user.drag([700, 120], [700, 320]);
  expect(user.geometry(shelf)?.[1]).toBe(300);
  expect(user.geometry(note)).toBeUndefined();
  expect(user.board.read.box(note)).toMatchObject({ y: 350 });
});

test('At the edge of the view the view follows, faster and faster', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.pointerDown(150, 150).pointerMove(600, 150).pointerMove(998, 150);
  user.wait(180);
  expect(user.editor.camera.x).toBe(0);
  user.wait(120);
  const slowly = user.editor.camera.x;
  expect(slowly).toBeGreaterThan(0);
  user.wait(400);
  expect(user.editor.camera.x - slowly).toBeGreaterThan(4 * slowly);
  user.pointerUp(998, 150);
  expect(user.geometry(note)?.[0]).toBeCloseTo(948 + user.editor.camera.x);
});

test('A reader pans instead', () => {
  const user = new User({ readOnly: true });
  const note = user.put('note', 100, 100);
  user.drag([150, 150], [250, 200]);
  expect(user.geometry(note)).toEqual([100, 100, 100, 100, 0]);
  expect(user.editor.camera.x).toBe(-100);
});

test('What a colleague removes while it is dragged stays removed', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.pointerDown(150, 150).pointerMove(300, 300);
  user.board.transact((tx) => tx.remove(note));
  user.pointerUp(400, 400);
  expect(user.board.get(note)).toBeUndefined();
  expect(user.selected).toEqual([]);
});

test('Alt pressed while something is dragged makes it a copy, and may be let go before the drop', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.pointerDown(150, 150).pointerMove(250, 150).pointerMove(350, 350, { alt: true });
  expect(user.editor.preview.read.box(note)?.x).toBe(100);
  user.pointerMove(400, 400).pointerUp(400, 400);
  expect(user.geometry(note)).toEqual([100, 100, 100, 100, 0]);
  const [copy] = user.selected;
  expect(copy && user.geometry(copy)).toEqual([350, 350, 100, 100, 0]);
  user.press('mod+z');
  expect(user.board.size).toBe(1);
});
