import type { RecordId } from '@feltline/board';
import { addStep, emotionIdOf, placeTouchpoint } from '@feltline/journey';
import { expect, test } from 'vitest';
import { MapUser } from '../../../test/map-user.ts';
import { cellPart } from '../journey-map.model.ts';

test('Arrows on a point set the feeling by halves, with Shift by tenths; Delete makes it unknown', () => {
  const user = new MapUser();
  const [ad] = user.placements as readonly [RecordId];
  user.focus(emotionIdOf(user.persona, ad));
  user.press('ArrowUp');
  expect(user.value(ad)).toBe(15);
  user.press('shift+ArrowDown');
  expect(user.value(ad)).toBe(14);
  user.press('End');
  user.press('ArrowUp');
  expect(user.value(ad)).toBe(20);
  user.press('Delete');
  expect(user.value(ad)).toBeNull();
  user.press('mod+z');
  expect(user.value(ad)).toBe(20);
});

test('A feeling that nobody has set yet can be set by keyboard', () => {
  const user = new MapUser();
  const mail = user.placements[2] as RecordId;
  user.focus(emotionIdOf(user.persona, mail));
  user.press('ArrowDown');
  expect(user.value(mail)).toBe(-5);
});

test('Left and right go along the curve, the way it is drawn', () => {
  for (const [dir, key] of [
    ['ltr', 'ArrowRight'],
    ['rtl', 'ArrowLeft'],
  ] as const) {
    const user = new MapUser({ dir });
    const [ad, chat] = user.placements as readonly [RecordId, RecordId];
    user.focus(emotionIdOf(user.persona, ad));
    user.press(key);
    expect(user.editor.selection.focused?.part).toBe(emotionIdOf(user.persona, chat));
  }
});

test('Alt and an arrow move a stage, a lane, a card', () => {
  const user = new MapUser();
  user.focus(user.stages[0] as RecordId);
  user.press('alt+ArrowRight');
  expect(user.titles()).toEqual(['Decision', 'Awareness', 'Loyalty']);
  user.focus(user.lanes.negatives);
  user.press('alt+ArrowUp');
  expect(
    user
      .layout()
      .lanes.map((lane) => lane.type)
      .slice(2),
  ).toEqual(['negatives', 'positives']);
  const mail = user.placements[2] as RecordId;
  user.focus(mail);
  user.press('alt+ArrowLeft');
  expect(user.record(mail).props.step).toBe(user.steps[0]);
  user.press('alt+ArrowUp');
  expect(
    user
      .model()
      .placementsByStep.get(user.steps[0] as RecordId)
      ?.map((one) => one.id),
  ).toEqual([mail, user.placements[0]]);
});

test('Delete removes the focused stage; what stood in it waits in the tray and undo brings all back', () => {
  const user = new MapUser();
  user.focus(user.stages[1] as RecordId);
  expect(user.press('Delete')).toBe(true);
  expect(user.titles()).toEqual(['Awareness', 'Loyalty']);
  expect(user.layout().unplaced?.items).toEqual([user.placements[1]]);
  expect(user.editor.selection.focused?.part).toBe(user.stages[2]);
  user.press('mod+z');
  expect(user.titles()).toEqual(['Awareness', 'Decision', 'Loyalty']);
  expect(user.layout().unplaced).toBeUndefined();
});

test('Delete on a touchpoint takes it away; one that stands elsewhere too is asked about first', () => {
  const user = new MapUser();
  const [first, second] = user.placements as readonly RecordId[];
  const touchpoint = user.record(first as RecordId).props['touchpoint'] as RecordId;
  const step = user.steps[2] as RecordId;
  user.board.transact((tx) => placeTouchpoint(tx, tx.read, user.map, step, touchpoint));
  const before = user.bytes();
  user.focus(first as RecordId);
  expect(user.press('Delete')).toBe(true);
  expect(user.bytes()).toEqual(before);
  expect(user.editor.asked).toMatchObject({
    what: 'removeTouchpoint',
    map: user.map,
    placement: first,
    touchpoint,
  });
  user.focus(second as RecordId);
  expect(user.press('Delete')).toBe(true);
  expect(user.board.get(second as RecordId)).toBeUndefined();
});

