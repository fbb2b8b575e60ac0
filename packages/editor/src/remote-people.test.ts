import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { User } from '../test/user.ts';
import { presenceOf } from './presence-of.ts';
import type { PresenceState } from './presence-state.ts';
import { keepPreviewMs } from './remote-people.ts';

/** Two people; what one does reaches the other only when told. */
function two() {
  const a = new User();
  const b = new User();
  const sync = () => {
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
  };
  /** `a`'s presence as it comes through the wire at this time. */
  const tell = (nowMs: number, state: unknown = a.editor.presenceState(), role = 'edit') => {
    const user = { id: 'u', name: 'Ada', color: '#123456', role };
    b.editor.remote.update(
      new Map([[7, { user, state: JSON.parse(JSON.stringify(state)) }]]),
      nowMs,
    );
  };
  return { a, b, sync, tell };
}

test('A drag is seen by others while it goes on', () => {
  const { a, b, sync, tell } = two();
  const note = a.put('note', 100, 100);
  sync();
  a.pointerDown(150, 150).pointerMove(300, 150).pointerMove(350, 170);
  tell(0);
  expect(b.geometry(note)?.[0]).toBe(100);
  expect(b.editor.preview.read.box(note)).toEqual({ x: 300, y: 120, width: 100, height: 100 });
  expect([...b.editor.preview.active]).toEqual([note]);
  expect(b.editor.remote.people[0]?.cursor).toEqual({ x: 350, y: 170 });
});

test.for(['view', 'comment', 'admin', ''])('Who is here as %j moves nothing', (role) => {
  const { a, b, sync, tell } = two();
  const note = a.put('note', 100, 100);
  sync();
  a.pointerDown(150, 150).pointerMove(350, 170);
  tell(0, a.editor.presenceState(), role);
  expect(b.editor.preview.read.box(note)?.x).toBe(100);
  expect(b.editor.preview.active.size).toBe(0);
  expect(b.editor.remote.people[0]?.cursor).toEqual({ x: 350, y: 170 });
  const large = { gesture: 2, from: [0, 0, 9, 9], to: [50, 0, 9, 9] };
  tell(30, { selection: [], preview: large }, role);
  expect(b.editor.remote.people[0]?.moving).toBeUndefined();
});

test('A preview goes when its person may not edit any more', () => {
  const { a, b, sync, tell } = two();
  const note = a.put('note', 100, 100);
  sync();
  a.pointerDown(150, 150).pointerMove(350, 150);
  tell(0, undefined, 'owner');
  expect(b.editor.preview.read.box(note)?.x).toBe(300);
  tell(30, undefined, 'view');
  expect(b.editor.preview.read.box(note)?.x).toBe(100);
});

test('When presence comes before the change, nothing jumps back', () => {
  const { a, b, sync, tell } = two();
  const note = a.put('note', 100, 100);
  sync();
  a.pointerDown(150, 150).pointerMove(350, 150);
  tell(0);
  a.pointerUp(350, 150);
  tell(30);
  expect(b.editor.preview.read.box(note)?.x).toBe(300);
  sync();
  expect(b.geometry(note)?.[0]).toBe(300);
  expect(b.editor.preview.active.size).toBe(0);
});

test('When the change comes before presence, the preview goes with the next word', () => {
  const { a, b, sync, tell } = two();
  const note = a.put('note', 100, 100);
  sync();
  a.pointerDown(150, 150).pointerMove(350, 150);
  tell(0);
  a.pointerUp(350, 150);
  sync();
  expect(b.editor.preview.read.box(note)?.x).toBe(300);
  tell(30);
  expect(b.editor.preview.active.size).toBe(0);
});

test('A cancelled gesture is gone at once', () => {
  const { a, b, sync, tell } = two();
  const note = a.put('note', 100, 100);
  sync();
  a.pointerDown(150, 150).pointerMove(350, 150);
  tell(0);
  a.press('Escape');
  tell(30);
  expect(b.editor.preview.read.box(note)?.x).toBe(100);
});

test('A change that never comes is waited for a second', () => {
  const { a, b, sync, tell } = two();
  const note = a.put('note', 100, 100);
  sync();
  a.pointerDown(150, 150).pointerMove(350, 150);
  tell(0);
  a.pointerUp(350, 150);
  tell(30);
  b.editor.tick(30 + keepPreviewMs - 1);
  expect(b.editor.preview.read.box(note)?.x).toBe(300);
  b.editor.tick(30 + keepPreviewMs);
  expect(b.editor.preview.read.box(note)?.x).toBe(100);
});

