import type { RecordId } from '@feltline/board';
import {
  addTouchpoint,
  createMap,
  emotionIdOf,
  removePersona,
  setEmotion,
} from '@feltline/journey';
import { expect, test } from 'vitest';
import { english, MapUser, middle } from '../../../test/map-user.ts';
import { gestures } from '../../gestures.ts';
import { objectStrings } from '../../strings.ts';
import { gestureStringKeys } from '../journey-map.actions.strings.ts';
import { cellPart } from '../journey-map.model.ts';

const mapActions = gestures.get('journey-map')?.actions ?? [];

function enabled(user: MapUser): string[] {
  return mapActions.filter((action) => action.isEnabled(user.editor)).map((action) => action.id);
}

test('Every action, option and control has words in every language', () => {
  const user = new MapUser();
  const labels = new Set<string>(gestureStringKeys);
  const parts = [
    user.stages[0],
    user.lanes.emotion,
    user.placements[0],
    emotionIdOf(user.persona, user.placements[0] as RecordId),
  ];
  for (const part of parts as readonly RecordId[]) {
    user.focus(part);
    for (const action of mapActions) {
      labels.add(action.label);
      for (const option of action.options?.(user.editor) ?? []) labels.add(option.label);
    }
  }
  for (const handle of gestures
    .get('journey-map')
    ?.handles?.(user.record(user.map), user.board.read, user.editor.camera) ?? [])
    labels.add(handle.label);
  for (const label of labels) {
    for (const words of Object.values(objectStrings)) expect(words, label).toHaveProperty([label]);
  }
});

test('Which actions there are depends on what has the focus', () => {
  const user = new MapUser();
  expect(enabled(user)).toEqual([]);
  user.editor.selection.focus({ object: user.map });
  expect(enabled(user)).toEqual(['journey.addStage', 'journey.addLane', 'journey.addPersona']);
  user.focus(user.lanes.emotion).press('Delete');
  user.editor.selection.focus({ object: user.map });
  expect(enabled(user)).not.toContain('journey.addPersona');
  user.press('mod+z');
  user.focus(user.stages[0] as RecordId);
  expect(enabled(user)).toContain('journey.removeStage');
  expect(enabled(user)).not.toContain('journey.moveStageEarlier');
  user.focus(user.placements[0] as RecordId);
  expect(enabled(user)).toEqual(
    expect.arrayContaining([
      'journey.setChannelType',
      'journey.setMoment',
      'journey.removeTouchpoint',
    ]),
  );
});

test('A stage is added after the focused one and can be named at once', () => {
  const user = new MapUser();
  user.focus(user.stages[0] as RecordId);
  user.editor.actions.run('journey.addStage');
  expect(user.titles()).toEqual(['Awareness', '', 'Decision', 'Loyalty']);
  expect(user.editor.editing?.part).toBe(user.layout().stages[1]?.id);
  expect(user.record(user.layout().stages[1]?.id as RecordId).props.phase).toBe('before');
});

test('The plus between two stages shows near it and inserts there', () => {
  const user = new MapUser();
  const { x, y, height } = user.layout().stages[1]!.box;
  user.editor.pointerMove({ x: 700, y: 850 });
  expect(user.editor.handles).toEqual([]);
  user.click({ x: x - 5, y, width: 10, height });
  expect(user.titles()).toEqual(['Awareness', '', 'Decision', 'Loyalty']);
});

test('The plus of a touchpoint cell adds one there', () => {
  const user = new MapUser();
  const { x, y, width, height } = user.cell(user.lanes.touchpoints, user.steps[1] as RecordId);
  user.click({ x, y: y + height - 6, width, height: 8 });
  expect(user.model().placementsByStep.get(user.steps[1] as RecordId)).toHaveLength(2);
});

test('The plus of a cell for notes makes one there, and so does the menu', () => {
  const user = new MapUser();
  const { x, y, width, height } = user.cell(user.lanes.positives, user.steps[1] as RecordId);
  user.click({ x, y, width, height });
  expect(user.layout().items.size).toBe(0);
  user.click({ x, y: y + height - 20, width, height: 8 });
  const [note] = user.editor.selection.ids as readonly [RecordId];
  expect(user.record(note)).toMatchObject({ kind: 'sticky', props: { color: 'mint' } });
  expect(user.editor.editing).toEqual({ object: note });
  user.editor.stopEditing();
  user.focus(cellPart(user.lanes.negatives, user.steps[1] as RecordId));
  user.editor.actions.run('journey.addNote');
  expect(user.layout().items.size).toBe(2);
  user.focus(cellPart(user.lanes.emotion, user.steps[1] as RecordId));
  expect(enabled(user)).not.toContain('journey.addNote');
});

