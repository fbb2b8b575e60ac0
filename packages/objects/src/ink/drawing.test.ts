import { expect, test } from 'vitest';
import { BoardUser } from '../../test/board-user.ts';
import type { InkProps } from './ink.model.ts';
import { unpackPoints } from './packed-points.ts';

type Way = (readonly [number, number])[];

/** What a hand draws in a second and a half, 120 times a second. */
const loop: Way = Array.from({ length: 180 }, (_, i) => [
  300 + i * 2 + 60 * Math.cos(i / 9),
  300 + 60 * Math.sin(i / 9),
]);
const line = (from: number, to: number, y: number): Way =>
  Array.from({ length: 21 }, (_, i) => [from + ((to - from) * i) / 20, y]);
const propsOf = (user: BoardUser, at = 0) => user.ofKind('ink')[at]?.props as unknown as InkProps;

test('P and a drag draw a stroke, and the pen stays in hand', () => {
  const user = new BoardUser().press('p').stroke(loop);
  const [stroke] = user.ofKind('ink');
  expect(user.editor.tool).toBe('pen');
  expect(user.editor.selection.size).toBe(0);
  const [x, y, width, height] = stroke?.geometry ?? [];
  expect(x).toBeGreaterThan(225);
  expect(y).toBeGreaterThan(225);
  expect((x ?? 0) + (width ?? 0)).toBeLessThan(735);
  expect((y ?? 0) + (height ?? 0)).toBeLessThan(375);
  user.stroke(line(100, 200, 600));
  expect(user.ofKind('ink')).toHaveLength(2);
});

test('A stroke is one step, and weighs little', () => {
  const user = new BoardUser().press('p').stroke(loop);
  expect(user.updates).toHaveLength(1);
  expect(user.updates[0]).toBeLessThan(700);
  const { points } = propsOf(user);
  expect(unpackPoints(points).length).toBeLessThan(110);
  user.press('mod+z');
  expect(user.ofKind('ink')).toHaveLength(0);
  user.press('mod+shift+z');
  expect(propsOf(user).points).toBe(points);
});

test('What is kept lies within a pixel and a half of where the hand was', () => {
  const user = new BoardUser().press('p').stroke(loop);
  const [stroke] = user.ofKind('ink');
  const [left = 0, top = 0] = stroke?.geometry ?? [];
  const kept = unpackPoints(propsOf(user).points).map((p) => [p.x + left, p.y + top] as const);
  for (const [x, y] of kept) {
    const off = Math.min(
      ...loop.slice(1).map(([bx, by], i) => {
        const [ax, ay] = loop[i] ?? [0, 0];
        const [dx, dy] = [bx - ax, by - ay];
        const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
        return Math.hypot(x - ax - dx * t, y - ay - dy * t);
      }),
    );
    expect(off).toBeLessThan(1.5);
  }
});

test('Shift draws straight', () => {
  const user = new BoardUser().press('p').stroke(loop, { shift: true });
  expect(unpackPoints(propsOf(user).points)).toHaveLength(2);
});

test('A tap is a dot', () => {
  const user = new BoardUser().press('p').click(300, 300);
  expect(unpackPoints(propsOf(user).points)).toHaveLength(1);
});

test('A pen’s pressure is kept', () => {
  const user = new BoardUser().press('p');
  const { editor } = user;
  const pen = { pointerType: 'pen' as const, pointerId: 4 };
  editor.pointerDown({ x: 100, y: 100, pressure: 0.1, ...pen });
  for (let i = 1; i <= 20; i++)
    editor.pointerMove({ x: 100 + 5 * i, y: 100, pressure: 0.1 + i * 0.04, ...pen });
  editor.pointerUp({ x: 200, y: 100, pressure: 0, ...pen });
  const pressures = unpackPoints(propsOf(user).points).map(({ pressure }) => pressure);
  expect(pressures[0]).toBeLessThan(0.2);
  expect(Math.max(...pressures)).toBeGreaterThan(0.7);
});

test('Everywhere the pointer was between two frames is drawn; what was only expected is not kept', () => {
  const user = new BoardUser().press('p');
  const { editor } = user;
  editor.pointerDown({ x: 100, y: 100 });
  editor.pointerMove({
    x: 200,
    y: 100,
    trail: Array.from({ length: 11 }, (_, i) => ({
      x: 100 + i * 10,
      y: 100 + 40 * Math.sin((i / 10) * Math.PI),
    })),
    expected: [{ x: 400, y: 100 }],
  });
  const [id] = editor.preview.active;
  expect(id && editor.preview.read.box(id)?.width).toBeGreaterThan(290);
  editor.pointerUp({ x: 200, y: 100 });
  const [stroke] = user.ofKind('ink');
  expect(stroke?.geometry?.[2]).toBeLessThan(120);
  expect(stroke?.geometry?.[3]).toBeGreaterThan(30);
});

test('A stroke is as thick on the screen as the pen, however far away one draws', () => {
  const user = new BoardUser().press('p');
  user.editor.camera.zoomAt({ x: 0, y: 0 }, 0.5);
  user.stroke(line(100, 300, 200));
  const [stroke] = user.ofKind('ink');
  expect(stroke?.geometry?.[2]).toBeCloseTo(2 * (propsOf(user).natural[0] ?? 0));
  expect(stroke?.geometry?.[0]).toBeCloseTo(200 - 2 * 5, -1);
});

