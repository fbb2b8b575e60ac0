import type { RecordId } from '@feltline/board';
import { withHeld } from '@feltline/editor';
import { boxContains } from '@feltline/geometry';
import { expect, test } from 'vitest';
import { Hand } from '../../test/hand.ts';
import { painted } from '../../test/painted-board.ts';
import { framesInOrder } from './frames-in-order.ts';

const frame = (hand: Hand, x: number, y: number, props: object = {}, text = ''): RecordId =>
  hand.put({ kind: 'frame', geometry: [x, y, 400, 300, 0], props, text });

test('a click makes a frame of the last preset, a drag one of the size drawn; its title is written at once', () => {
  const hand = new Hand();
  hand.press('f');
  expect(hand.editor.actions.run('framePreset', 'square')).toBe(true);
  hand.click(500, 400);
  const [first] = hand.ofKind('frame');
  expect(hand.board.get(first!)?.geometry).toEqual([166, 68, 668, 668, 0]);
  expect(hand.editor.editing).toEqual({ object: first });
  hand.editor.stopEditing();
  hand.press('f');
  hand.drag([100, 100], [400, 300]);
  const second = hand.ofKind('frame').find((id) => id !== first);
  expect(hand.board.get(second!)?.geometry).toEqual([100, 100, 300, 200, 0]);
});

test('a click makes it where it is free of panels, however far away one is', () => {
  for (const zoom of [0.05, 0.4, 1, 3])
    for (const [x, y] of [
      [70, 60],
      [990, 790],
    ] as const) {
      const hand = new Hand();
      hand.editor.camera.setCovered({ top: 64, right: 0, bottom: 40, left: 80 });
      hand.editor.camera.set({ x: 0, y: 0, zoom });
      hand.press('f');
      hand.click(x, y);
      const box = hand.board.read.box(hand.ofKind('frame')[0]!)!;
      const { free } = hand.editor.camera;
      const withTitle = { ...box, y: box.y - 26 / zoom, height: box.height + 26 / zoom };
      expect(boxContains(free, withTitle)).toBe(true);
      expect(box.width / box.height).toBeCloseTo(16 / 9, 1);
      expect(box.width).toBeLessThanOrEqual(1280);
    }
});

test('a drag in its empty area draws a marquee, a click there chooses it', () => {
  const hand = new Hand();
  const id = frame(hand, 100, 100);
  const note = hand.sticky(200, 200);
  hand.drag([150, 150], [250, 250]);
  expect(hand.selected).toEqual([note]);
  hand.click(150, 150);
  expect(hand.selected).toEqual([id]);
  hand.click(250, 250);
  hand.click(150, 150, { shift: true });
  expect([...hand.selected].sort()).toEqual([id, note].sort());
  hand.click(800, 700);
  expect(hand.selected).toEqual([]);
  const inner = hand.put({ kind: 'frame', geometry: [320, 120, 100, 100, 0], text: '' });
  hand.click(370, 170);
  expect(hand.selected).toEqual([inner]);
});

test('title and edge choose it, a drag of the title moves it with what lies on it', () => {
  const hand = new Hand();
  const id = frame(hand, 100, 100, {}, 'Discovery');
  const note = hand.sticky(200, 200);
  const outside = hand.sticky(600, 200);
  hand.click(100, 250);
  expect(hand.selected).toEqual([id]);
  hand.click(800, 700).click(120, 88);
  expect(hand.selected).toEqual([id]);
  hand.drag([120, 88], [220, 188], { mod: true });
  expect(hand.board.get(id)?.geometry?.slice(0, 2)).toEqual([200, 200]);
  expect(hand.board.get(note)?.geometry?.slice(0, 2)).toEqual([300, 300]);
  expect(hand.board.get(outside)?.geometry?.slice(0, 2)).toEqual([600, 200]);
});

test('what lies on it is copied and deleted with it, connectors between included', () => {
  const hand = new Hand();
  const id = frame(hand, 100, 100);
  const [a, b] = [hand.sticky(120, 120), hand.sticky(320, 120)];
  hand.editor.selection.set([a, b]);
  hand.editor.actions.run('connect');
  hand.editor.selection.set([id]);
  hand.press('mod+d');
  expect(hand.ofKind('frame')).toHaveLength(2);
  expect(hand.ofKind('sticky')).toHaveLength(4);
  const [, copy] = hand.ofKind('connector');
  const { from } = hand.board.get(copy!)!.props as { from: { object: RecordId } };
  expect([a, b]).not.toContain(from.object);
  hand.press('mod+z');
  hand.editor.selection.set([id]);
  hand.press('Delete');
  expect([...hand.board.objects()]).toEqual([]);
  hand.press('mod+z');
  expect([...hand.board.objects()]).toHaveLength(4);
});

test('deleting it with what lies on it is told, and can be taken back as long as it is the last step', () => {
  const hand = new Hand();
  const id = frame(hand, 100, 100);
  const note = hand.sticky(200, 200);
  hand.sticky(320, 200);
  hand.editor.selection.set([id]);
  hand.press('Delete');
  const { notice } = hand.editor;
  expect(notice).toMatchObject({ key: 'notice.removedWith.frame', vars: { count: 2 } });
  expect(notice?.action?.holds?.()).toBe(true);
  notice?.action?.run();
  expect([...hand.board.objects()]).toHaveLength(3);
  hand.editor.selection.set([note]);
  hand.press('ArrowLeft');
  notice?.action?.run();
  expect(hand.board.get(note)?.geometry?.[0]).toBe(199);
});