test('Who leaves takes the preview along', () => {
  const { a, b, sync, tell } = two();
  const note = a.put('note', 100, 100);
  sync();
  a.pointerDown(150, 150).pointerMove(350, 150);
  tell(0);
  b.editor.remote.update(new Map(), 10);
  expect(b.editor.preview.read.box(note)?.x).toBe(100);
  expect(b.editor.remote.people).toEqual([]);
});

test('One’s own gesture lies above everybody else’s', () => {
  const { a, b, sync, tell } = two();
  const note = a.put('note', 100, 100);
  sync();
  a.pointerDown(150, 150).pointerMove(350, 150);
  tell(0);
  b.pointerDown(350, 150).pointerMove(350, 400);
  expect(b.editor.preview.read.box(note)?.y).toBe(350);
});

test('What somebody draws is seen before it exists', () => {
  const { a, b, tell } = two();
  a.press('n');
  a.pointerDown(400, 300).pointerMove(500, 400);
  tell(0);
  const [drawn] = b.editor.preview.active;
  expect(drawn && b.editor.preview.read.box(drawn)).toEqual({
    x: 400,
    y: 300,
    width: 100,
    height: 100,
  });
});

test('More than fifty things are told as one box and where it went', () => {
  const { a, b, sync, tell } = two();
  for (let i = 0; i < 60; i++) a.put('note', i * 20, 100);
  sync();
  a.press('mod+a');
  a.pointerDown(50, 150).pointerMove(50, 350, { mod: true });
  const state = a.editor.presenceState();
  expect(state.preview).toEqual({ gesture: 1, from: [0, 100, 1280, 100], to: [0, 300, 1280, 100] });
  expect(state.selection).toHaveLength(50);
  tell(0);
  expect(b.editor.preview.active.size).toBe(0);
  expect(b.editor.remote.people[0]?.moving?.to).toEqual({ x: 0, y: 300, width: 1280, height: 100 });
});

test('Whatever the gesture, the state stays below 8 KiB', () => {
  const a = new User();
  for (let i = 0; i < 50; i++)
    a.put('note', i * 20.123456789, 100.987654321, 100, 100, { text: 'ש'.repeat(400) });
  a.press('mod+a');
  for (const alt of [false, true]) {
    a.pointerDown(50, 150, { alt }).pointerMove(333, 351, { mod: true, alt });
    expect(new TextEncoder().encode(JSON.stringify(presenceOf(a.editor))).length).toBeLessThan(
      8192,
    );
    a.press('Escape');
  }
});

test('Nonsense from another browser harms nobody', () => {
  const { b, tell } = two();
  const note = b.put('note', 100, 100);
  const states: unknown[] = [
    null,
    7,
    { cursor: 'here', selection: [1, null], view: [1, 2], preview: { gesture: 'x' } },
    {
      preview: {
        gesture: 1,
        patches: [null, { id: 4 }, { id: note, geometry: [1, 2] }, { id: note, props: 'red' }],
      },
    },
    {
      preview: {
        gesture: 1,
        patches: [{ id: 'ghost', create: { kind: 'ghost', geometry: [0, 0, 1, 1, 0] } }],
      },
    },
    { cursor: [Number.MAX_VALUE, 0], view: [0, 0, -5, 5] },
  ];
  for (const [i, state] of states.entries()) tell(i, state);
  expect(b.editor.preview.read.box(note)).toEqual({ x: 100, y: 100, width: 100, height: 100 });
});

test('Following shows what the other sees, until one moves oneself', () => {
  const { a, b, tell } = two();
  for (const { editor } of [a, b]) {
    editor.camera.setCovered({ top: 72, right: 0, bottom: 0, left: 78 });
  }
  a.editor.camera.set({ x: 2000, y: 1000, zoom: 0.5 });
  tell(0);
  b.editor.setFollowing(7);
  expect(b.editor.camera.view).toEqual(a.editor.camera.view);
  a.editor.camera.panBy(-300, 0);
  tell(30);
  expect(b.editor.camera.x).toBe(a.editor.camera.x);
  b.editor.wheel({ x: 10, y: 10, deltaX: 3, deltaY: 5 });
  expect(b.editor.following).toBeUndefined();
});

test('Following ends when the other leaves', () => {
  const { b, tell } = two();
  tell(0);
  b.editor.setFollowing(7);
  b.editor.remote.update(new Map(), 10);
  expect(b.editor.following).toBeUndefined();
});

test('Where a cursor came from is kept for smoothing', () => {
  const { b, tell } = two();
  const state = (x: number): Partial<PresenceState> => ({ cursor: [x, 0], selection: [] });
  tell(100, state(1));
  tell(140, state(2));
  tell(180, state(2));
  expect(b.editor.remote.people[0]).toMatchObject({
    cursor: { x: 2, y: 0 },
    cursorAtMs: 140,
    previousCursor: { x: 1, y: 0 },
    previousCursorAtMs: 100,
  });
});
