import type { RecordId } from '@feltline/board';
import { addPersona, bindToCell, emotionIdOf, setEmotion } from '@feltline/journey';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MapUser, middle } from '../../../test/map-user.ts';

const stageBox = (user: MapUser, i: number) =>
  user.layout().stages[i]?.box as { x: number; y: number; width: number; height: number };

test('A stage goes where its header is pulled; everything in it comes along, in one step', () => {
  const user = new MapUser();
  const [first] = user.stages;
  user.drag(middle(stageBox(user, 0)), [stageBox(user, 2).x + 150, 80]);
  expect(user.titles()).toEqual(['Decision', 'Loyalty', 'Awareness']);
  expect(user.model().placementsByStep.get(user.steps[0] as RecordId)).toHaveLength(1);
  expect(user.editor.selection.focused).toEqual({ object: user.map, part: first });
  user.press('mod+z');
  expect(user.titles()).toEqual(['Awareness', 'Decision', 'Loyalty']);
});

test('While a stage is pulled the others slide, and nothing is written', () => {
  const user = new MapUser();
  const before = user.bytes();
  user.pull(middle(stageBox(user, 0)), [stageBox(user, 1).x + 150, 80]);
  expect(user.titles(user.editor.preview.read)).toEqual(['Decision', 'Awareness', 'Loyalty']);
  expect(user.editor.preview.active.has(user.map)).toBe(true);
  expect(user.editor.dropTarget?.x).toBe(stageBox(user, 1).x);
  expect(user.bytes()).toEqual(before);
  user.press('Escape');
  expect(user.titles(user.editor.preview.read)).toEqual(['Awareness', 'Decision', 'Loyalty']);
});

test('In a map from right to left, stages reorder the other way round', () => {
  const user = new MapUser({ dir: 'rtl' });
  expect(stageBox(user, 0).x).toBeGreaterThan(stageBox(user, 2).x);
  user.drag(middle(stageBox(user, 0)), [stageBox(user, 1).x + 10, 80]);
  expect(user.titles()).toEqual(['Decision', 'Awareness', 'Loyalty']);
});

test('A lane goes where its title is pulled', () => {
  const user = new MapUser();
  const title = (i: number) => user.layout().lanes[i]?.titleBox as ReturnType<typeof stageBox>;
  user.drag(middle(title(3)), [100, title(0).y + 10]);
  expect(user.layout().lanes.map((lane) => lane.type)).toEqual([
    'negatives',
    'touchpoints',
    'emotion',
    'positives',
  ]);
});

test('A lane becomes higher by its lower edge, and not lower than what it holds', () => {
  const user = new MapUser();
  const lane = () => user.layout().lanes[2];
  const grip = () => {
    const { x, y, width, height } = lane()?.titleBox ?? { x: 0, y: 0, width: 0, height: 0 };
    return [x + width / 2, y + height - 1] as const;
  };
  const [x, y] = grip();
  user.drag([x, y], [x, y + 60]);
  expect(lane()?.box.height).toBe(160);
  const [x2, y2] = grip();
  user.drag([x2, y2], [x2, y2 - 300]);
  expect(lane()?.box.height).toBe(100);
});

test('A card goes to another column, with what belongs to it', () => {
  const user = new MapUser();
  const [ad] = user.placements as readonly [RecordId];
  const card = user.layout().cards.find((one) => one.placement === ad)?.box as ReturnType<
    typeof stageBox
  >;
  const target = user.cell(user.lanes.touchpoints, user.steps[1] as RecordId);
  user.drag(middle(card), [target.x + 80, target.y + target.height - 4]);
  expect(
    user
      .model()
      .placementsByStep.get(user.steps[1] as RecordId)
      ?.map((one) => one.id),
  ).toEqual([user.placements[1], ad]);
  expect(user.value(ad)).toBe(10);
});

test('What waits in the tray, a card or a note, is dragged back to a place', () => {
  const user = new MapUser();
  const [, gone, kept] = user.steps as readonly RecordId[];
  const note = user.board.transact((tx) =>
    tx.create({ kind: 'sticky', geometry: [0, 0, 200, 200, 0] }),
  );
  user.board.transact((tx) =>
    bindToCell(tx, tx.read, note, user.lanes.positives, gone as RecordId),
  );
  user.focus(user.stages[1] as RecordId).press('Delete');
  const card = user.placements[1] as RecordId;
  expect(new Set(user.layout().unplaced?.items)).toEqual(new Set([card, note]));
  const box = user.layout().cards.find(({ placement }) => placement === card)?.box;
  if (!box) throw new Error('expected the card in the tray');
  user.drag(middle(box), middle(user.cell(user.lanes.touchpoints, kept as RecordId)));
  expect(user.model().placementsByStep.get(kept as RecordId)).toContainEqual(
    expect.objectContaining({ id: card }),
  );
  const lost = user.layout().items.get(note);
  if (!lost) throw new Error('expected the note in the tray');
  user.drag(middle(lost), middle(user.cell(user.lanes.negatives, kept as RecordId)));
  expect(user.layout().unplaced).toBeUndefined();
  expect(user.record(`${note}:cell` as RecordId).props).toMatchObject({ column: kept });
});