test('it can be deleted alone', () => {
  const hand = new Hand();
  const id = frame(hand, 100, 100);
  const empty = frame(hand, 600, 400);
  const note = hand.sticky(200, 200);
  hand.editor.selection.set([empty]);
  expect(hand.editor.actions.run('deleteFrameOnly')).toBe(false);
  hand.editor.selection.set([id]);
  expect(hand.editor.actions.run('deleteFrameOnly')).toBe(true);
  expect([...hand.board.objects()].sort()).toEqual([empty, note].sort());
});

test('it lies behind everything else, a new one behind the frames it surrounds', () => {
  const hand = new Hand();
  const note = hand.sticky(200, 200);
  const inner = frame(hand, 150, 150);
  hand.press('f');
  hand.drag([50, 50], [700, 600]);
  const outer = hand.ofKind('frame').find((id) => id !== inner)!;
  const order = [...hand.board.objects()].sort((a, b) => hand.board.compareZ(a, b));
  expect(order).toEqual([outer, inner, note]);
  hand.editor.stopEditing();
  hand.editor.selection.set([inner]);
  hand.press(']');
  hand.editor.selection.set([note]);
  hand.press('[');
  expect([...hand.board.objects()].sort((a, b) => hand.board.compareZ(a, b))).toEqual([
    outer,
    inner,
    note,
  ]);
});

test('resizing it leaves what lies on it as it is; it can be fitted to that', () => {
  const hand = new Hand();
  const id = frame(hand, 100, 100);
  const note = hand.sticky(200, 200);
  hand.click(100, 250);
  hand.drag([500, 400], [700, 600], { mod: true });
  expect(hand.board.get(id)?.geometry).toEqual([100, 100, 600, 500, 0]);
  expect(hand.board.get(note)?.geometry).toEqual([200, 200, 100, 100, 0]);
  hand.press('mod+shift+f');
  expect(hand.board.get(id)?.geometry).toEqual([160, 160, 180, 180, 0]);
});

test('the selection can be framed', () => {
  const hand = new Hand();
  const notes = [hand.sticky(100, 100), hand.sticky(300, 200)];
  hand.editor.selection.set(notes);
  hand.press('shift+f');
  const [id] = hand.ofKind('frame');
  expect(hand.board.get(id!)?.geometry).toEqual([60, 60, 380, 280, 0]);
});

test('frames come by their number, then as they are read', () => {
  const hand = new Hand();
  const low = frame(hand, 0, 1000);
  const right = frame(hand, 600, 40);
  const left = frame(hand, 0, 0);
  const first = frame(hand, 0, 2000, { number: 1 });
  expect(framesInOrder(hand.board.read)).toEqual([first, left, right, low]);
});

test('its title keeps its size on the screen', () => {
  const hand = new Hand();
  frame(hand, 100, 100, {}, 'Discovery');
  for (const zoom of [0.25, 1, 4]) {
    const [title] = painted(hand.board, { zoom }).ops.filter((op) => op.op === 'text');
    expect(title!.matrix[0] * 14 * zoom).toBeCloseTo(14);
    expect(title!.matrix[5]).toBeCloseTo(100 - 26 / zoom);
  }
});

test('it is told with what lies on it', () => {
  const hand = new Hand();
  const id = frame(hand, 100, 100, {}, 'Discovery');
  hand.sticky(200, 200);
  const record = hand.board.get(id)!;
  const words = hand.editor.gesturesOf(id)!.describe!(record, hand.editor);
  expect(words).toBe('Frame Discovery, objects: 1');
});

test('made larger it does not cover the older frames it now surrounds', () => {
  const grow: ((hand: Hand) => void)[] = [
    (hand) => hand.drag([700, 500], [900, 700], { mod: true }),
    (hand) => hand.editor.actions.run('frameSize', '16:9'),
  ];
  for (const way of grow) {
    const hand = new Hand();
    const older = hand.put({ kind: 'frame', geometry: [720, 520, 100, 100, 0], text: '' });
    const id = frame(hand, 300, 200);
    hand.editor.selection.set([id]);
    expect(hand.board.compareZ(id, older)).toBeGreaterThan(0);
    way(hand);
    expect(hand.board.compareZ(id, older)).toBeLessThan(0);
    hand.press('mod+z');
    expect(hand.board.compareZ(id, older)).toBeGreaterThan(0);
    expect(hand.board.get(id)?.geometry).toEqual([300, 200, 400, 300, 0]);
  }
});

test('a line between two things on it goes along, wherever its middle is', () => {
  const hand = new Hand();
  const id = frame(hand, 100, 100);
  const [a, b] = [hand.sticky(120, 290), hand.sticky(390, 290)];
  const line = hand.put({
    kind: 'connector',
    props: {
      from: { object: a, side: 'bottom', x: 0, y: 0 },
      to: { object: b, side: 'bottom', x: 0, y: 0 },
    },
  });
  const outside = hand.put({
    kind: 'connector',
    props: { from: { object: a, side: 'bottom', x: 0, y: 0 }, to: { x: 200, y: 700 } },
  });
  const held = withHeld(hand.editor, [id]);
  expect(held).toContain(line);
  expect(held).not.toContain(outside);
  expect(withHeld(hand.editor, [a, b])).toEqual([a, b]);
});