test('The plus between lanes adds a lane for notes', () => {
  const user = new MapUser();
  const { x, y } = user.layout().lanes[3]!.titleBox;
  user.click({ x: x - 4, y: y - 4, width: 8, height: 8 });
  expect(user.layout().lanes.map((lane) => lane.type)).toEqual([
    'touchpoints',
    'emotion',
    'positives',
    'stickies',
    'negatives',
  ]);
});

test('A lane of a chosen type is added below the focused one, named after it', () => {
  const user = new MapUser();
  user.focus(user.lanes.positives);
  user.editor.actions.run('journey.addLane', 'opportunity');
  const lane = user.layout().lanes[3];
  expect(lane?.type).toBe('opportunity');
  expect(user.record(lane?.id as RecordId).text).toBe('Opportunities');
});

test('Phase, channel and moment of truth are set and shown as set', () => {
  const user = new MapUser();
  const { actions } = user.editor;
  user.focus(user.stages[0] as RecordId);
  actions.run('journey.setPhase', 'during');
  expect(user.record(user.stages[0] as RecordId).props.phase).toBe('during');
  expect(actions.byId('journey.setPhase')?.isChecked?.(user.editor, 'during')).toBe(true);
  user.focus(user.placements[0] as RecordId);
  actions.run('journey.setChannelType', 'human');
  actions.run('journey.setMoment', 'mot');
  expect(user.part(user.placements[0] as RecordId).label(english)).toBe(
    'Ad, Human, Moment of truth',
  );
  actions.run('journey.setMoment', 'none');
  expect(user.part(user.placements[0] as RecordId).label(english)).toBe('Ad, Human');
  expect(() => actions.run('journey.setMoment', 'huge')).toThrow(
    /"huge", expected one of mot, micro, none/,
  );
});

test('A feeling can be chosen from a menu', () => {
  const user = new MapUser();
  const mail = user.placements[2] as RecordId;
  user.focus(emotionIdOf(user.persona, mail));
  const action = user.editor.actions.byId('journey.setEmotion');
  expect(action?.isChecked?.(user.editor, 'none')).toBe(true);
  user.editor.actions.run('journey.setEmotion', '-10');
  expect(user.value(mail)).toBe(-10);
  expect(action?.isChecked?.(user.editor, '-10')).toBe(true);
});

test('What is shown of a feeling is its name or its number, and whose it is', () => {
  const user = new MapUser();
  const mail = user.placements[2] as RecordId;
  user.focus(emotionIdOf(user.persona, mail));
  const name = user.record(user.persona).text;
  const shown = () => user.editor.actions.byId('journey.setEmotion')?.shown?.(user.editor);
  const feel = (tenths: number) =>
    user.board.transact((tx) => setEmotion(tx, tx.read, user.persona, mail, tenths));
  expect(shown()).toBe(`Unknown · ${name}`);
  feel(-12);
  expect(shown()).toBe(`−1.2 · ${name}`);
  feel(-20);
  expect(shown()).toBe(`Frustrated, −2 · ${name}`);
  user.editor.selection.focus({ object: user.map });
  expect(shown()).toBeUndefined();
});

test('A column is added beside the focused one', () => {
  const user = new MapUser();
  user.focus(cellPart(user.lanes.positives, user.steps[1] as RecordId));
  user.editor.actions.run('journey.addStep');
  expect(user.layout().stages[1]?.columns).toHaveLength(2);
  expect(user.layout().stages[1]?.columns[0]).toBe(user.steps[1]);
});

test('A double click on a cell makes a note there, on a header it opens the name', () => {
  const user = new MapUser();
  user.doubleClick(user.cell(user.lanes.positives, user.steps[0] as RecordId));
  const [note] = user.editor.selection.ids as readonly [RecordId];
  expect(user.record(note)).toMatchObject({ kind: 'sticky', props: { color: 'mint' } });
  expect(user.layout().items.has(note)).toBe(true);
  user.doubleClick(
    user.layout().stages[0]?.box as { x: number; y: number; width: number; height: number },
  );
  expect(user.editor.editing).toEqual({ object: user.map, part: user.stages[0] });
});