test('Delete on a cell removes nothing', () => {
  const user = new MapUser();
  const before = user.bytes();
  user.focus(cellPart(user.lanes.positives, user.steps[0] as RecordId));
  expect(user.press('Delete')).toBe(true);
  expect(user.bytes()).toEqual(before);
});

test('Enter on a touchpoint cell adds one to name, on a note cell a note in the lane’s colour', () => {
  const user = new MapUser();
  const step = user.steps[2] as RecordId;
  user.focus(cellPart(user.lanes.touchpoints, step));
  user.press('Enter');
  const added = user.model().placementsByStep.get(step)?.[1];
  expect(user.editor.editing).toEqual({ object: user.map, part: added?.id });
  expect(user.editor.editingPart?.recordId).toBe(added?.props.touchpoint);
  user.press('Escape');
  user.focus(cellPart(user.lanes.negatives, step));
  user.press('Enter');
  const [note] = user.editor.selection.ids as readonly [RecordId];
  expect(user.record(note)).toMatchObject({ kind: 'sticky', props: { color: 'rose' } });
  expect(user.record(note).geometry).toBeUndefined();
  expect(user.editor.editing).toEqual({ object: note });
});

test('Enter and F2 rename what has the focus', () => {
  const user = new MapUser();
  for (const part of [
    user.stages[0],
    user.lanes.emotion,
    user.placements[0],
  ] as readonly RecordId[]) {
    for (const key of ['Enter', 'F2']) {
      user.focus(part);
      user.press(key);
      expect(user.editor.editing).toEqual({ object: user.map, part });
      user.press('Enter');
      expect(user.editor.editing).toBeUndefined();
    }
  }
  user.editor.selection.focus({ object: user.map });
  user.press('Enter');
  expect(user.editor.editingPart?.recordId).toBe(user.map);
});

test('From a cell one goes into what it holds and out again', () => {
  const user = new MapUser();
  const cell = cellPart(user.lanes.touchpoints, user.steps[0] as RecordId);
  user.focus(cell);
  user.press('mod+shift+ArrowDown');
  expect(user.editor.selection.focused?.part).toBe(user.placements[0]);
  user.press('Escape');
  expect(user.editor.selection.focused?.part).toBe(cell);
  user.press('ArrowRight');
  expect(user.editor.selection.focused?.part).toBe(
    cellPart(user.lanes.touchpoints, user.steps[1] as RecordId),
  );
  user.press('Escape');
  user.press('Escape');
  expect(user.editor.selection.ids).toEqual([]);
});

test('A reader changes nothing by keys', () => {
  const user = new MapUser({ readOnly: true });
  const before = user.bytes();
  for (const part of [
    user.stages[0],
    user.lanes.emotion,
    user.placements[0],
    emotionIdOf(user.persona, user.placements[0] as RecordId),
  ]) {
    for (const key of [
      'Delete',
      'Enter',
      'F2',
      'ArrowUp',
      'alt+ArrowRight',
      'alt+ArrowDown',
      'End',
    ]) {
      user.focus(part as RecordId);
      user.press(key);
    }
  }
  expect(user.bytes()).toEqual(before);
});

test('Arrows walk the grid as it is seen: along a row, and to the next row under the middle', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    const user = new MapUser({ dir });
    const [first, second] = user.stages as readonly [RecordId, RecordId];
    user.board.transact((tx) => addStep(tx, tx.read, first, {}));
    const forward = dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
    const back = dir === 'ltr' ? 'ArrowLeft' : 'ArrowRight';
    const walk = (...keys: string[]) => {
      for (const key of keys) user.press(key);
      return user.editor.selection.focused?.part;
    };
    user.focus(first);
    expect(walk(forward)).toBe(second);
    const cell = (lane: RecordId, step: number) => cellPart(lane, user.steps[step] as RecordId);
    expect(walk('ArrowDown')).toBe(cell(user.lanes.touchpoints, 1));
    expect(walk('ArrowDown', 'ArrowDown')).toBe(cell(user.lanes.positives, 1));
    expect(walk(back, back)).toBe(cell(user.lanes.positives, 0));
    expect(walk(back)).toBe(user.lanes.positives);
    expect(walk('ArrowDown')).toBe(user.lanes.negatives);
    expect(walk(forward, 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp')).toBe(first);
  }
});