test('Others see even a very long stroke while it is drawn', () => {
  const user = new BoardUser().press('p');
  const { editor } = user;
  editor.pointerDown({ x: 500, y: 400 });
  const at = (i: number) => ({
    x: 500 + 300 * Math.sin(i / 7) * Math.cos(i / 300),
    y: 400 + 300 * Math.cos(i / 5),
  });
  for (let i = 0; i < 6000; i += 200)
    editor.pointerMove({
      ...at(i + 199),
      trail: Array.from({ length: 200 }, (_, more) => at(i + more)),
    });
  const state = editor.presenceState();
  expect(JSON.stringify(state).length).toBeLessThan(8 * 1024);
  const shown =
    state.preview && 'patches' in state.preview ? state.preview.patches[0]?.create : undefined;
  expect(shown?.kind).toBe('ink');
  expect(
    unpackPoints((shown?.props as InkProps | undefined)?.points ?? '0').length,
  ).toBeGreaterThan(20);
  editor.pointerUp({ x: 500, y: 400 });
  expect(propsOf(user).points.length).toBeGreaterThan(8 * 1024);
});

test('Colour and width belong to the tool in hand and hold for the next stroke', () => {
  const user = new BoardUser();
  expect(user.editor.actions.run('ink.color', 'red')).toBe(false);
  user.press('p');
  user.editor.actions.run('ink.color', 'red');
  user.editor.actions.run('ink.width', 'thick');
  user.stroke(line(100, 200, 100));
  user.press('shift+p').stroke(line(100, 200, 200));
  user.press('p').stroke(line(100, 200, 300));
  expect([0, 1, 2].map((at) => [propsOf(user, at).color, propsOf(user, at).width]).sort()).toEqual(
    [
      ['red', 'thick'],
      ['lemon', 'medium'],
      ['red', 'thick'],
    ].sort(),
  );
});

test('Escape in the middle of a stroke leaves nothing', () => {
  const user = new BoardUser().press('p');
  user.editor.pointerDown({ x: 100, y: 100 });
  user.editor.pointerMove({ x: 200, y: 100 });
  user.press('Escape');
  user.editor.pointerUp({ x: 300, y: 100 });
  expect(user.ofKind('ink')).toHaveLength(0);
  expect(user.editor.tool).toBe('pen');
  user.press('Escape');
  expect(user.editor.tool).toBe('select');
});

test('The eraser takes whole strokes it touches, as one step, and nothing but ink', () => {
  const user = new BoardUser();
  user.put('note', { kind: 'sticky', geometry: [300, 50, 200, 200, 0] });
  user
    .press('p')
    .stroke(line(100, 200, 100))
    .stroke(line(100, 200, 200))
    .stroke(line(100, 200, 500));
  user.updates.length = 0;
  user.press('e');
  user.editor.pointerMove({ x: 150, y: 103 });
  expect(user.editor.hover?.object).toBe(
    user.ofKind('ink').find((one) => (one.geometry?.[1] ?? 0) < 120)?.id,
  );
  user.editor.pointerDown({ x: 150, y: 60 });
  user.editor.pointerMove({ x: 150, y: 260 });
  user.editor.pointerMove({ x: 400, y: 150 });
  expect(user.ofKind('ink')).toHaveLength(3);
  expect([...user.editor.preview.active]).toHaveLength(2);
  user.editor.pointerUp({ x: 400, y: 150 });
  expect(user.ofKind('ink')).toHaveLength(1);
  expect(user.board.get('note' as never)).toBeDefined();
  expect(user.updates).toHaveLength(1);
  user.press('mod+z');
  expect(user.ofKind('ink')).toHaveLength(3);
  expect(user.ofKind('ink').some(({ props }) => props.fading)).toBe(false);
});

test('A locked stroke is not erased', () => {
  const user = new BoardUser().press('p').stroke(line(100, 200, 100));
  const [stroke] = user.ofKind('ink');
  user.board.transact((tx) => stroke && tx.update(stroke.id, { props: { lock: 'on' } }));
  user.press('e').stroke(line(150, 150, 100));
  expect(user.ofKind('ink')).toHaveLength(1);
});

test('A reader draws and erases nothing', () => {
  const user = new BoardUser({ readOnly: true });
  user.press('p').stroke(line(100, 200, 100));
  expect(user.board.size).toBe(0);
});

test('A stroke is hit on its line, not in its box; a marquee takes what it touches', () => {
  const user = new BoardUser()
    .press('p')
    .stroke([...line(100, 300, 100), ...line(300, 300, 100), [300, 300]]);
  const [stroke] = user.ofKind('ink');
  user.press('v').press('Escape');
  expect(user.editor.hitTest({ x: 200, y: 101 })?.object).toBe(stroke?.id);
  expect(user.editor.hitTest({ x: 150, y: 250 })).toBeUndefined();
  user.stroke([
    [120, 150],
    [200, 200],
    [260, 260],
  ]);
  expect(user.editor.selection.size).toBe(0);
  user.stroke([
    [260, 180],
    [290, 200],
    [340, 230],
  ]);
  expect(user.editor.selection.ids).toEqual([stroke?.id]);
});