test('A card dropped far outside stays where it was', () => {
  const user = new MapUser();
  const before = user.bytes();
  const card = user.layout().cards[0]?.box as ReturnType<typeof stageBox>;
  user.drag(middle(card), [1300, 880]);
  expect(user.bytes()).toEqual(before);
});

test('A point of the curve follows the pointer to the tenth and says what it is', () => {
  const user = new MapUser();
  const [ad] = user.placements as readonly [RecordId];
  const [x, y] = user.pointOf(ad);
  const perUnit = (user.pointOf(user.placements[1] as RecordId)[1] - y) / 3;
  user.pull([x, y], [x + 30, y + perUnit * 1.33]);
  expect(user.value(ad)).toBe(10);
  expect(user.value(ad, user.editor.preview.read)).toBe(-3);
  expect(user.editor.tip).toMatchObject({ title: 'Ad', text: 'Neutral, −0.3' });
  user.editor.pointerUp({ x, y: y + perUnit * 1.33 });
  expect(user.value(ad)).toBe(-3);
  user.editor.selection.clear();
  user.editor.pointerMove({ x: 1200, y: 800 });
  expect(user.editor.tip).toBeUndefined();
});

test('With Shift it goes in halves, and never off the scale', () => {
  const user = new MapUser();
  const [ad] = user.placements as readonly [RecordId];
  const [x, y] = user.pointOf(ad);
  user.drag([x, y], [x, y + 20], { shift: true });
  expect((user.value(ad) ?? 1) % 5).toBe(0);
  const [, now] = user.pointOf(ad);
  user.drag([x, now], [x, now - 500]);
  expect(user.value(ad)).toBe(20);
});

test('An unknown feeling is taken hold of at zero', () => {
  const user = new MapUser();
  const mail = user.placements[2] as RecordId;
  expect(user.value(mail)).toBeNull();
  const [x, y] = user.pointOf(mail);
  user.drag([x, y], [x, y - 30]);
  expect(user.value(mail)).toBeGreaterThan(0);
  user.press('mod+z');
  expect(user.value(mail)).toBeNull();
});

test('The unknown points of two personas are taken hold of one beside the other', () => {
  const user = new MapUser();
  const mail = user.placements[2] as RecordId;
  const dani = user.board.transact((tx) => addPersona(tx, tx.read, user.map, { name: 'Dani' }));
  const feltBy = (persona: RecordId) =>
    user.board.get(emotionIdOf(persona, mail))?.props.value ?? null;
  for (const persona of [dani, user.persona]) {
    const [x, y] = middle(user.part(emotionIdOf(persona, mail)).box);
    user.drag([x, y], [x, y + 30]);
    expect(feltBy(persona)).toBeLessThan(0);
    if (persona === dani) expect(feltBy(user.persona)).toBeNull();
  }
});

test('A note dropped on a cell is bound and stacks above the map; dragged out it is free again', () => {
  const user = new MapUser();
  const note = user.sticky(900, 600, 'Nice');
  const cell = user.cell(user.lanes.positives, user.steps[1] as RecordId);
  user.pull([950, 650], middle(cell));
  expect(user.editor.dropTarget).toEqual(cell);
  const [x, y] = middle(cell);
  user.editor.pointerUp({ x, y });
  expect(user.record(note).geometry).toBeUndefined();
  expect(user.layout().items.has(note)).toBe(true);
  expect([...user.board.objects()]).toEqual([user.map, note]);
  user.drag(middle(user.board.read.box(note) as typeof cell), [1000, 700]);
  expect(user.record(note).geometry?.slice(2)).toEqual([200, 200, 0]);
  expect(user.layout().items.has(note)).toBe(false);
});