test('A double click on a point of the curve makes nothing', () => {
  const user = new MapUser();
  const before = user.bytes();
  const [x, y] = user.pointOf(user.placements[0] as RecordId);
  user.doubleClick({ x, y, width: 0, height: 0 });
  expect(user.bytes()).toEqual(before);
});

test('A new persona has a curve at once, to be taken hold of', () => {
  const user = new MapUser();
  user.editor.selection.focus({ object: user.map });
  user.editor.actions.run('journey.addPersona');
  expect(user.layout().curves).toHaveLength(2);
  expect(user.layout().curves[1]?.points.every((point) => point.value === null)).toBe(true);
  expect(user.editor.editing?.part).toBe(user.layout().curves[1]?.persona);
});

test('A lane for feelings without a persona offers to add one: by its plus, by Enter, in the menu', () => {
  const user = new MapUser();
  const without = () => {
    user.board.transact((tx) => {
      for (const { persona } of user.layout().curves) removePersona(tx, tx.read, persona);
    });
    expect(user.layout().curves).toEqual([]);
  };
  const cell = () => user.cell(user.lanes.emotion, user.steps[0] as RecordId);
  without();
  user.click(cell());
  expect(user.layout().curves).toHaveLength(1);
  user.editor.stopEditing();
  without();
  user.focus(cellPart(user.lanes.emotion, user.steps[1] as RecordId)).press('Enter');
  expect(user.layout().curves).toHaveLength(1);
  user.editor.stopEditing();
  user.focus(user.lanes.emotion);
  expect(enabled(user)).toContain('journey.addPersona');
  user.focus(cellPart(user.lanes.emotion, user.steps[1] as RecordId)).press('Enter');
  expect(user.layout().curves).toHaveLength(1);
});

test('A persona is named where its name stands, and Delete takes it from the map with its feelings', () => {
  const user = new MapUser();
  const [ad] = user.placements as readonly [RecordId];
  const { box } = user.part(user.persona);
  user.doubleClick(box);
  expect(user.editor.editing).toEqual({ object: user.map, part: user.persona });
  expect(user.editor.editingPart?.recordId).toBe(user.persona);
  user.editor.stopEditing();
  user.focus(user.persona).press('Delete');
  expect(user.layout().curves).toEqual([]);
  expect(user.board.get(emotionIdOf(user.persona, ad))).toBeUndefined();
  user.press('mod+z');
  expect(user.value(ad)).toBe(10);
});

test('A persona that feels something on another map too stays there', () => {
  const user = new MapUser();
  const [ad] = user.placements as readonly [RecordId];
  const other = user.board.transact((tx) => {
    const made = createMap(tx, {
      at: { x: 0, y: 2000 },
      title: 'Other',
      stages: [{ title: 'A' }],
      lanes: [{ type: 'emotion', title: 'Feeling' }],
    });
    const step = made.stages[0]?.steps[0] as RecordId;
    const { placement } = addTouchpoint(tx, tx.read, made.map, step, { title: 'Ad' });
    setEmotion(tx, tx.read, user.persona, placement, 5);
    return { map: made.map, placement };
  });
  user.focus(user.persona).press('Delete');
  expect(user.layout().curves).toEqual([]);
  expect(user.board.get(emotionIdOf(user.persona, ad))).toBeUndefined();
  expect(user.board.get(emotionIdOf(user.persona, other.placement))?.props.value).toBe(5);
  expect(user.board.get(user.persona)?.props.map).toBe(other.map);
});

test('Dragging a note by its middle to a full cell puts it last', () => {
  const user = new MapUser();
  const cell = user.cell(user.lanes.positives, user.steps[0] as RecordId);
  const first = user.sticky(900, 600, 'first');
  user.drag([950, 650], middle(cell));
  const second = user.sticky(900, 600, 'second');
  user.drag([950, 650], [cell.x + cell.width - 10, cell.y + 60]);
  expect([...user.layout().items.keys()]).toEqual([first, second]);
});
