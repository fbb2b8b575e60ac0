import type { Peer } from '@feltline/editor';
import { expect, test } from 'vitest';
import { PeerMotion } from './PeerMotion.ts';

const user = { id: 'g', name: 'Giulia', color: '#C2410C', role: 'edit' };
const peers = (state: unknown) => new Map<number, Peer>([[7, { user, state }]]);
const FAR = 10_000;

interface Seen {
  cursor: [x: number, y: number];
  preview: { patches: { geometry: number[] }[] };
}

/** What is shown of peer 7 after one frame. */
const frame = (motion: PeerMotion, reach = FAR) => {
  const { peers: shown, moves } = motion.step(16, reach);
  return { state: shown.get(7)?.state as Seen, moves };
};

test('A cursor appears where it is and then glides', () => {
  const motion = new PeerMotion();
  motion.update(peers({ cursor: [100, 0] }));
  expect(frame(motion)).toMatchObject({ state: { cursor: [100, 0] }, moves: false });
  motion.update(peers({ cursor: [200, 0] }));
  const { state, moves } = frame(motion);
  expect(moves).toBe(true);
  expect(state.cursor[0]).toBeGreaterThan(100);
  expect(state.cursor[0]).toBeLessThan(200);
});

test('A dragged object is seen on its way and arrives', () => {
  const motion = new PeerMotion();
  const drag = (x: number) => ({
    cursor: null,
    preview: { gesture: 1, patches: [{ id: 'n1', geometry: [x, 0, 200, 200, 0] }] },
  });
  motion.update(peers(drag(0)));
  frame(motion);
  motion.update(peers(drag(300)));
  const seen: number[] = [];
  for (let i = 0; i < 60; i += 1)
    seen.push(frame(motion).state.preview.patches[0]?.geometry[0] ?? -1);
  expect(seen[0]).toBeGreaterThan(0);
  expect(seen[1]).toBeGreaterThan(seen[0] ?? 0);
  expect(seen.at(-1)).toBe(300);
  expect(frame(motion).moves).toBe(false);
});

test('Without motion, or beyond its reach, things are simply there', () => {
  for (const reach of [0, 50]) {
    const motion = new PeerMotion();
    motion.update(peers({ cursor: [0, 0] }));
    frame(motion, reach);
    motion.update(peers({ cursor: [300, 0] }));
    expect(frame(motion, reach)).toMatchObject({ state: { cursor: [300, 0] }, moves: false });
  }
});

test('A new gesture does not start where the last one ended', () => {
  const motion = new PeerMotion();
  const state = (gesture: number, x: number) => ({
    preview: { gesture, patches: [{ id: 'n1', geometry: [x, 0, 1, 1, 0] }] },
  });
  motion.update(peers(state(1, 500)));
  frame(motion);
  motion.update(peers(state(2, 0)));
  expect(frame(motion).state.preview.patches[0]?.geometry[0]).toBe(0);
});

test('Whoever left the canvas comes back where they are', () => {
  const motion = new PeerMotion();
  motion.update(peers({ cursor: [0, 0] }));
  frame(motion);
  motion.update(peers({ cursor: null }));
  frame(motion);
  motion.update(peers({ cursor: [400, 0] }));
  expect(frame(motion).state.cursor).toEqual([400, 0]);
});

test('Nonsense passes as it is', () => {
  const motion = new PeerMotion();
  for (const state of [
    null,
    3,
    'x',
    [],
    { cursor: 'here', preview: { patches: [1, { id: 2 }] } },
    { preview: null },
  ]) {
    motion.update(peers(state));
    expect(frame(motion).state).toEqual(
      state !== null && typeof state === 'object' && !Array.isArray(state) ? { ...state } : state,
    );
  }
});
