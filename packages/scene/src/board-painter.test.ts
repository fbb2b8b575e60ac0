import { expect, test } from 'vitest';
import { type Painters, paintObjects, paintOverlays } from './board-painter.ts';
import type { ObjectPainter, PaintEnv, PaintRecord } from './paint-env.ts';
import { RecordingSurface } from './recording-surface.ts';
import { lightTheme } from './theme.ts';

const note: ObjectPainter = {
  kind: 'note',
  paint: (surface, record, box) => {
    surface.rect(box, { fill: 'paper', radius: 3 });
    surface.path(`note ${record.id}`, {});
  },
  flat: (record, _box, env) =>
    env.zoom < 0.2 ? (record.props as { color: string }).color : undefined,
  overlay: (surface, record) => surface.path(`header of ${record.id}`, {}),
};
const placeholder: ObjectPainter = {
  kind: 'placeholder',
  paint: (surface, record) => surface.path(`placeholder ${record.id}`, {}),
};
const painters: Painters = { byKind: new Map([['note', note]]), placeholder };

function board(records: readonly PaintRecord[], zoom: number): { env: PaintEnv; ids: string[] } {
  const byId = new Map(records.map((record) => [record.id, record]));
  const read: PaintEnv['read'] = {
    record: (id) => byId.get(id),
    box: (id) => {
      const [x = 0, y = 0, width = 0, height = 0] = byId.get(id)?.geometry ?? [];
      return { x, y, width, height };
    },
    derived: () => undefined,
  };
  const view = { x: 0, y: 0, width: 1000 / zoom, height: 1000 / zoom };
  const texts = undefined as unknown as PaintEnv['texts'];
  const env = {
    zoom,
    view,
    read,
    texts,
    theme: lightTheme,
    t: (key: string) => key,
    uiDir: 'ltr',
  } as const;
  return { env, ids: [...byId.keys()] };
}

const at = (id: string, x: number, more: Partial<PaintRecord> = {}): PaintRecord => ({
  id,
  kind: 'note',
  geometry: [x, 0, 100, 100, 0],
  props: { color: 'yellow' },
  ...more,
});

test('objects are painted back to front, each by its own painter', () => {
  const { env, ids } = board([at('a', 0), at('b', 50), at('c', 20)], 1);
  const surface = new RecordingSurface();
  paintObjects(surface, ids, env, painters);
  expect(surface.ops.flatMap((op) => (op.op === 'path' ? [op.d] : []))).toEqual([
    'note a',
    'note b',
    'note c',
  ]);
});

test('what lies outside the view is not painted', () => {
  const { env, ids } = board([at('a', 0), at('far', 5000), at('left', -500)], 1);
  const surface = new RecordingSurface();
  const counts = paintObjects(surface, ids, env, painters);
  expect(counts).toEqual({ painted: 1, flat: 0 });
  expect(surface.ops).toHaveLength(2);
});

test('far away an object is one plain rectangle', () => {
  const records = Array.from({ length: 500 }, (_, i) => at(`n${i}`, i * 10));
  const { env, ids } = board(records, 0.1);
  const surface = new RecordingSurface();
  expect(paintObjects(surface, ids, env, painters)).toEqual({ painted: 0, flat: 500 });
  expect(surface.ops).toHaveLength(500);
  expect(surface.ops.every((op) => op.op === 'rect' && op.style.radius === undefined)).toBe(true);
});

test('unknown kinds and broken records get a placeholder', () => {
  const { env, ids } = board(
    [at('a', 0, { kind: 'widget' }), at('b', 0, { problem: 'bad props' })],
    1,
  );
  const surface = new RecordingSurface();
  paintObjects(surface, ids, env, painters);
  expect(surface.ops.flatMap((op) => (op.op === 'path' ? [op.d] : []))).toEqual([
    'placeholder a',
    'placeholder b',
  ]);
});

test('overlays are asked only of sound objects in view', () => {
  const { env, ids } = board([at('a', 0), at('b', 5000), at('c', 0, { problem: 'bad' })], 1);
  const surface = new RecordingSurface();
  paintOverlays(surface, ids, env, painters);
  expect(surface.ops.flatMap((op) => (op.op === 'path' ? [op.d] : []))).toEqual(['header of a']);
});
