import type { RecordId } from '@feltline/board';
import { addPersona, emotionIdOf } from '@feltline/journey';
import { expect, test } from 'vitest';
import { english, MapUser, middle } from '../../../test/map-user.ts';
import { gestures } from '../../gestures.ts';
import { cellPart } from '../journey-map.model.ts';

const mapGestures = gestures.get('journey-map');

function hit(user: MapUser, x: number, y: number): string | undefined {
  return user.editor.hitTest({ x, y })?.part;
}

test('Every part is hit at its middle, unless something inside it lies there', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    const user = new MapUser({ dir });
    const parts = mapGestures?.parts?.(user.record(user.map), user.board.read) ?? [];
    expect(parts).toHaveLength(3 + 4 + 12 + 3 + 3 + 1);
    for (const part of parts) {
      const [x, y] = middle(part.box);
      const inside = part.contains?.map((one) => one.part) ?? [];
      expect([part.part, ...inside]).toContain(hit(user, x, y));
    }
  }
});

test('Headers and cells know their row and column', () => {
  const user = new MapUser();
  expect(user.part(user.stages[1] as RecordId)).toMatchObject({
    role: 'columnheader',
    row: 0,
    column: 2,
  });
  expect(user.part(user.lanes.emotion)).toMatchObject({ role: 'rowheader', row: 2, column: 0 });
  expect(user.part(cellPart(user.lanes.emotion, user.steps[2] as RecordId))).toMatchObject({
    role: 'cell',
    row: 2,
    column: 3,
  });
});

test('Parts are named so that they can be told apart by ear', () => {
  const user = new MapUser();
  const [ad] = user.placements as readonly [RecordId];
  const step = user.steps[0] as RecordId;
  expect(user.part(user.stages[0] as RecordId).label(english)).toBe('Awareness, Before purchase');
  expect(user.part(ad).label(english)).toBe('Ad, Digital');
  expect(user.part(cellPart(user.lanes.touchpoints, step)).label(english)).toBe(
    'touchpoints, Awareness: Ad, Digital',
  );
  expect(user.part(cellPart(user.lanes.positives, step)).label(english)).toBe(
    'positives, Awareness: empty',
  );
  const point = user.part(emotionIdOf(user.persona, ad));
  expect(point.label(english)).toBe('Marta, Ad');
  expect(point.value).toMatchObject({ min: -2, max: 2, now: 1 });
  expect(point.value?.text(english)).toBe('Satisfied, +1, from workshop');
  const unknown = user.part(emotionIdOf(user.persona, user.placements[2] as RecordId));
  expect(unknown.value?.now).toBeNull();
  expect(unknown.value?.text(english)).toBe('Unknown');
});

test('A point in focus or under the pointer says which touchpoint it is and how it feels there', () => {
  const user = new MapUser();
  const [ad, , mail] = user.placements as readonly [RecordId, RecordId, RecordId];
  user.focus(emotionIdOf(user.persona, ad));
  const [x, y] = user.pointOf(ad);
  expect(user.editor.tip).toEqual({ at: { x, y }, title: 'Ad', text: 'Satisfied, +1' });
  const [mailX, mailY] = user.pointOf(mail);
  user.editor.pointerMove({ x: mailX, y: mailY });
  expect(user.editor.tip).toMatchObject({ title: 'Mail', text: 'Not known yet: drag up or down' });
  user.board.transact((tx) => addPersona(tx, tx.read, user.map, { name: 'Dani' }));
  user.editor.pointerMove({ x, y });
  expect(user.editor.tip?.text).toBe('Marta · Satisfied, +1');
});

test('The plus under the pointer says what it adds', () => {
  const user = new MapUser();
  const { x, y, height } = user.layout().stages[1]!.box;
  user.editor.pointerMove({ x, y: y + height / 2 });
  expect(user.editor.tip?.text).toBe('Add stage');
});

test('A cell says which notes it holds', () => {
  const user = new MapUser();
  const note = user.sticky(900, 600, 'Nice');
  const step = user.steps[0] as RecordId;
  user.drag([950, 650], middle(user.cell(user.lanes.positives, step)));
  const cell = user.part(cellPart(user.lanes.positives, step));
  expect(cell.contains).toEqual([{ object: note }]);
  expect(cell.label(english)).toBe('positives, Awareness: Nice');
});

test('Where words are typed lies inside what they name', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    const user = new MapUser({ dir });
    for (const part of [...user.stages, ...Object.values(user.lanes), ...user.placements]) {
      const typed = mapGestures?.textParts?.(
        user.record(user.map),
        part,
        user.board.read,
        user.editor.camera,
      );
      const { box } = user.part(part);
      expect(typed?.box.x).toBeGreaterThanOrEqual(box.x);
      expect((typed?.box.x ?? 0) + (typed?.box.width ?? 0)).toBeLessThanOrEqual(box.x + box.width);
      expect(typed?.box.y).toBeGreaterThanOrEqual(box.y);
      expect((typed?.box.y ?? 0) + (typed?.box.height ?? 0)).toBeLessThanOrEqual(
        box.y + box.height,
      );
    }
  }
});

test('For other programs a map is a table', () => {
  const user = new MapUser();
  user.editor.selection.set([user.map]);
  expect(user.editor.copy()?.text?.split('\n')).toEqual([
    'Shoes',
    '\tAwareness\tDecision\tLoyalty',
    'touchpoints\tAd\tChat\tMail',
    'emotion\tMarta 1\tMarta -2\t',
    'positives\t\t\t',
    'negatives\t\t\t',
  ]);
});