test('A note between two cells keeps its size until it is out of the map', () => {
  const user = new MapUser();
  const note = user.sticky(900, 600);
  user.drag([950, 650], middle(user.cell(user.lanes.positives, user.steps[0] as RecordId)));
  const box = user.board.read.box(note) as { x: number; y: number; width: number; height: number };
  user.pull(middle(box), middle(user.cell(user.lanes.negatives, user.steps[1] as RecordId)));
  expect(user.editor.preview.read.box(note)).toMatchObject({
    width: box.width,
    height: box.height,
  });
  user.editor.pointerMove({ x: 1100, y: 300 });
  expect(user.editor.preview.read.box(note)).toMatchObject({ width: 200, height: 200 });
});

test('Notes are caught with a marquee that begins in a cell', () => {
  const user = new MapUser();
  const note = user.sticky(900, 600);
  const cell = user.cell(user.lanes.positives, user.steps[0] as RecordId);
  user.drag([950, 650], middle(cell));
  user.drag([cell.x + 4, cell.y + 4], [cell.x + 150, cell.y + 90]);
  expect(user.editor.selection.ids).toEqual([note]);
});

test('The title moves the whole map, notes and all', () => {
  const user = new MapUser();
  const note = user.sticky(900, 600);
  user.drag([950, 650], middle(user.cell(user.lanes.positives, user.steps[0] as RecordId)));
  const before = user.board.read.box(note);
  const { titleBox } = user.layout();
  user.drag([titleBox.x + 20, titleBox.y + 10], [titleBox.x + 120, titleBox.y + 60], { mod: true });
  expect(user.record(user.map).geometry?.slice(0, 2)).toEqual([150, 70]);
  expect(user.board.read.box(note)).toMatchObject({
    x: (before?.x ?? 0) + 100,
    y: (before?.y ?? 0) + 50,
  });
});

test('A copy of the map dragged with Alt is a map of its own', () => {
  const user = new MapUser();
  const { titleBox } = user.layout();
  user.drag([titleBox.x + 20, titleBox.y + 10], [titleBox.x + 20, titleBox.y + 710], { alt: true });
  const [copy] = user.editor.selection.ids;
  expect(copy).not.toBe(user.map);
  const layout = copy && user.board.read.derived<ReturnType<MapUser['layout']>>(copy);
  expect(layout?.stages).toHaveLength(3);
  expect(layout?.cards).toHaveLength(3);
  expect(layout?.box.y).toBe(720);
  expect(layout?.curves[0]?.points.map((point) => point.value)).toEqual([10, -20, null]);
});

test('Whatever is pulled wherever, Escape leaves no trace', () => {
  const point = fc.tuple(fc.integer({ min: 40, max: 720 }), fc.integer({ min: 10, max: 720 }));
  const user = new MapUser();
  user.sticky(900, 600);
  user.drag([950, 650], middle(user.cell(user.lanes.positives, user.steps[0] as RecordId)));
  const before = user.bytes();
  fc.assert(
    fc.property(
      point,
      fc.array(point, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      ([x, y], path, alt) => {
        user.editor.pointerMove({ x, y });
        user.editor.pointerDown({ x, y, alt });
        for (const [px, py] of path) user.editor.pointerMove({ x: px, y: py, alt });
        user.press('Escape');
        user.editor.pointerUp({ x, y });
        user.editor.selection.clear();
        expect(user.bytes()).toEqual(before);
        expect(user.editor.preview.active.size).toBe(0);
      },
    ),
    { numRuns: 150 },
  );
});

test('A reader pulls nothing but the view', () => {
  const user = new MapUser({ readOnly: true });
  const before = user.bytes();
  const [x, y] = user.pointOf(user.placements[0] as RecordId);
  user.drag([x, y], [x, y + 40]);
  expect(user.bytes()).toEqual(before);
  expect(user.editor.camera.y).toBe(-40);
});

test('Of two points in the same place, the one with the focus is dragged', () => {
  const user = new MapUser();
  const [ad] = user.placements as readonly [RecordId];
  const dani = user.board.transact((tx) => {
    const persona = addPersona(tx, tx.read, user.map, { name: 'Dani' });
    setEmotion(tx, tx.read, persona, ad, 10);
    return persona;
  });
  const values = () =>
    user.model().personas.map((one) => user.board.get(emotionIdOf(one.id, ad))?.props.value);
  const [x, y] = user.pointOf(ad);
  user.focus(emotionIdOf(user.persona, ad)).drag([x, y], [x, y + 200]);
  expect(values()).toEqual([-20, 10]);
  user.press('mod+z');
  user.focus(emotionIdOf(dani, ad)).drag([x, y], [x, y + 200]);
  expect(values()).toEqual([10, -20]);
});
